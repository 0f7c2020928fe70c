import { writeSync } from "node:fs";
import { CommanderError } from "commander";
import type { CommandDefinition, Outcome, Program } from "./definition.ts";
import { UserError } from "./errors.ts";
import { parseCommandLine, type Chosen } from "./parse.ts";
import { errorDocument, errorText, exitCodeOf, usageError } from "./render-error.ts";

/** Runs one command line, tells its outcome, and resolves to the exit code. */
export async function runProgram<Definition extends CommandDefinition>(
  program: Program<Definition>,
  given: string[],
): Promise<number> {
  const args = withoutLeadingDashes(given);
  const json = args.includes("--json");
  const verbose = args.includes("--verbose");
  endCleanlyOnSignals(json);
  try {
    const chosen = await parse(program, args);
    if (!chosen) return 0;
    const outcome = await program.execute(chosen.definition, chosen.options, args);
    tell(outcome, json);
    return outcome.exitCode ?? 0;
  } catch (error) {
    clearProgress();
    if (json) process.stdout.write(`${JSON.stringify(errorDocument(error), null, 2)}\n`);
    process.stderr.write(`${errorText(error, verbose)}\n`);
    return exitCodeOf(error);
  }
}

/** pnpm passes the `--` of `pnpm run sync -- --year 2026` on; it may stand before or after the command's name. */
function withoutLeadingDashes(args: string[]): string[] {
  const [first, ...rest] = args[0] === "--" ? args.slice(1) : args;
  if (first === undefined) return [];
  return [first, ...(rest[0] === "--" ? rest.slice(1) : rest)];
}

/** Null where help was asked for and shown. Throws UsageError. */
async function parse<Definition extends CommandDefinition>(
  program: Program<Definition>,
  args: string[],
): Promise<Chosen<Definition> | null> {
  const command = program.registry.find((entry) => entry.name === args[0])?.name;
  try {
    return await parseCommandLine(program, args.length === 0 ? ["--help"] : args);
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return null;
    throw usageError(error, `${program.call} ${command ? `${command} ` : ""}--help`);
  }
}

/** People's lines go to stderr where stdout is for the document. */
function tell(outcome: Outcome, json: boolean): void {
  clearProgress();
  const lines = [...outcome.lines, ...(outcome.next ? ["", `next: ${outcome.next}`] : [])];
  const text = lines.map((line) => `${line}\n`).join("");
  if (json) process.stdout.write(`${JSON.stringify(outcome.data, null, 2)}\n`);
  (json ? process.stderr : process.stdout).write(text);
}

/** Removes a passing line that a stage left on the terminal. */
function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write("\r\u001B[2K");
}

/**
 * Ctrl-C and kill end the process with its code and run what was left with `process.once("exit")`: locks, temporary
 * files, children. What was under way is not committed, so the last good state stays.
 */
function endCleanlyOnSignals(json: boolean): void {
  for (const [signal, code] of [
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const) {
    process.once(signal, () => {
      const error = new UserError("INTERRUPTED", `stopped by ${signal}`, {
        mend: "The state before it stays. Run the same command again to finish the work.",
      });
      if (json) writeSync(1, `${JSON.stringify(errorDocument(error), null, 2)}\n`);
      writeSync(2, `${errorText(error, false)}\n`);
      process.exit(code);
    });
  }
  // The reader of a pipe, such as head, has seen enough.
  process.stdout.once("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
    process.exit(0);
  });
}
