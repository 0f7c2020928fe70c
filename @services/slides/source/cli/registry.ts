import type { CommandEntry } from "@core/command";
import type { CommandDefinition } from "./command.ts";

/** Every command. Its module is imported when it is asked for. */
export const registry: readonly CommandEntry<CommandDefinition>[] = [
  { name: "publish", load: async () => (await import("./commands/publish.ts")).publish },
  { name: "rollback", load: async () => (await import("./commands/rollback.ts")).rollback },
];
