import { runProgram, type Program } from "@core/command";
import type { CommandDefinition } from "./command.ts";
import { registry } from "./registry.ts";

const evidence: Program<CommandDefinition> = {
  name: "evidence",
  call: "node @services/evidence/source/main.ts",
  introduction: "BI pages of one entity, made by Evidence of its marts and its release.",
  usage: "<command> [options]",
  closing: `
As root scripts: pnpm run evidence:sources, evidence (dev), evidence:build, evidence:serve.
Exit codes: 0 done, 1 failed, 2 wrong usage or configuration.`,
  registry,
  execute: (definition, options) => definition.run(options),
};

/** Runs one command line, tells its outcome, and resolves to the exit code. */
export function runCommandLine(args: string[]): Promise<number> {
  return runProgram(evidence, args);
}
