import type { Command } from "commander";

/** What a command hands back: `data` is the --json document, `lines` are for people, `next` is the command to run next. */
export type Outcome = { data: unknown; lines: string[]; next?: string; exitCode?: 0 | 1 | 3 };

/** A command is data; what it does is imported when it runs, so that --help stays quick. */
export type CommandDefinition = {
  name: string;
  summary: string;
  /** Complete command lines, shown by --help. */
  examples: string[];
  /** Adds the options of this command alone; --json and --verbose are everywhere. */
  options: (command: Command) => Command;
};

/** A line of a registry: the command's module is imported when it is asked for. */
export type CommandEntry<Definition extends CommandDefinition> = { name: string; load: () => Promise<Definition> };

/** A command line of several commands. */
export type Program<Definition extends CommandDefinition> = {
  name: string;
  /** How people call it, before a command's name: `pnpm run pipeline --`. */
  call: string;
  /** What stands above and below the list of commands. */
  introduction: string;
  usage: string;
  closing: string;
  registry: readonly CommandEntry<Definition>[];
  /** Adds options that every command has, before its own. */
  options?: (command: Command) => Command;
  /** Runs the chosen command. `args` is the command line as it was given. */
  execute: (definition: Definition, options: Record<string, unknown>, args: string[]) => Promise<Outcome>;
};
