import { findEntity, type Entity } from "@config/atlas";
import type { Report } from "@packages/report";
import { PresentError } from "./errors.ts";
import { writeAtomic } from "./files.ts";
import { convertToPdf, type ConvertOptions } from "./pdf/convert.ts";
import { pptxAdapter } from "./pptx/adapter.ts";

export const FORMATS = ["pptx", "pdf"] as const;
export type Format = (typeof FORMATS)[number];

export type PresentOptions = ConvertOptions & {
  /** The path of the files to write, without extension: `…/monthly/IONS-2026-02`. */
  base: string;
  /** What to write; the PDF is made of the PPTX, which is written in any case. */
  formats?: readonly Format[];
  /** The brand to draw with; must be the report's own. Found by the report's entity where left out. */
  entity?: Entity;
};

export type Presented = {
  files: { pptx: string; pdf?: string };
  slides: number;
  /** What could not be shown whole. */
  warnings: string[];
};

/**
 * Writes a report as a deck, and as PDF if asked for. Each file is whole or not there; the PPTX is written before the PDF
 * is tried. Throws PresentError: ENTITY_MISMATCH, SOFFICE_MISSING or PDF_FAILED.
 */
export async function present(report: Report, options: PresentOptions): Promise<Presented> {
  const [presented] = await presentAll([{ report, ...options }], options);
  if (!presented) throw new TypeError("one report makes one deck");
  return presented;
}

type Job = Pick<PresentOptions, "base" | "formats" | "entity"> & { report: Report };

/** Several reports, their PDFs by one start of LibreOffice: half the time of one after the other. */
export async function presentAll(jobs: Job[], options: ConvertOptions = {}): Promise<Presented[]> {
  const decks = [];
  for (const { report, base, formats = FORMATS, entity } of jobs) {
    const rendered = await pptxAdapter.render(report, ownEntity(report, entity));
    const pptx = `${base}${pptxAdapter.extension}`;
    await writeAtomic(pptx, rendered.bytes);
    decks.push({ ...rendered, pptx, pdf: formats.includes("pdf") ? `${base}.pdf` : null });
  }
  const wanted = decks.filter(({ pdf }) => pdf !== null);
  const pdfs =
    wanted.length === 0 ? [] : await convertToPdf(wanted, options).catch((error: unknown) => naming(error, wanted));
  const written = new Map(wanted.map((deck, index) => [deck, pdfs[index]]));
  return Promise.all(
    decks.map(async (deck) => {
      const { pptx, pdf, slides, warnings } = deck;
      const bytes = written.get(deck);
      if (pdf === null || !bytes) return { files: { pptx }, slides, warnings };
      await writeAtomic(pdf, bytes);
      return { files: { pptx, pdf }, slides, warnings };
    }),
  );
}

/** The entity whose report it is; no other's brand goes on it. */
function ownEntity(report: Report, entity = findEntity(report.meta.entity)): Entity {
  if (entity.code !== report.meta.entity) {
    throw new PresentError(
      "ENTITY_MISMATCH",
      `the report is ${report.meta.entity}'s, and was to be drawn with the brand of ${entity.code}`,
      { mend: `draw it as ${report.meta.entity}` },
    );
  }
  return entity;
}

/** The same fault, naming the decks that are there nevertheless. */
function naming(error: unknown, decks: { pptx: string }[]): never {
  if (!(error instanceof PresentError)) throw error;
  const there = decks.map(({ pptx }) => pptx).join(", ");
  throw new PresentError(error.code, `${error.message}; the PPTX is written: ${there}`, {
    mend: error.mend,
    cause: error,
  });
}
