import { SAMPLE_NAMES, sampleReport } from "@packages/report/samples";
import { STRETCH_ENTITIES, STRETCH_NAMES, stretchReport } from "@packages/report/stretch";
import type { Piece } from "./renderer.ts";

/** The months in English too: a language is stretched by any report alike. */
const IN_ENGLISH = ["ions-monthly", "epn-monthly"] as const;

/** Every report of the gallery: the samples, and of each brand those that stretch whoever draws them. */
export function galleryPieces(): Piece[] {
  return [
    ...SAMPLE_NAMES.map((name): Piece => ({ name, report: sampleReport(name), lang: "id" })),
    ...IN_ENGLISH.map((name): Piece => ({ name: `${name}-en`, report: sampleReport(name), lang: "en" })),
    ...STRETCH_ENTITIES.flatMap((entity) =>
      STRETCH_NAMES.map((name): Piece => ({
        name: `${entity.toLowerCase()}-${name}`,
        report: stretchReport(name, entity),
        lang: "id",
      })),
    ),
  ];
}
