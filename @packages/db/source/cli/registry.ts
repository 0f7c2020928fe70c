import type { CommandEntry } from "@core/command";
import type { DatabaseCommand } from "./run.ts";

export const registry: readonly CommandEntry<DatabaseCommand>[] = [
  { name: "migrate", load: async () => (await import("./commands/migrate.ts")).migrateCommand },
  { name: "backup", load: async () => (await import("./commands/backup.ts")).backupCommand },
  { name: "restore", load: async () => (await import("./commands/restore.ts")).restoreCommand },
  { name: "generate", load: async () => (await import("./commands/generate.ts")).generateCommand },
  { name: "push", load: async () => (await import("./commands/push.ts")).pushCommand },
  { name: "studio", load: async () => (await import("./commands/studio.ts")).studioCommand },
];
