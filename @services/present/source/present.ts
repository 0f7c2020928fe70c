import { findEntity, type Entity } from "@config/atlas";
import type { Language, Report } from "@packages/report";
import { buildStory } from "@packages/storyline";
import type { PresentAdapter } from "./adapter.ts";
import { PresentError } from "./errors.ts";
import { writeAtomic } from "./files.ts";
import { DEFAULT_FORMATS, fileOf, type Format } from "./formats.ts";
import { htmlAdapter } from "./html/adapter.ts";
import { convertToPdf, type ConvertOptions } from "./pdf/convert.ts";
import { pptxAdapter } from "./pptx/adapter.ts";
import { templateAdapter } from "./template/adapter.ts";

export type PresentJob = {
  report: Report;
  /** The path of the files to write, without extension: `…/monthly/IONS-2026-02`. */
  base: string;
  /** What to write: PPTX and PDF where left out. The PDF is made of the PPTX, which is then written too. */
  formats?: readonly Format[];
  /** Indonesian where left out; names of English files end in -en. */
  lang?: Language;
  /** The bytes of a company's own PPTX, whose named shapes are filled; where left out Atlas draws its own slides. */
  template?: Uint8Array;
  /** The brand to draw with; must be the report's own. Found by the report's entity where left out. */
  entity?: Entity;
};

export type PresentOptions = PresentJob & ConvertOptions;

export type Presented = {
  /** What was written, in the order of FORMATS. */
  files: { pptx?: string; pdf?: string; html?: string };
  slides: number;
  /** What could not be shown whole. */
  warnings: string[];
};

/**
 * Writes a report as a deck, and as PDF or as an HTML summary if asked for. Each file is whole or not there; the PPTX is
 * written before the PDF is tried. Throws PresentError: ENTITY_MISMATCH, TEMPLATE_INVALID, TEMPLATE_EMPTY, NO_SPACE,
 * NOT_WRITABLE, SOFFICE_MISSING, PDF_TIMEOUT or PDF_FAILED.
 */
export async function present(report: Report, options: Omit<PresentOptions, "report">): Promise<Presented> {
  const [presented] = await presentAll([{ report, ...options }], options);
  if (!presented) throw new TypeError("one report makes one deck");
  return presented;
}

/** Several reports, their PDFs by one start of LibreOffice: half the time of one after the other. */
export async function presentAll(jobs: PresentJob[], options: ConvertOptions = {}): Promise<Presented[]> {
  const drawn = [];
  for (const job of jobs) drawn.push(await draw(job));
  const wanted = drawn.flatMap(({ deck, pdf }) => (deck && pdf !== undefined ? [{ ...deck, pdf }] : []));
  const pdfs =
    wanted.length === 0 ? [] : await convertToPdf(wanted, options).catch((error: unknown) => naming(error, wanted));
  for (const [index, { pdf }] of wanted.entries()) {
    const bytes = pdfs[index];
    if (bytes) await writeAtomic(pdf, bytes);
  }
  return drawn.map(({ deck, pdf, html, slides, warnings }) => ({
    files: {
      ...(deck && { pptx: deck.pptx }),
      ...(pdf !== undefined && { pdf }),
      ...(html !== undefined && { html }),
    },
    slides,
    warnings,
  }));
}

/** Draws and writes what needs no LibreOffice. */
async function draw({ report, base, formats = DEFAULT_FORMATS, lang = "id", template, entity }: PresentJob) {
  const own = ownEntity(report, entity);
  const story = buildStory(report, own, { lang });
  const render = async (adapter: PresentAdapter, format: Format) => {
    const rendered = await adapter.render(story, own);
    const file = fileOf(base, format, lang);
    await writeAtomic(file, rendered.bytes);
    return { ...rendered, file };
  };
  const slides = formats.includes("pptx") || formats.includes("pdf");
  const deck = slides ? await render(template ? templateAdapter(template) : pptxAdapter, "pptx") : null;
  const html = formats.includes("html") ? await render(htmlAdapter, "html") : null;
  return {
    deck: deck && { bytes: deck.bytes, slides: deck.slides, pptx: deck.file, language: lang },
    pdf: formats.includes("pdf") ? fileOf(base, "pdf", lang) : undefined,
    html: html?.file,
    slides: deck?.slides ?? story.slides.length,
    warnings: [...(deck?.warnings ?? []), ...(html?.warnings ?? [])],
  };
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
