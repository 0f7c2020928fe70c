import { contrast } from "@config/atlas";
import { READABLE } from "./readable.ts";
import { inkedBox, type Fonts } from "./inked.ts";
import { deckShapes, type Box, type Shape, type SlideShapes } from "./shapes.ts";

const SLIDE: Box = { x: 0, y: 0, w: 13.334, h: 7.5 };
/** Measures differ by this from one program to the next, in inches. */
const SLACK = 0.05;

/** What is wrong with a slide's text boxes by what the PPTX says of them. */
export async function pptxFindings(bytes: Uint8Array, fonts: Fonts): Promise<string[][]> {
  return (await deckShapes(bytes)).map((slide) => slideFindings(slide, fonts));
}

export function slideFindings({ background, shapes }: SlideShapes, fonts: Fonts): string[] {
  const inked = shapes.map((shape) => ({ shape, ink: inkedBox(shape, fonts) }));
  return inked.flatMap(({ shape, ink }, index) => {
    const label = labelOf(shape);
    const found = isWithin(shape.box, SLIDE, 0.01) ? [] : [`${label} lies beyond the slide`];
    if (!ink) return found;
    const room = shape.box.h - shape.inset.t - shape.inset.b;
    if (ink.needed > room + SLACK)
      found.push(`${label} is cut off: it needs ${ink.needed.toFixed(2)} in of ${room.toFixed(2)}`);
    const width = shape.box.w - shape.inset.l - shape.inset.r;
    if (ink.word > width + SLACK) found.push(`${label} has a word that is broken`);
    for (const other of inked.slice(index + 1)) {
      const theirs = other.ink?.box ?? (other.shape.kind === "chart" ? other.shape.box : null);
      if (theirs && areOver(ink.box, theirs)) found.push(`${label} and ${labelOf(other.shape)} overlap`);
    }
    return [...found, ...unreadable(shape, ink.box, { background, shapes: shapes.slice(0, index + 1) })];
  });
}

/** Texts whose colour does not stand out from what is behind them: the last fill below that holds them, or the slide's. */
function unreadable(shape: Shape, ink: Box, { background, shapes }: SlideShapes): string[] {
  const behind = shapes.findLast(({ fill, box }) => fill !== null && isWithin(ink, box, SLACK))?.fill ?? background;
  const pale = shape.paragraphs.flatMap(({ runs }) =>
    runs.filter(
      ({ text, colour }) => /[\p{L}\p{N}]/u.test(text) && colour !== null && contrast(colour, behind) < READABLE,
    ),
  );
  return pale.map(({ text, colour }) => `"${text}" (${colour ?? ""} on ${behind}) is too pale to read`);
}

function labelOf({ name, paragraphs }: Shape): string {
  const text = paragraphs.flatMap(({ runs }) => runs.map((run) => run.text)).join(" ");
  return text === "" ? `"${name}"` : `"${text.slice(0, 60)}"`;
}

const isWithin = (inner: Box, outer: Box, slack: number): boolean =>
  inner.x >= outer.x - slack &&
  inner.y >= outer.y - slack &&
  inner.x + inner.w <= outer.x + outer.w + slack &&
  inner.y + inner.h <= outer.y + outer.h + slack;

const areOver = (one: Box, other: Box): boolean =>
  Math.min(one.x + one.w, other.x + other.w) - Math.max(one.x, other.x) > SLACK &&
  Math.min(one.y + one.h, other.y + other.h) - Math.max(one.y, other.y) > SLACK;
