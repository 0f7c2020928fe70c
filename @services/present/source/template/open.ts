import { PresentError } from "../errors.ts";
import { unpack, type Parts } from "../pptx/zip.ts";
import { all, first, parse, type Document, type Element } from "./dom.ts";
import { DOCUMENTED, readName, type Anywhere, type PatternKind, type Slot } from "./names.ts";

/** A shape that is to be filled. */
export type Named = { shape: Element; name: string } & ({ slot: Slot } | { anywhere: Anywhere });

/** A slide of the template: a pattern of a kind of slide, or, with no kind, one that stays as it is. */
export type TemplateSlide = {
  /** Its part, such as ppt/slides/slide3.xml, and its place in the deck, from 1. */
  part: string;
  place: number;
  kind: PatternKind | null;
  document: Document;
};

export type Template = { parts: Parts; slides: TemplateSlide[] };

const invalid = (message: string, cause?: unknown): PresentError =>
  new PresentError("TEMPLATE_INVALID", `the template ${message}`, {
    mend: "save it as PowerPoint presentation (.pptx) once more, without a password, and give that",
    cause,
  });

/** Opens a template and reads what its slides are for. Throws PresentError TEMPLATE_INVALID, TEMPLATE_EMPTY or TEMPLATE_NAMES. */
export async function openTemplate(bytes: Uint8Array): Promise<Template> {
  const parts = await unpack(bytes).catch((error: unknown) => {
    throw invalid("is no PPTX, or is damaged", error);
  });
  const slides = slideParts(parts).map((part, index): TemplateSlide => {
    const document = parseIn(parts, part);
    const kinds = [...new Set(shapesOf(document).flatMap(({ name }) => kindOf(name) ?? []))];
    if (kinds.length > 1) {
      throw new PresentError("TEMPLATE_NAMES", `slide ${index + 1} has names of several kinds: ${kinds.join(", ")}`, {
        mend: "name the shapes of one slide for one kind",
      });
    }
    return { part, place: index + 1, kind: kinds[0] ?? null, document };
  });
  check(slides);
  return { parts, slides };
}

function parseIn(parts: Parts, part: string): Document {
  const xml = parts.get(part);
  if (typeof xml !== "string") throw invalid(`lacks its part ${part}`);
  try {
    return parse(xml);
  } catch (error) {
    throw invalid(`is damaged in ${part}`, error);
  }
}

/** The parts of the slides in the order in which they are shown. */
function slideParts(parts: Parts): string[] {
  const presentation = parseIn(parts, "ppt/presentation.xml");
  const links = new Map(
    all(parseIn(parts, "ppt/_rels/presentation.xml.rels"), "Relationship").map((link) => [
      link.getAttribute("Id"),
      link.getAttribute("Target") ?? "",
    ]),
  );
  const found = all(presentation, "p:sldId").map((slide) => links.get(slide.getAttribute("r:id")) ?? "");
  if (found.length === 0) throw invalid("has no slides");
  return found.map((target) => (target.startsWith("/") ? target.slice(1) : `ppt/${target}`));
}

/** Every shape of a slide with its name, those in groups too. */
export function shapesOf(document: Document): { shape: Element; name: string }[] {
  return ["p:sp", "p:graphicFrame", "p:pic", "p:cxnSp"].flatMap((tag) =>
    all(document, tag).map((shape) => ({ shape, name: first(shape, "p:cNvPr")?.getAttribute("name") ?? "" })),
  );
}

/** The shapes of a slide that are to be filled. */
export function namedShapes(document: Document): Named[] {
  return shapesOf(document).flatMap(({ shape, name }): Named[] => {
    const read = readName(name);
    if (read === null || "unknown" in read) return [];
    return "anywhere" in read ? [{ shape, name, anywhere: read.anywhere }] : [{ shape, name, slot: read.slot }];
  });
}

function kindOf(name: string): PatternKind | null {
  const read = readName(name);
  return read !== null && "kind" in read ? read.kind : null;
}

/** A template with nothing to fill, or with a slip in a name, would make a deck that is wrong without a word. */
function check(slides: TemplateSlide[]): void {
  const found = slides.map(({ place, document }) => {
    const names = shapesOf(document).map(({ name }) => `"${name}"`);
    return `slide ${place}: ${names.join(", ") || "none"}`;
  });
  const listed = `The shapes found: ${found.join("; ")}.`;
  const unknown = slides.flatMap(({ place, document }) =>
    shapesOf(document).flatMap(({ name }) => {
      const read = readName(name);
      return read !== null && "unknown" in read ? [`"${read.unknown}" on slide ${place}`] : [];
    }),
  );
  if (unknown.length > 0) {
    throw new PresentError(
      "TEMPLATE_NAMES",
      `the template has names that mean nothing: ${unknown.join(", ")}. ${listed}`,
      {
        mend: `correct them in PowerPoint's selection pane; there are ${DOCUMENTED}`,
      },
    );
  }
  if (slides.every(({ kind }) => kind === null)) {
    throw new PresentError("TEMPLATE_EMPTY", `no shape of the template has a name to be filled. ${listed}`, {
      mend: `name shapes in PowerPoint's selection pane: ${DOCUMENTED}`,
    });
  }
  for (const { place, document } of slides) {
    for (const named of namedShapes(document)) {
      const wrong = "slot" in named ? misfit(named.shape, named.slot) : null;
      if (wrong === null) continue;
      throw new PresentError("TEMPLATE_NAMES", `"${named.name}" on slide ${place} is no ${wrong}. ${listed}`, {
        mend: `give that name to a ${wrong}, inserted by PowerPoint`,
      });
    }
  }
}

/** What a shape would have to be, where it is something else. */
function misfit(shape: Element, slot: Slot): "chart" | "table" | "text box" | null {
  if (slot.part === "table") return first(shape, "a:tbl") ? null : "table";
  if (slot.part === "chart" && slot.field === "chart") return first(shape, "c:chart") ? null : "chart";
  return first(shape, "p:txBody") ? null : "text box";
}
