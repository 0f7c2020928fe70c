import type { ContentSlide, TableBlock } from "../content/model.ts";
import { ellipsize } from "../text/measure.ts";
import { drawBlock } from "./blocks.ts";
import type { Canvas } from "./canvas.ts";
import { drawTable } from "./table.ts";
import { BODY, TITLE } from "./theme.ts";
import { drawTitle } from "./title.ts";

const GUTTER = 0.4;

/** A slide of content: its title, what it is about, and its blocks side by side. */
export function drawContent(canvas: Canvas, content: ContentSlide): void {
  const { slide, theme } = canvas;
  const lines = drawTitle(canvas, content.title, TITLE.w, [22, 21, 20, 18]);
  slide.addText(ellipsize(content.kicker, 10, { family: theme.body, size: 12 }), {
    x: BODY.x,
    y: 0.38,
    w: 10.2,
    h: 0.25,
    margin: 0,
    fontFace: theme.bodyFont,
    fontSize: 12,
    color: theme.quiet,
    align: "left",
    valign: "top",
    objectName: "Pokok",
  });
  const y = BODY.tops[lines - 1] ?? BODY.tops[1];
  const room = BODY.w - GUTTER * (content.body.length - 1);
  const bottom = content.below ? BODY.bottom - tableHeight(content.below) - GUTTER / 2 : BODY.bottom;
  let { x } = BODY;
  for (const { block, share } of content.body) {
    const w = room * share;
    drawBlock(canvas, block, { x, y, w, h: bottom - y });
    x += w + GUTTER;
  }
  if (content.below) {
    const h = tableHeight(content.below);
    drawTable(canvas, content.below, { x: BODY.x, y: BODY.bottom - h, w: BODY.w, h });
  }
}

const ROW = 0.33;

/** What a table takes below other blocks: its rows, and a heading of two lines. */
function tableHeight({ rows, total }: TableBlock): number {
  return ROW * (rows.length + (total ? 1 : 0)) + 0.55;
}
