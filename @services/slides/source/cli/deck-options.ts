import { Option, type Command } from "commander";

/** `--entity`, `--period` and `--unit`. */
export function addDeckOptions(command: Command): Command {
  return command
    .option("--entity <code>", "registered entity, such as IONS")
    .option("--period <period>", "2026-02, 2026-Q1, 2026 or 2026-W07")
    .option("--unit <codes>", "units and groups that the deck is about, separated by commas: WLC,TM");
}

/** What chooses a deck that is to be drawn: its language, and whether a draft will do, beside what chooses any. */
export function addDrawingOptions(command: Command): Command {
  return addDeckOptions(command)
    .addOption(new Option("--lang <language>", "Indonesian or English").choices(["id", "en"]).default("id"))
    .option("--force", "draw a draft where the marts are out of date or the period has no data");
}

/** `--bucket`, `--local` and `--persist-to`; without them decks are in a folder. */
export function addStoreOptions(command: Command): Command {
  return command
    .addOption(new Option("--bucket <name>", "R2 bucket (default: the folder ATLAS_DECKS, or decks in ATLAS_HOME)"))
    .option("--local", "the bucket as wrangler keeps it on this machine")
    .option("--persist-to <folder>", "where that is, as given to wrangler dev");
}
