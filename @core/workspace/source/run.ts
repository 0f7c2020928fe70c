import { spawn } from "node:child_process";
import { root } from "./paths.ts";

/** What a finished program left: its exit code, what it printed, and how long it took in milliseconds. */
export type Finished = { code: number; stdout: string; stderr: string; took: number };

type Options = {
  cwd?: string;
  environment?: NodeJS.ProcessEnv;
  /** Whether its output is shown while it runs; it is kept either way. */
  shown?: boolean;
  /** What it reads from stdin. */
  input?: string | undefined;
};

/** Runs a program to its end, with no stdin unless it is given. Never rejects: a program that cannot be started has code 127. */
export function run(program: string, args: string[], options: Options = {}): Promise<Finished> {
  const begun = performance.now();
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: options.cwd ?? root,
      env: { ...process.env, ...options.environment },
      stdio: ["pipe", "pipe", "pipe"],
    });
    child.stdin.on("error", () => undefined); // it may end without having read
    child.stdin.end(options.input ?? "");
    const said = { stdout: "", stderr: "" };
    const listen = (name: "stdout" | "stderr") => {
      child[name].setEncoding("utf8").on("data", (text: string) => {
        said[name] += text;
        if (options.shown) process[name].write(text);
      });
    };
    listen("stdout");
    listen("stderr");
    child.on("error", (error) => {
      resolve({ ...said, code: 127, stderr: error.message, took: performance.now() - begun });
    });
    child.on("close", (code) => {
      resolve({ ...said, code: code ?? 1, took: performance.now() - begun });
    });
  });
}

/** `1234` ms → `1.2 s`, `75000` → `1 min 15 s`. */
export function duration(milliseconds: number): string {
  const seconds = milliseconds / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.round(seconds % 60)} s`;
}
