import { CONTENT_KINDS, type ContentKind } from "@packages/storyline";

/** What a slide of a template is a pattern of: a cover, a kind of slide, or any kind that has no pattern of its own. */
export type PatternKind = "cover" | ContentKind | "slide";

/** What a named shape is filled with. Numbers count from 1. */
export type Slot =
  | { part: "title" | "subtitle" | "scope" | "headline" | "kicker" | "empty" | "table" }
  | { part: "callout"; number: number; field: "label" | "value" | "note" }
  | { part: "point"; number: number }
  | { part: "chart"; number: number; field: "chart" | "title" | "note" };

const KINDS: readonly string[] = ["cover", ...CONTENT_KINDS, "slide"] satisfies PatternKind[];
const COVER_PARTS = ["title", "subtitle", "scope", "headline"] as const;
const CONTENT_PARTS = ["headline", "kicker", "empty", "table"] as const;

/** Names that may be on any slide. */
export const ANYWHERE = ["footer", "draft"] as const;
export type Anywhere = (typeof ANYWHERE)[number];

/** What a name of a shape means: a place to fill, a name that begins like one and is none, or nothing. */
export function readName(
  name: string,
): { kind: PatternKind; slot: Slot } | { anywhere: Anywhere } | { unknown: string } | null {
  const text = name.trim().toLowerCase();
  const anywhere = ANYWHERE.find((one) => one === text);
  if (anywhere) return { anywhere };
  const [kind = "", ...rest] = text.split(".");
  if (!isKind(kind) || rest.length === 0) return null;
  const slot = slotOf(kind, rest.join("."));
  return slot ? { kind, slot } : { unknown: name.trim() };
}

const isKind = (text: string): text is PatternKind => KINDS.includes(text);

function slotOf(kind: PatternKind, part: string): Slot | null {
  const plain = (kind === "cover" ? COVER_PARTS : CONTENT_PARTS).find((one) => one === part);
  if (plain) return { part: plain };
  const callout = /^callout([1-9])\.(label|value|note)$/.exec(part);
  if (callout) return { part: "callout", number: Number(callout[1]), field: callout[2] as "label" | "value" | "note" };
  if (kind === "cover") return null;
  const point = /^point([1-9])$/.exec(part);
  if (point) return { part: "point", number: Number(point[1]) };
  const chart = /^chart([1-9])(?:\.(title|note))?$/.exec(part);
  if (chart)
    return { part: "chart", number: Number(chart[1]), field: (chart[2] as "title" | "note" | undefined) ?? "chart" };
  return null;
}

/** All names that mean something, for those who made a slip. */
export const DOCUMENTED = [
  `cover.{${COVER_PARTS.join(", ")}}`,
  "cover.callout1.{label, value, note} …",
  `K.{${CONTENT_PARTS.join(", ")}}, K.callout1.{label, value, note} …, K.point1 …, K.chart1 …, K.chart1.{title, note} …`,
  `where K is ${CONTENT_KINDS.join(", ")}, or slide for all of them`,
  `and ${ANYWHERE.join(" and ")} on any slide`,
].join("; ");
