import type { ContentSlide, Table } from "@packages/storyline";
import type { Box, Canvas } from "../canvas.ts";
import { drawBars } from "../parts/bars.ts";
import { drawTiles } from "../parts/callouts.ts";
import { drawTable } from "../parts/table.ts";

export const GUTTER = 0.4;

/** A slide's content, and of a table that goes on over several slides all its rows and the most that one of them has. */
export type Told = { content: ContentSlide; whole: Table | null; most: number };

export type DrawBody = (canvas: Canvas, told: Told, box: Box) => void;

/** The widths of one and two charts whose rows are the same: the first has the names too. */
const SHARES = [[1], [0.6, 0.4]];
const ROW = 0.33;

/** So high is a row of figures that have the slide to themselves. */
const TILES = { height: 2.2, value: 44 };

/** Charts side by side over one list of names, and below them their table where it is short enough to be there. */
export const drawLists: DrawBody = (canvas, { content, whole, most }, box) => {
  const { charts, table, callouts } = content;
  if (charts.length === 0 && !table) {
    const rows = Math.ceil(callouts.length / 3);
    drawTiles(canvas, callouts, { ...box, h: Math.min(box.h, TILES.height * rows) }, 3, TILES.value);
    return;
  }
  const below = table && charts.length > 0 ? ROW * table.rows.length + 0.6 : 0;
  const room = box.w - GUTTER * (charts.length - 1);
  let { x } = box;
  charts.forEach((chart, index) => {
    const w = room * (SHARES[charts.length - 1]?.[index] ?? 1 / charts.length);
    const h = box.h - (below > 0 ? below + 0.2 : 0);
    // One band behind the same row of all of them.
    const band = index === 0 ? { x: box.x, w: box.w } : null;
    drawBars(canvas, chart, { x, y: box.y, w, h }, { names: index === 0, beside: charts.length > 1, band });
    x += w + GUTTER;
  });
  if (!table) return;
  const at = below > 0 ? { ...box, y: box.y + box.h - below, h: below } : box;
  drawTable(canvas, table, at, { whole: whole ?? table, most });
};

/** A chart and beside it its table; either alone has the slide to itself. */
export const drawBeside =
  (share: number): DrawBody =>
  (canvas, told, box) => {
    const { content, whole, most } = told;
    const [chart] = content.charts;
    const { table } = content;
    if (!chart || !table) {
      drawLists(canvas, told, box);
      return;
    }
    const w = (box.w - GUTTER) * share;
    drawBars(canvas, chart, { ...box, w }, { names: true, beside: false, band: { x: box.x, w } });
    const right = { ...box, x: box.x + w + GUTTER, w: box.w - w - GUTTER };
    drawTable(canvas, table, right, { whole: whole ?? table, most });
  };
