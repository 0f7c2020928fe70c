import { spawn, type ChildProcess } from "node:child_process";
import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
} from "node:fs";
import { symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const entry = path.resolve(import.meta.dirname, "../../../../atlas");

/** Programs that ./atlas itself may use; a test adds its own node, pnpm, uv and so on. */
const utilities = [
  "sh",
  "env",
  "dirname",
  "sed",
  "awk",
  "cmp",
  "cp",
  "mv",
  "rm",
  "ln",
  "readlink",
  "mkdir",
  "sleep",
  "tail",
];
const more = ["cut", "find", "uname", "id", "cat", "touch", "chmod", "kill"];

export type Ended = { code: number | null; stdout: string; stderr: string };

/**
 * A small repository with the real ./atlas in it, whose scripts print what they were called with, and a PATH that holds
 * only what a test puts there.
 */
export class Checkout {
  readonly root = mkdtempSync(path.join(tmpdir(), "atlas-entry-"));
  readonly bin = path.join(this.root, "bin");
  readonly calls = path.join(this.root, "calls");

  constructor() {
    mkdirSync(this.bin);
    mkdirSync(this.path("@python/analytics"), { recursive: true });
    copyFileSync(entry, this.path("atlas"));
    chmodSync(this.path("atlas"), 0o755);
    this.write(
      "package.json",
      `{\n  "scripts": {\n    "extract": "print extract",\n    "transform": "print transform"\n  }\n}\n`,
    );
    this.write("pnpm-lock.yaml", "lock: 1\n");
    this.write("@python/analytics/requirements.lock", "dbt==1\n");
    for (const name of [...utilities, ...more]) this.link(name);
    this.program("print", `printf '<%s>' "$@"`);
    this.program("node", "echo v24.0.0");
    // Like the real one it leaves node_modules, and takes as long as the test says.
    this.program(
      "pnpm",
      `[ "$1" = --version ] && echo 12.0.0 && exit; sleep "\${PNPM_TAKES-0}"; mkdir -p node_modules; exit "\${PNPM_CODE-0}"`,
    );
    this.program(
      "uv",
      `[ "$1" = --version ] && echo uv 0.9.1 && exit; mkdir -p .venv/bin; ln -sf "$(command -v sh)" .venv/bin/python`,
    );
  }

  path(...parts: string[]): string {
    return path.join(this.root, ...parts);
  }

  write(file: string, text: string): void {
    writeFileSync(this.path(file), text);
  }

  /** A program of the test's own; each call of it but --version is counted. */
  program(name: string, script: string): void {
    const counted = `[ "$1" = --version ] || echo "${name} $*" >>"${this.calls}"`;
    rmSync(path.join(this.bin, name), { force: true });
    writeFileSync(path.join(this.bin, name), `#!/bin/sh\n${counted}\n${script}\n`, { mode: 0o755 });
  }

  /** How often a program was called. */
  count(name: string): number {
    if (!existsSync(this.calls)) return 0;
    return readFileSync(this.calls, "utf8")
      .split("\n")
      .filter((line) => line.startsWith(`${name} `)).length;
  }

  /** Every call so far, a line each. */
  called(): string {
    return existsSync(this.calls) ? readFileSync(this.calls, "utf8") : "";
  }

  forgetCalls(): void {
    rmSync(this.calls, { force: true });
  }

  start(args: string[], environment: NodeJS.ProcessEnv = {}): { child: ChildProcess; ended: Promise<Ended> } {
    const child = spawn(this.path("atlas"), args, {
      cwd: this.root,
      env: { PATH: this.bin, HOME: this.root, ...environment },
    });
    const said = { stdout: "", stderr: "" };
    child.stdout.on("data", (text: Buffer) => (said.stdout += text.toString()));
    child.stderr.on("data", (text: Buffer) => (said.stderr += text.toString()));
    const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, ...said })));
    return { child, ended };
  }

  run(args: string[], environment: NodeJS.ProcessEnv = {}): Promise<Ended> {
    return this.start(args, environment).ended;
  }

  changeLock(): void {
    appendFileSync(this.path("pnpm-lock.yaml"), "more: 1\n");
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  private link(name: string): void {
    const found = (process.env["PATH"] ?? "")
      .split(":")
      .map((folder) => path.join(folder, name))
      .find((file) => existsSync(file));
    if (found) symlinkSync(found, path.join(this.bin, name));
  }
}
