import type { CommandDefinition } from "./command.ts";

type Entry = { name: string; load: () => Promise<CommandDefinition> };

/** Every command, in the order in which data flows. A command's module is imported when it is asked for. */
export const registry: readonly Entry[] = [
  { name: "sync", load: async () => (await import("./commands/sync.ts")).sync },
  { name: "extract", load: async () => (await import("./commands/extract.ts")).extract },
  { name: "load", load: async () => (await import("./commands/load.ts")).load },
  { name: "validate", load: async () => (await import("./commands/validate.ts")).validate },
  { name: "transform", load: async () => (await import("./commands/transform.ts")).transform },
  { name: "reconcile", load: async () => (await import("./commands/reconcile.ts")).reconcile },
  { name: "format", load: async () => (await import("./commands/format.ts")).format },
  { name: "present", load: async () => (await import("./commands/present.ts")).present },
  { name: "report", load: async () => (await import("./commands/report.ts")).report },
  { name: "publish", load: async () => (await import("./commands/publish.ts")).publish },
  { name: "seed", load: async () => (await import("./commands/seed.ts")).seed },
  { name: "clean-report", load: async () => (await import("./commands/clean-report.ts")).cleanReport },
];
