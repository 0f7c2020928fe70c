import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Entity } from "@config/atlas";
import { parseSlug } from "@packages/decks";
import { REPORT_TYPES } from "@packages/report";
import { chooseDeck, type DeckChoice } from "./choose-deck.ts";

/** Every deck of an entity that something was made of: a PPTX or PDF, or a folder of Slidev's. In order of their names. */
export async function findDecks(output: string, entity: Entity): Promise<DeckChoice[]> {
  const reports = await Promise.all(REPORT_TYPES.map((type) => names(path.join(output, type))));
  const prefix = `${entity.code}-`;
  const slugs = [
    ...reports.flat().flatMap((name) => (name.startsWith(prefix) ? slugOfReport(name.slice(prefix.length)) : [])),
    ...(await names(path.join(output, "slides", entity.code))),
  ];
  return [...new Set(slugs)].sort().flatMap((slug) => {
    const name = parseSlug(slug);
    return name === null ? [] : chooseDeck(entity, name.period, name.units.join(","));
  });
}

/** `2026-02-WLC-en.pptx` → `2026-02-WLC`; nothing of what is neither PPTX nor PDF. */
function slugOfReport(name: string): string[] {
  const slug = /^(.+?)(?:-en)?\.(?:pptx|pdf)$/.exec(name)?.[1];
  return slug === undefined ? [] : [slug];
}

/** None where there is no such folder. */
async function names(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return [];
    throw error;
  }
}
