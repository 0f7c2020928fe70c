import { spawn } from "node:child_process";
import type { Job } from "../deck/open-job.ts";
import { slidevCommand, slidevEnvironment } from "./build.ts";

/** Runs Slidev's own server, which has the terminal, until it is stopped. Resolves to its exit code. */
export function runDevServer({ data, choice }: Job, port?: number): Promise<number> {
  const chosen = port === undefined ? [] : ["--port", String(port)];
  const { program, parameters, cwd } = slidevCommand("slides.md", ...chosen);
  const environment = slidevEnvironment({ reports: [data], language: choice.language });
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { cwd, env: environment, stdio: "inherit" });
    const end = () => child.kill();
    process.once("exit", end);
    child.once("error", reject);
    child.once("close", (code) => {
      process.off("exit", end);
      resolve(code ?? 0);
    });
  });
}
