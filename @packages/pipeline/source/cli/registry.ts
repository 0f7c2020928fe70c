import type { CommandDefinition } from "./command.ts";

type Entry = { name: string; load: () => Promise<CommandDefinition> };

/** Every command, in the order in which data flows. A command's module is imported when it is asked for. */
export const registry: readonly Entry[] = [
  { name: "load", load: async () => (await import("./commands/load.ts")).load },
  { name: "validate", load: async () => (await import("./commands/validate.ts")).validate },
  { name: "format", load: async () => (await import("./commands/format.ts")).format },
  { name: "report", load: async () => (await import("./commands/report.ts")).report },
  { name: "clean-report", load: async () => (await import("./commands/clean-report.ts")).cleanReport },
];
