import { InvalidArgumentError } from "commander";
import type { CommandDefinition } from "../command.ts";
import { addDrawingOptions } from "../deck-options.ts";

export const dev: CommandDefinition = {
  name: "dev",
  summary: "slides in the browser while the theme or the report changes; on this machine alone",
  examples: [
    "pnpm run slides -- dev --entity IONS --period 2026-02",
    "pnpm run slides -- dev --entity IONS --period 2026-02 --unit WLC --port 3030",
  ],
  options: (command) =>
    addDrawingOptions(command).option("--port <number>", "port to listen at; a free one where left out", parsePort),
  run: async (options) => {
    const { openJob } = await import("../../deck/open-job.ts");
    const { runDevServer } = await import("../../site/dev.ts");
    const job = await openJob(options);
    for (const warning of job.warnings) console.error(`warning: ${warning}`);
    const exitCode = await runDevServer(job, options["port"] as number | undefined);
    return { data: { exitCode }, lines: [], exitCode: exitCode === 0 ? 0 : 1 };
  },
};

function parsePort(text: string): number {
  const port = Number(text);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new InvalidArgumentError("Expected 1 to 65535.");
  return port;
}
