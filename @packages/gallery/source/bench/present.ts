import { findEntity } from "@config/atlas";
import type { Report } from "@packages/report";
import { sampleReport } from "@packages/report/samples";
import { stretchReport } from "@packages/report/stretch";
import { buildStory } from "@packages/storyline";
import { pptxAdapter, present } from "@services/present";
import { convertToPdf, type DeckBytes } from "@services/present/pdf";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readSearchPath } from "../environment.ts";
import { present as renderer } from "../renderers/present.ts";
import { seconds, type Figure } from "./figure.ts";

const searchPath = readSearchPath();
const missing = () => renderer.missing();

/** A month of everything: 33 slides. */
const month = sampleReport("ions-monthly");

async function deckOf(report: Report): Promise<DeckBytes> {
  const entity = findEntity(report.meta.entity);
  const { bytes, slides } = await pptxAdapter.render(buildStory(report, entity), entity);
  return { bytes, slides, language: "id" };
}

/** A report to the disk, in a folder of its own. */
async function written(formats: ("pptx" | "pdf")[]): Promise<number> {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-bench-"));
  try {
    return await seconds(() => present(month, { base: path.join(folder, "deck"), formats, searchPath }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

export const presentFigures: readonly Figure[] = [
  {
    name: "PPTX of a month, all units",
    unit: "s",
    limit: 1,
    missing: async () => Promise.resolve(null),
    measure: () => written(["pptx"]),
  },
  {
    name: "report to PPTX and PDF, beyond LibreOffice's own time",
    unit: "s",
    limit: 1.5,
    missing,
    async measure() {
      const deck = await deckOf(month);
      const own = await seconds(() => convertToPdf([deck], { searchPath }));
      return (await written(["pptx", "pdf"])) - own;
    },
  },
  {
    name: "PDFs of ten decks in one call, to ten calls",
    unit: "ratio",
    limit: 0.5,
    missing,
    async measure() {
      // A unit's deck, as they are made by the dozen.
      const decks = Array.from({ length: 10 }, () => deckOf(stretchReport("one-program", "EPN")));
      const ten = await Promise.all(decks);
      const together = await seconds(() => convertToPdf(ten, { searchPath }));
      const apart = await seconds(async () => {
        for (const deck of ten) await convertToPdf([deck], { searchPath });
      });
      return together / apart;
    },
  },
];
