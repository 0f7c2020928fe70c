import type { Command as Commander } from "commander";
import type { Context } from "../context.ts";

/** What a command hands back: `data` is the --json document, `lines` are for people, `next` is the command to run next. */
export type Outcome = { data: unknown; lines: string[]; next?: string; exitCode?: 0 | 1 | 3 };

/** A command is data; its stage is imported when it runs, so that --help stays quick. */
export type CommandDefinition = {
  name: string;
  summary: string;
  /** Complete command lines, shown by --help. */
  examples: string[];
  /** Adds the options of this command alone; --entity, --json and --verbose are everywhere. */
  options: (command: Commander) => Commander;
  /** Who may run beside it: "write" is alone in the home, "read" runs beside other readers, "none" needs no lock. */
  lock: "read" | "write" | "none";
  /** The code of the entity where --entity is not given and the command can tell it from its other options. */
  entity?: (options: Record<string, unknown>) => Promise<string | undefined>;
  run: (options: Record<string, unknown>, context: Context) => Promise<Outcome>;
};
