import { readFileSync } from "node:fs";
import { findEntity, paletteOf, type Palette } from "@config/atlas";
import { parseReport } from "@packages/report";
import { buildStory, type Story } from "@packages/storyline";
import { readEnvironment } from "./environment.ts";
import { fontStack } from "./fonts.ts";

/** An entity's brand as a browser needs it: colours, CSS font families, and the logo as SVG. */
export type DeckBrand = { palette: Palette; fonts: { heading: string; body: string }; logo: string };

/** All that a browser is given of a report: what its deck says, and in which brand. */
export type Deck = Story & { brand: DeckBrand };

/** The decks of the environment's reports. Throws what parseReport throws. */
export function readDecks(): Deck[] {
  const { reports, language } = readEnvironment();
  return reports.map((file) => {
    const report = parseReport(readFileSync(file, "utf8"));
    const entity = findEntity(report.meta.entity);
    const { heading, body } = entity.brand.fonts;
    const brand = {
      palette: paletteOf(entity.brand),
      fonts: { heading: fontStack(heading), body: fontStack(body) },
      logo: entity.brand.logo,
    };
    return { ...buildStory(report, entity, { lang: language }), brand };
  });
}
