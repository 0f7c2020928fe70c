import { drawRail } from "../parts/callouts.ts";
import { drawColumns } from "../parts/columns.ts";
import { GUTTER, type DrawBody } from "./body.ts";

const RAIL = 2.75;

/** The course of revenue, and beside it the figures of the period one below the other. */
export const drawRevenue: DrawBody = (canvas, { content }, box) => {
  const [chart] = content.charts;
  if (!chart) return;
  const rail = content.callouts.length > 0 ? RAIL + GUTTER : 0;
  drawColumns(canvas, chart, { ...box, w: box.w - rail });
  if (rail > 0) drawRail(canvas, content.callouts, { ...box, x: box.x + box.w - RAIL, w: RAIL });
};
