import type { Block, MessageBlock, PointsBlock } from "../content/model.ts";
import { lineCount } from "../text/measure.ts";
import type { Box, Canvas } from "./canvas.ts";
import { drawBars } from "./bars.ts";
import { drawCards } from "./cards.ts";
import { drawColumns } from "./columns.ts";
import { drawTable } from "./table.ts";

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
