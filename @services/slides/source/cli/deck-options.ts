import { Option, type Command } from "commander";

/** `--entity`, `--period` and `--unit`. */
export function addDeckOptions(command: Command): Command {
  return command
    .option("--entity <code>", "registered entity, such as IONS")
    .option("--period <period>", "2026-02, 2026-Q1, 2026 or 2026-W07")
    .option("--unit <codes>", "units and groups that the deck is about, separated by commas: WLC,TM");
}

/** `--bucket`, `--local` and `--persist-to`; without them decks are in a folder. */
export function addStoreOptions(command: Command): Command {
  return command
    .addOption(new Option("--bucket <name>", "R2 bucket (default: the folder ATLAS_DECKS, or decks in ATLAS_HOME)"))
    .option("--local", "the bucket as wrangler keeps it on this machine")
    .option("--persist-to <folder>", "where that is, as given to wrangler dev");
}
