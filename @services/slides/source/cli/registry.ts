import type { CommandEntry } from "@core/command";
import type { CommandDefinition } from "./command.ts";

/** Every command. Its module is imported when it is asked for. */
export const registry: readonly CommandEntry<CommandDefinition>[] = [];
