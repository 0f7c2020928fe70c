import type { CommandDefinition as Definition, Outcome } from "@core/command";
import type { Context } from "../context.ts";

/** "write" is alone in the home, "read" runs beside other readers, "none" needs no lock. */
type Lock = "read" | "write" | "none";

/** A command of the pipeline; --entity is everywhere. */
export type CommandDefinition = Definition & {
  /** Who may run beside it; it may depend on the options. */
  lock: Lock | ((options: Record<string, unknown>) => Lock);
  /** The code of the entity where --entity is not given and the command can tell it from its other options. */
  entity?: (options: Record<string, unknown>) => Promise<string | undefined>;
  run: (options: Record<string, unknown>, context: Context) => Promise<Outcome>;
};
