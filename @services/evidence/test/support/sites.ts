import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "../../../..");
const programs = {
  evidence: "@services/evidence/source/main.ts",
  pipeline: "@packages/pipeline/source/main.ts",
  sample: "@packages/sample/source/main.ts",
};

export const entities = ["IONS", "EPN"] as const;
export type EntityCode = (typeof entities)[number];

/** A home with sample data of both entities, published and reported, and the sites that were built of it. */
export type Sites = { home: string; folder: string; remove: () => void };

/** Runs a command of the repository in a home. Resolves to its exit code and all that it said. */
export async function run(home: string, program: keyof typeof programs, args: string[], more: NodeJS.ProcessEnv = {}) {
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], ATLAS_HOME: home, ATLAS_SITES: "sites", ...more };
  const child = spawn(process.execPath, [programs[program], ...args], { env, cwd: root });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (said += text.toString()));
  const code = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return { code, said };
}

/** The same, where it must succeed. */
async function must(home: string, program: keyof typeof programs, args: string[]): Promise<void> {
  const { code, said } = await run(home, program, args);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} ended with ${String(code)}:\n${said}`);
}

const deadProcess = () => spawnSync(process.execPath, ["--version"]).pid;

/** Workbooks of two years → marts → release → report.json and site, of both entities: the one build that tests share. */
export async function makeSites(): Promise<Sites> {
  const home = mkdtempSync(path.join(tmpdir(), "atlas-evidence-"));
  // As a build leaves it that was killed: the next one takes it away.
  const abandoned = path.join(root, "@services/evidence/site/.work", `IONS-${deadProcess()}`);
  mkdirSync(abandoned, { recursive: true });
  for (const entity of entities) {
    const given = ["--entity", entity];
    await must(home, "sample", [...given, "--years", "2025-2026", "--rows", "1500", "--until", "2026-02-28"]);
    await must(home, "pipeline", ["sync", ...given]);
    await must(home, "pipeline", ["publish", ...given]);
    await must(home, "pipeline", ["format", ...given, "--period", "2026-02"]);
    await must(home, "pipeline", ["format", ...given, "--period", "2026-01"]);
    await must(home, "evidence", ["build", ...given]);
  }
  assert.ok(!existsSync(abandoned));
  return { home, folder: path.join(home, "sites"), remove: () => rmSync(home, { recursive: true, force: true }) };
}
