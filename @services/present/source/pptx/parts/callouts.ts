import type { Callout, Chart } from "@packages/storyline";
import { ellipsize, textWidth } from "../../text/measure.ts";
import { DECORATION, type Box, type Canvas } from "../canvas.ts";
import { drawSpark } from "./spark.ts";
import type { TextOptions } from "../pptxgen.ts";
import { toneColour } from "../theme.ts";

const LEADING = 1.2;

/** The height of a line of text. */
const line = (size: number): number => (size * LEADING) / 72;

type Run = { text: string; options: TextOptions };

/** The largest of the sizes at which every text fits in the width, or the smallest. */
export function fitting(sizes: number[], texts: string[], width: number, family: string, bold = false): number {
  const fits = (size: number) => texts.every((text) => textWidth(text, { family, size, bold }) <= width);
  return sizes.find(fits) ?? sizes.at(-1) ?? 10;
}

/** What is said below a figure: how it stands, and what is missing. */
function remarks({ theme, warn }: Canvas, callout: Callout, width: number, size: number, ink?: string): Run[] {
  const lines = [
    ...callout.comparisons.map(({ text, tone }) => ({ text, color: ink ?? toneColour(theme, tone) })),
    ...(callout.note === null ? [] : [{ text: callout.note, color: ink ?? theme.quiet }]),
  ];
  return lines.map(({ text, color }, index) => {
    const shown = ellipsize(text, width, { family: theme.body, size });
    if (shown !== text) warn(`${callout.label}: "${text}" is cut to "${shown}"`);
    return {
      text: shown,
      options: { fontFace: theme.bodyFont, fontSize: size, color, breakLine: index < lines.length - 1 },
    };
  });
}

type Type = { label: number; value: number; small: number };

/** Inches from the rule above a figure to its label, and from the value to what is said of it. */
const SPACE = { above: 0.08, between: 0.04 };

/** What a figure takes with all that is said of it. */
function heightOf({ comparisons, note }: Callout, { label, value, small }: Type): number {
  const lines = comparisons.length + (note === null ? 0 : 1);
  return SPACE.above + line(label) + line(value) + SPACE.between + lines * line(small) + 0.04;
}

/** The type in which all of the figures fit in tiles of this width and height. */
function typeOf({ theme }: Canvas, callouts: Callout[], w: number, h: number, largest: number): Type {
  const texts = callouts.flatMap(({ comparisons }) => comparisons.map(({ text }) => text));
  const isLarge = largest > 28;
  const small = fitting(isLarge ? [15, 14, 13, 12, 11, 10] : [12, 11, 10], texts, w, theme.body);
  const label = fitting(
    isLarge ? [16, 15, 14, 13, 12, 11] : [13, 12, 11],
    callouts.map((one) => one.label),
    w,
    theme.body,
  );
  const values = callouts.map(({ figure }) => figure.text);
  const value = fitting(
    [largest, 40, 36, 32, 28, 26, 24, 22, 20, 18, 16, 14].filter((size) => size <= largest),
    values,
    w,
    theme.heading,
    true,
  );
  const tallest = Math.max(...callouts.map((callout) => heightOf(callout, { label, value: 0, small })));
  return { label, small, value: Math.min(value, Math.max(12, Math.floor(((h - tallest) * 72) / LEADING))) };
}

/** Figures in a grid below hairlines, all in the same type, no larger than `largest`. */
export function drawTiles(canvas: Canvas, callouts: Callout[], box: Box, across: number, largest = 28): void {
  const gap = { x: 0.32, y: 0.14 };
  const rows = Math.ceil(callouts.length / across);
  const w = (box.w - gap.x * (across - 1)) / across;
  const h = (box.h - gap.y * (rows - 1)) / rows;
  const type = typeOf(canvas, callouts, w, h, largest);
  callouts.forEach((callout, index) => {
    const x = box.x + (index % across) * (w + gap.x);
    const y = box.y + Math.floor(index / across) * (h + gap.y);
    drawTile(canvas, callout, { x, y, w, h }, type);
  });
}

/** Figures one below the other, each as high as it needs, the room that is left shared among them. */
export function drawRail(canvas: Canvas, callouts: Callout[], box: Box): void {
  const gap = 0.12;
  const type = typeOf(canvas, callouts, box.w, Infinity, 24);
  const room = box.h - gap * (callouts.length - 1);
  const needed = (value: number) => callouts.reduce((sum, one) => sum + heightOf(one, { ...type, value }), 0);
  const value = [24, 22, 20, 18, 16, 14].find((size) => size <= type.value && needed(size) <= room) ?? 13;
  const spare = Math.max(0, room - needed(value)) / callouts.length;
  let { y } = box;
  for (const callout of callouts) {
    const h = heightOf(callout, { ...type, value }) + spare;
    drawTile(canvas, callout, { ...box, y, h }, { ...type, value });
    y += h + gap;
  }
}

function drawTile(canvas: Canvas, callout: Callout, { x, y, w, h }: Box, { label, value, small }: Type): void {
  const { slide, theme } = canvas;
  const rule = { color: theme.title, width: 1 };
  slide.addShape("line", { x, y, w, h: 0, line: rule, objectName: `${DECORATION}rule` });
  const face = { fontFace: theme.bodyFont, fontSize: label, color: theme.quiet };
  const said = remarks(canvas, callout, w, small);
  slide.addText(
    [
      { text: ellipsize(callout.label, w, { family: theme.body, size: label }), options: { ...face, breakLine: true } },
      {
        text: callout.figure.text,
        options: {
          fontFace: theme.headingFont,
          fontSize: value,
          bold: true,
          color: theme.ink,
          breakLine: said.length > 0,
          paraSpaceAfter: SPACE.between * 72,
        },
      },
      ...said,
    ],
    {
      x,
      y: y + SPACE.above,
      w,
      h: h - SPACE.above,
      margin: 0,
      align: "left",
      valign: "top",
      objectName: callout.label,
    },
  );
}

const INSET = 0.28;
const BAR = 0.14;

const SPARK = 1.25;

/**
 * The figure of the slide, on the brand's colour, with a bar that shows how much of the target is reached, and at its foot
 * the course that led there; with none the figure stands in the middle.
 */
export function drawHero(canvas: Canvas, callout: Callout, spark: Chart | null, box: Box): void {
  const { slide, theme } = canvas;
  const w = box.w - 2 * INSET;
  const x = box.x + INSET;
  const value = fitting([46, 42, 38, 34, 30, 26, 22], [callout.figure.text], w, theme.heading, true);
  const head = line(15) + line(value);
  const texts = callout.comparisons.map(({ text }) => text);
  const small = fitting([15, 14, 13, 12, 11], texts, w, theme.body);
  const bar = callout.attainment === null ? 0 : BAR + 0.34;
  const said = remarks(canvas, callout, w, small, theme.onPrimary).map((run, index) => ({
    ...run,
    // The bar stands between the figure and what is said of it.
    options: { ...run.options, paraSpaceAfter: 5, ...(index === 0 && { paraSpaceBefore: 10 + bar * 72 }) },
  }));
  const tall = head + 10 / 72 + bar + said.length * (line(small) + 5 / 72);
  const top = spark ? 0.3 : Math.max(0.3, (box.h - tall) / 2);
  const face = { color: theme.onPrimary, breakLine: true };
  slide.addText(
    [
      { text: callout.label, options: { ...face, fontFace: theme.bodyFont, fontSize: 15 } },
      { text: callout.figure.text, options: { ...face, fontFace: theme.headingFont, fontSize: value, bold: true } },
      ...said,
    ],
    {
      ...box,
      shape: "rect",
      fill: { color: theme.primary },
      margin: [INSET * 72, INSET * 72, 10, top * 72],
      align: "left",
      valign: "top",
      objectName: callout.label,
    },
  );
  if (callout.attainment !== null) {
    const y = box.y + top + head + 0.2;
    drawAttainment(canvas, callout, callout.attainment, { x, y, w, h: BAR });
  }
  if (spark) drawSpark(canvas, spark, { x, y: box.y + box.h - SPARK - 0.2, w, h: SPARK });
}

/** A bar that is full where the target is reached; what is beyond is beyond the mark of the target. */
function drawAttainment({ slide, theme }: Canvas, { comparisons }: Callout, attainment: number, box: Box): void {
  const whole = Math.max(1, Math.min(attainment, 2));
  const goal = box.w / whole;
  const told = comparisons.find(({ base }) => base === "target")?.text ?? "";
  slide.addShape("rect", {
    ...box,
    fill: { color: theme.onPrimary, transparency: 75 },
    objectName: `${DECORATION}track`,
  });
  const filled = Math.max(0, Math.min(attainment, whole)) * goal;
  if (filled > 0.01) {
    const fill = { color: theme.accent };
    slide.addShape("rect", { ...box, w: filled, fill, objectName: `Attainment${DECORATION}${told}` });
  }
  slide.addShape("rect", {
    x: Math.min(box.x + goal, box.x + box.w) - 0.03,
    y: box.y - 0.06,
    w: 0.03,
    h: box.h + 0.12,
    fill: { color: theme.onPrimary },
    objectName: `${DECORATION}goal`,
  });
}
