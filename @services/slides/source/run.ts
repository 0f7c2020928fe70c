import { spawn } from "node:child_process";

export type Ran = { code: number | null; said: string; out: string };

/**
 * Runs a program to its end; `said` is the end of all that it said, `out` its standard output. It is killed when time is
 * up or this process ends. Throws where it cannot be started.
 */
export function run(
  program: string,
  parameters: string[],
  options: { cwd?: string; environment?: NodeJS.ProcessEnv; timeout: number },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: options.cwd,
      env: options.environment,
      stdio: ["ignore", "pipe", "pipe"],
      timeout: options.timeout,
      killSignal: "SIGKILL",
    });
    const end = () => child.kill("SIGKILL");
    process.once("exit", end);
    let said = "";
    let out = "";
    child.stdout.on("data", (chunk: Buffer) => {
      out += chunk.toString();
    });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-8000);
      });
    }
    child.once("error", (error) => {
      process.off("exit", end);
      reject(error);
    });
    child.once("close", (code) => {
      process.off("exit", end);
      resolve({ code, said, out });
    });
  });
}
