import type { Card } from "../content/model.ts";
import { ellipsize, textWidth } from "../text/measure.ts";
import type { Box, Canvas } from "./canvas.ts";
import { toneColour } from "./table.ts";

const ACROSS = 4;
const GAP = 0.22;
/** Points from the edge of a card to its text. */
const INSET = 15;

type Sizes = { value: number; line: number };

/** Figures in boxes, four across, all in the same type; the first stands out. */
export function drawCards(canvas: Canvas, cards: Card[], box: Box): void {
  const { theme } = canvas;
  const rows = Math.ceil(cards.length / ACROSS);
  const w = (box.w - GAP * (ACROSS - 1)) / ACROSS;
  const h = (box.h - GAP * (rows - 1)) / rows;
  const room = w - (2 * INSET) / 72 - 0.02;
  const fitting = (sizes: number[], family: string, bold: boolean, texts: string[]) =>
    sizes.find((size) => texts.every((text) => textWidth(text, { family, size, bold }) <= room)) ?? sizes.at(-1) ?? 10;
  const values = cards.map(({ value }) => value);
  const lines = cards.flatMap((card) => card.lines.map(({ text }) => text));
  const sizes = {
    value: fitting([36, 32, 28, 24, 20, 16], theme.heading, true, values),
    line: fitting([14, 13, 12, 11], theme.body, false, lines),
  };
  cards.forEach((card, index) => {
    const x = box.x + (index % ACROSS) * (w + GAP);
    const y = box.y + Math.floor(index / ACROSS) * (h + GAP);
    drawCard(canvas, card, { x, y, w, h }, sizes, index === 0);
  });
}

function drawCard({ slide, theme, warn }: Canvas, card: Card, box: Box, sizes: Sizes, first: boolean): void {
  const room = box.w - (2 * INSET) / 72 - 0.02;
  const ink = first ? theme.onPrimary : theme.ink;
  const body = { fontFace: theme.bodyFont, fontSize: sizes.line };
  const lines = card.lines.map(({ text, tone }, index) => {
    const shown = ellipsize(text, room, { family: theme.body, size: sizes.line });
    if (shown !== text) warn(`${card.label}: "${text}" is cut to "${shown}"`);
    const color = first ? ink : toneColour(theme, tone);
    return { text: shown, options: { ...body, color, breakLine: index < card.lines.length - 1, paraSpaceBefore: 4 } };
  });
  const value = { fontFace: theme.headingFont, fontSize: sizes.value, bold: true, color: ink };
  slide.addText(
    [
      { text: card.label, options: { ...body, fontSize: 15, color: first ? ink : theme.quiet, breakLine: true } },
      { text: card.value, options: { ...value, breakLine: true, paraSpaceBefore: 6, paraSpaceAfter: 10 } },
      ...lines,
    ],
    {
      ...box,
      shape: "rect",
      fill: { color: first ? theme.primary : theme.surface },
      margin: [INSET, INSET, 10, INSET],
      align: "left",
      valign: "top",
      objectName: card.label,
    },
  );
}
