import { spawn } from "node:child_process";
import { childEnvironment } from "../environment.ts";

export type Ran = { code: number | null; said: string; isLate: boolean };

/**
 * Runs a program of Evidence's to its end; `said` is the end of what it said. Its whole process group is killed when its
 * time is up or this process ends. Throws where it cannot be started.
 */
export function run(
  program: string,
  parameters: string[],
  options: { cwd: string; environment?: Record<string, string>; timeout: number; shown?: boolean },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: options.cwd,
      env: childEnvironment(options.environment ?? {}),
      stdio: options.shown ? ["ignore", "inherit", "inherit"] : ["ignore", "pipe", "pipe"],
      detached: true,
    });
    let said = "";
    let isLate = false;
    const end = () => {
      try {
        if (child.pid !== undefined) process.kill(-child.pid, "SIGKILL");
      } catch {
        // It has ended by itself.
      }
    };
    const timer = setTimeout(() => {
      isLate = true;
      end();
    }, options.timeout);
    process.once("exit", end);
    const stop = () => process.exit(130);
    process.once("SIGINT", stop).once("SIGTERM", stop);
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on("data", (chunk: Buffer) => {
        said = (said + chunk.toString()).slice(-8000);
      });
    }
    const settle = (work: () => void) => {
      clearTimeout(timer);
      process.off("exit", end).off("SIGINT", stop).off("SIGTERM", stop);
      work();
    };
    child.once("error", (error) => settle(() => reject(error)));
    child.once("close", (code) => settle(() => resolve({ code, said, isLate })));
  });
}
