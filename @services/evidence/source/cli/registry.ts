import type { CommandEntry } from "@core/command";
import type { CommandDefinition } from "./command.ts";

/** Every command. Its module is imported when it is asked for. */
export const registry: readonly CommandEntry<CommandDefinition>[] = [
  { name: "sources", load: async () => (await import("./commands/sources.ts")).sources },
  { name: "dev", load: async () => (await import("./commands/dev.ts")).dev },
  { name: "build", load: async () => (await import("./commands/build.ts")).build },
  { name: "serve", load: async () => (await import("./commands/serve.ts")).serve },
];
