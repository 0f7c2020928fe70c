import { Option } from "commander";
import { addDeckOptions, addStoreOptions } from "../deck-options.ts";
import type { CommandDefinition } from "../command.ts";

export const publish: CommandDefinition = {
  name: "publish",
  summary: "put what was made of a deck (site, PPTX, PDF) where members open it, as a new version",
  examples: [
    "pnpm run slides -- publish --entity IONS --period 2026-02",
    "pnpm run slides -- publish --entity IONS --period 2026-Q1 --unit WLC",
    "pnpm run slides -- publish --all --dry-run",
    "pnpm run slides -- publish --entity IONS --all --bucket atlas-decks-dev",
    "pnpm run slides -- publish --all --bucket decks --local --persist-to .atlas/dev/wrangler",
  ],
  options: (command) =>
    addStoreOptions(
      addDeckOptions(command)
        .addOption(new Option("--lang <language>", "files of this language alone").choices(["id", "en"]))
        .option("--all", "every deck that there is, of --entity or of all")
        .option("--force", "publish drafts too")
        .option("--dry-run", "say what would be published, and publish nothing"),
    ),
  run: async (given) => {
    const { publishDecks } = await import("../../publish/publish-decks.ts");
    return publishDecks(given);
  },
};
