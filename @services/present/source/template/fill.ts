import type { Callout, ContentSlide, CoverSlide, Slide, Story } from "@packages/storyline";
import { bound } from "../pptx/parts/title.ts";
import { first, remove, type Document, type Element } from "./dom.ts";
import type { Slot } from "./names.ts";
import { namedShapes } from "./open.ts";
import { fillTable } from "./table.ts";
import { bodyOf, setText } from "./text.ts";

/** A chart of the slide, by the id of its relation, and which of the story's it is to show. */
export type ChartPlace = { relation: string; number: number };

/**
 * Fills the named shapes of a slide from a slide of the story; what the story has nothing for is taken away. Returns the
 * charts, which are parts of their own.
 */
export function fillSlide(document: Document, told: Slide, story: Story): ChartPlace[] {
  const places: ChartPlace[] = [];
  for (const named of namedShapes(document)) {
    const { shape } = named;
    if ("anywhere" in named) {
      const line = named.anywhere === "footer" ? story.footer : story.draft;
      setLines(shape, line === null ? [] : [line], story);
      continue;
    }
    const { slot } = named;
    if (slot.part === "chart" && slot.field === "chart") {
      const relation = first(shape, "c:chart")?.getAttribute("r:id");
      const chart = told.kind === "cover" ? undefined : told.charts[slot.number - 1];
      if (chart && relation) {
        places.push({ relation, number: slot.number });
        describe(shape, chart.alt);
      } else remove(shape);
    } else if (slot.part === "table") {
      const table = told.kind === "cover" ? null : told.table;
      if (table) {
        fillTable(shape, table, story.language);
        describe(shape, table.title);
      } else remove(shape);
    } else setLines(shape, linesOf(slot, told), story);
  }
  return places;
}

function setLines(shape: Element, lines: string[], { language }: Story): void {
  const body = bodyOf(shape);
  if (!body) return;
  if (lines.length === 0) remove(shape);
  else setText(body, lines.map(bound), language);
}

/** A text for those who do not see the shape. */
function describe(shape: Element, alt: string): void {
  first(shape, "p:cNvPr")?.setAttribute("descr", alt);
}

function linesOf(slot: Slot, told: Slide): string[] {
  if (slot.part === "headline") return [told.headline];
  if (slot.part === "callout") return calloutLines(told.callouts[slot.number - 1], slot.field);
  return told.kind === "cover" ? coverLines(slot, told) : contentLines(slot, told);
}

function calloutLines(callout: Callout | undefined, field: "label" | "value" | "note"): string[] {
  if (!callout) return [];
  if (field === "label") return [callout.label];
  if (field === "value") return [callout.figure.text];
  return [...callout.comparisons.map(({ text }) => text), ...(callout.note === null ? [] : [callout.note])];
}

function coverLines({ part }: Slot, cover: CoverSlide): string[] {
  if (part === "title") return [cover.title];
  if (part === "subtitle") return [cover.subtitle];
  return part === "scope" ? [cover.scope] : [];
}

function contentLines(slot: Slot, { kicker, empty, points, charts }: ContentSlide): string[] {
  if (slot.part === "kicker") return [kicker];
  if (slot.part === "empty") return empty ? [empty.text, empty.detail] : [];
  if (slot.part === "point") {
    const point = points[slot.number - 1];
    return point ? [point.text] : [];
  }
  if (slot.part !== "chart") return [];
  const chart = charts[slot.number - 1];
  if (!chart) return [];
  if (slot.field === "note") return chart.note === null ? [] : [chart.note];
  return [chart.unit.words ? `${chart.title}, ${chart.unit.words}` : chart.title];
}
