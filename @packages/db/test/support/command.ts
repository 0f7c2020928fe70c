import { spawn } from "node:child_process";
import path from "node:path";

const main = path.resolve(import.meta.dirname, "../../source/main.ts");

export type Finished = { code: number; stdout: string; stderr: string };

/** Runs a command of the databases' command line, with what is given of an environment; killed after so many milliseconds. */
export function runDb(args: string[], environment: Record<string, string>, killAfter?: number): Promise<Finished> {
  const env = { PATH: process.env["PATH"], ...environment };
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ["ignore", "pipe", "pipe"] });
  const said = { stdout: "", stderr: "" };
  for (const name of ["stdout", "stderr"] as const) {
    child[name].setEncoding("utf8").on("data", (text: string) => (said[name] += text));
  }
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill("SIGKILL"), killAfter);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      clearTimeout(timer);
      resolve({ ...said, code: code ?? 1 });
    });
  });
}

/** The --json document of a command that must have gone well. */
export async function dataOf<T>(args: string[], environment: Record<string, string>): Promise<T> {
  const { code, stdout, stderr } = await runDb([...args, "--json"], environment);
  if (code !== 0) throw new Error(`db ${args.join(" ")} ended with ${code}: ${stderr}`);
  return JSON.parse(stdout) as T;
}
