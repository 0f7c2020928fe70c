import { existsSync } from "node:fs";
import path from "node:path";
import { UsageError } from "@core/command";
import type { Language } from "@packages/report";
import { buildStory, type Story } from "@packages/storyline";
import { readPlaces, type Places } from "../environment.ts";
import { chooseDeck, chooseEntity, type DeckChoice } from "../publish/choose-deck.ts";
import { prepareReport } from "./report.ts";

/** A deck in a language. */
export type Choice = DeckChoice & { language: Language };

/** A deck that is ready to be drawn: what it says, the report's file, and the folder of what is made of it. */
export type Job = { choice: Choice; story: Story; data: string; folder: string; warnings: string[] };

/** Makes the report of the deck that the options choose. Throws UserError. */
export async function openJob(options: Record<string, unknown>): Promise<Job> {
  const places = openPlaces();
  const language: Language = options["lang"] === "en" ? "en" : "id";
  const choice = { ...chooseDeck(chooseEntity(options["entity"]), options["period"], options["unit"]), language };
  const data = path.join(places.reports, choice.entity.code, choice.slug, "data.json");
  const { report, warnings } = await prepareReport(data, choice, options["force"] === true);
  const story = buildStory(report, choice.entity, { lang: language });
  const folder = path.join(places.output, "slides", choice.entity.code, choice.slug);
  return { choice, story, data, folder, warnings };
}

function openPlaces(): Places {
  const places = readPlaces();
  if (existsSync(places.home)) return places;
  throw new UsageError("HOME_NOT_FOUND", "ATLAS_HOME names a folder that is not there", {
    place: { file: places.home },
    mend: `Correct ATLAS_HOME, or make the folder: mkdir -p '${places.home}'`,
  });
}
