import type { CommandEntry } from "@core/command";
import type { CommandDefinition } from "./command.ts";

/** Every command. Its module is imported when it is asked for. */
export const registry: readonly CommandEntry<CommandDefinition>[] = [
  { name: "dev", load: async () => (await import("./commands/dev.ts")).dev },
  { name: "export", load: async () => (await import("./commands/export.ts")).exportSlides },
  { name: "build", load: async () => (await import("./commands/build.ts")).build },
  { name: "list", load: async () => (await import("./commands/list.ts")).list },
  { name: "publish", load: async () => (await import("./commands/publish.ts")).publish },
  { name: "rollback", load: async () => (await import("./commands/rollback.ts")).rollback },
];
