import { drawHero, drawTiles } from "../parts/callouts.ts";
import { drawRemarks } from "../parts/points.ts";
import type { DrawBody } from "./body.ts";

const HERO = 3.75;
const GAP = 0.42;

/** The figure that matters most, large; the others in a grid beside it; remarks below them. */
export const drawSummary: DrawBody = (canvas, { content }, box) => {
  const [hero, ...others] = content.callouts;
  if (!hero) return;
  drawHero(canvas, hero, content.charts[0] ?? null, { ...box, w: HERO });
  const right = { ...box, x: box.x + HERO + GAP, w: box.w - HERO - GAP };
  const rows = Math.ceil(content.points.length / 2);
  const remarks = rows === 0 ? 0 : 0.52 * rows + 0.16 * (rows - 1);
  const tiles = { ...right, h: right.h - (remarks > 0 ? remarks + 0.26 : 0) };
  drawTiles(canvas, others, tiles, 3);
  if (remarks > 0) drawRemarks(canvas, content.points, { ...right, y: box.y + box.h - remarks, h: remarks }, 2);
};
