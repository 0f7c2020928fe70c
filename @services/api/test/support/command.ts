import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import type { TestContext } from "node:test";

const source = path.resolve(import.meta.dirname, "../../src");

export type Result = { code: number; stdout: string; stderr: string };

/** A home of its own, gone when the test ends. */
export function temporaryHome(t: TestContext): string {
  const home = mkdtempSync(path.join(tmpdir(), "atlas-api-"));
  t.after(() => {
    rmSync(home, { recursive: true, force: true });
  });
  return home;
}

/** Starts one of the package's programs, `main.ts` or `cli/main.ts`, in a home. */
export function start(home: string, program: string, args: string[], environment: Record<string, string> = {}) {
  const env = { PATH: process.env["PATH"] ?? "", ATLAS_HOME: home, ...environment };
  return spawn(process.execPath, [path.join(source, program), ...args], { env, stdio: "pipe" });
}

/** Runs `pnpm run users -- …` to its end. */
export async function runUsers(
  home: string,
  args: string[],
  { input = "", environment = {} }: { input?: string; environment?: Record<string, string> } = {},
): Promise<Result> {
  const child = start(home, "cli/main.ts", args, environment);
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number>((resolve) => child.once("close", (status) => resolve(status ?? -1))),
  ]);
  return { code, stdout, stderr };
}
