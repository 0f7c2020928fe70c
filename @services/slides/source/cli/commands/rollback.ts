import { addDeckOptions, addStoreOptions } from "../deck-options.ts";
import type { CommandDefinition } from "../command.ts";

export const rollback: CommandDefinition = {
  name: "rollback",
  summary: "bring the version before back; once more, and the later one is there again",
  examples: [
    "pnpm run slides -- rollback --entity IONS --period 2026-02",
    "pnpm run slides -- rollback --entity IONS --period 2026-Q1 --unit WLC --bucket atlas-decks-dev",
  ],
  options: (command) => addStoreOptions(addDeckOptions(command)),
  run: async (given) => {
    const { rollbackOne } = await import("../../publish/rollback-one.ts");
    return rollbackOne(given);
  },
};
