import { lineCount, textWidth } from "@services/present/measure";
import type { Box, Paragraph, Shape } from "./shapes.ts";

export type Fonts = { heading: string; body: string };

const LEADING = 1.2;

/** Where the text of a shape is, by its fonts' widths, and what it would need: all of it, and its longest word. */
export function inkedBox(shape: Shape, fonts: Fonts): { box: Box; needed: number; word: number } | null {
  const { box, inset, paragraphs, anchor } = shape;
  if (!paragraphs.some(({ runs }) => runs.some(({ text }) => text.trim() !== ""))) return null;
  const width = box.w - inset.l - inset.r;
  const measured = paragraphs.map((paragraph) => measure(paragraph, width, fonts));
  const needed = measured.reduce((sum, { height }) => sum + height, 0);
  const wide = Math.min(width, Math.max(...measured.map((one) => one.width)));
  const room = box.h - inset.t - inset.b;
  const y = box.y + inset.t + { t: 0, ctr: (room - needed) / 2, b: room - needed }[anchor];
  const align = paragraphs[0]?.align ?? "l";
  const x = box.x + inset.l + { l: 0, ctr: (width - wide) / 2, r: width - wide }[align];
  return { box: { x, y, w: wide, h: needed }, needed, word: Math.max(...measured.map((one) => one.word)) };
}

function measure({ runs, before, after }: Paragraph, width: number, fonts: Fonts) {
  const size = Math.max(...runs.map((run) => run.size), 1);
  const bold = runs.some((run) => run.bold);
  const family = runs.some(({ heading }) => heading) ? fonts.heading : fonts.body;
  const face = { family, size, bold };
  const text = runs.map((run) => run.text).join("");
  const words = text.split(" ").map((word) => textWidth(word, face));
  return {
    height: (lineCount(text, width, face) * size * LEADING + before + after) / 72,
    width: runs.reduce((sum, run) => sum + textWidth(run.text, { family, size: run.size, bold: run.bold }), 0),
    word: Math.max(...words),
  };
}
