export type { CommandDefinition, CommandEntry, Outcome, Program } from "./definition.ts";
export { UsageError, UserError, type Place } from "./errors.ts";
export { isRunning } from "./is-running.ts";
export { errorDocument, errorText, exitCodeOf, type ErrorDocument } from "./render-error.ts";
export { runProgram } from "./run.ts";
export { asksForHelp } from "./asks-for-help.ts";
export { shownPath } from "./shown-path.ts";
export { count, percent, table } from "./table.ts";
