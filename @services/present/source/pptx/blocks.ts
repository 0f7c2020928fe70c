import type { Block, Card, MessageBlock, PointsBlock } from "../content/model.ts";
import { ellipsize, lineCount, textWidth } from "../text/measure.ts";
import type { Box, Canvas } from "./canvas.ts";
import { drawBars } from "./bars.ts";
import { drawColumns } from "./columns.ts";
import { drawTable, toneColour } from "./table.ts";

/** Draws a block into its box. */
export function drawBlock(canvas: Canvas, block: Block, box: Box): void {
  switch (block.kind) {
    case "table":
      drawTable(canvas, block, box);
      return;
    case "chart":
      (block.form === "bars" ? drawBars : drawColumns)(canvas, block, box);
      return;
    case "cards":
      drawCards(canvas, block.cards, box);
      return;
    case "message":
      drawMessage(canvas, block, box);
      return;
    case "points":
      drawPoints(canvas, block, box);
  }
}

const ACROSS = 4;
const GAP = 0.22;

function drawCards(canvas: Canvas, cards: Card[], box: Box): void {
  const rows = Math.ceil(cards.length / ACROSS);
  const w = (box.w - GAP * (ACROSS - 1)) / ACROSS;
  const h = (box.h - GAP * (rows - 1)) / rows;
  cards.forEach((card, index) => {
    const x = box.x + (index % ACROSS) * (w + GAP);
    const y = box.y + Math.floor(index / ACROSS) * (h + GAP);
    drawCard(canvas, card, { x, y, w, h }, index === 0);
  });
}

function drawCard({ slide, theme, warn }: Canvas, card: Card, box: Box, first: boolean): void {
  const room = box.w - 0.44;
  const ink = first ? theme.onPrimary : theme.ink;
  const size = [36, 32, 28, 24, 20].find(
    (points) => textWidth(card.value, { family: theme.heading, size: points, bold: true }) <= room,
  );
  const lines = card.lines.map(({ text, tone }) => {
    const small =
      [14, 13, 12, 11].find((points) => textWidth(text, { family: theme.body, size: points }) <= room) ?? 10;
    const shown = ellipsize(text, room, { family: theme.body, size: small });
    if (shown !== text) warn(`${card.label}: "${text}" is cut to "${shown}"`);
    return { text: shown, tone, size: small };
  });
  slide.addText(
    [
      {
        text: card.label,
        options: { fontFace: theme.bodyFont, fontSize: 13, color: first ? ink : theme.quiet, breakLine: true },
      },
      {
        text: card.value,
        options: {
          fontFace: theme.headingFont,
          fontSize: size ?? 16,
          bold: true,
          color: ink,
          breakLine: true,
          paraSpaceBefore: 6,
          paraSpaceAfter: 10,
        },
      },
      ...lines.map(({ text, tone, size: points }, index) => ({
        text,
        options: {
          fontFace: theme.bodyFont,
          fontSize: points,
          color: first ? ink : toneColour(theme, tone),
          breakLine: index < lines.length - 1,
          paraSpaceBefore: 4,
        },
      })),
    ],
    {
      ...box,
      shape: "rect",
      fill: { color: first ? theme.primary : theme.surface },
      margin: [15, 15, 10, 15],
      align: "left",
      valign: "top",
      objectName: card.label,
    },
  );
}

function drawMessage({ slide, theme }: Canvas, block: MessageBlock, box: Box): void {
  slide.addText(
    [
      {
        text: block.text,
        options: {
          fontFace: theme.headingFont,
          fontSize: 20,
          bold: true,
          color: theme.ink,
          breakLine: true,
          paraSpaceAfter: 6,
        },
      },
      { text: block.detail, options: { fontFace: theme.bodyFont, fontSize: 14, color: theme.quiet } },
    ],
    {
      ...box,
      h: Math.min(box.h, 1.9),
      shape: "rect",
      fill: { color: theme.surface },
      margin: [22, 22, 10, 10],
      align: "left",
      valign: "middle",
      objectName: "Tidak ada data",
    },
  );
}

function drawPoints({ slide, theme }: Canvas, block: PointsBlock, box: Box): void {
  const size =
    [14, 13, 12, 11, 10].find((points) => {
      const face = { family: theme.body, size: points };
      const lines = block.points.reduce((sum, point) => sum + lineCount(point, box.w - 0.2, face), 0);
      return 0.45 + lines * ((points * 1.22) / 72) + block.points.length * (8 / 72) <= box.h;
    }) ?? 9;
  slide.addText(
    [
      {
        text: block.heading,
        options: {
          fontFace: theme.bodyFont,
          fontSize: 12,
          bold: true,
          color: theme.title,
          breakLine: true,
          paraSpaceAfter: 8,
        },
      },
      ...block.points.map((text, index) => ({
        text,
        options: {
          fontFace: theme.bodyFont,
          fontSize: size,
          color: theme.ink,
          breakLine: index < block.points.length - 1,
          paraSpaceAfter: 8,
        },
      })),
    ],
    { ...box, margin: 0, align: "left", valign: "top", objectName: block.heading },
  );
}
