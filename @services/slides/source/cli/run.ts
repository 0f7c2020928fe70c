import { runProgram, type Program } from "@core/command";
import type { CommandDefinition } from "./command.ts";
import { registry } from "./registry.ts";

const slides: Program<CommandDefinition> = {
  name: "slides",
  call: "pnpm run slides --",
  introduction: "Decks for the browser: made, published under a new version, and taken back.",
  usage: "<command> [options]",
  closing: `
Exit codes: 0 done, 1 failed, 2 wrong usage or configuration.`,
  registry,
  execute: (definition, options) => definition.run(options),
};

/** Runs one command line, tells its outcome, and resolves to the exit code. */
export function runCommandLine(args: string[]): Promise<number> {
  return runProgram(slides, args);
}
