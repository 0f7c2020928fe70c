import type { CommandEntry } from "@core/command";
import type { CommandDefinition } from "./command.ts";

/** Every command. Its module is imported when it is asked for. */
export const registry: readonly CommandEntry<CommandDefinition>[] = [
  { name: "add", load: async () => (await import("./commands/add.ts")).add },
  { name: "list", load: async () => (await import("./commands/list.ts")).list },
  { name: "grant", load: async () => (await import("./commands/grant.ts")).grant },
  { name: "revoke", load: async () => (await import("./commands/revoke.ts")).revoke },
  { name: "reset", load: async () => (await import("./commands/reset.ts")).reset },
  { name: "disable", load: async () => (await import("./commands/disable.ts")).disable },
  { name: "enable", load: async () => (await import("./commands/enable.ts")).enable },
];
