import { drawTiles } from "../parts/callouts.ts";
import { drawParagraphs } from "../parts/points.ts";
import { drawTable } from "../parts/table.ts";
import { GUTTER, type DrawBody } from "./body.ts";

const TILES = 1.1;

/** How complete the data is, which files it is from, and how it is to be read. */
export const drawData: DrawBody = (canvas, { content, whole, most }, box) => {
  drawTiles(canvas, content.callouts, { ...box, h: TILES }, content.callouts.length);
  const below = { ...box, y: box.y + TILES + 0.25, h: box.h - TILES - 0.25 };
  const { table } = content;
  const w = table ? (box.w - GUTTER) / 2 : box.w;
  if (table) drawTable(canvas, table, { ...below, w }, { whole: whole ?? table, most });
  drawParagraphs(canvas, content.points, { ...below, x: box.x + box.w - w, y: below.y + 0.08, w, h: below.h - 0.08 });
};
