import type { CommandDefinition as Definition, Outcome } from "@core/command";

/** A command of `pnpm run slides`. */
export type CommandDefinition = Definition & { run: (options: Record<string, unknown>) => Promise<Outcome> };
