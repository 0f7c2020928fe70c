import type { ChartBlock } from "../content/model.ts";
import { ellipsize, textWidth } from "../text/measure.ts";
import type { Box, Canvas } from "./canvas.ts";
import { drawCaption } from "./caption.ts";
import { chartData, chartOptions, fromZero } from "./chart-options.ts";
import { unitOf } from "./unit.ts";

/** The share of a chart's width that names may take. */
const NAMES = 0.42;
const NOTE = 0.3;
/** A bar is no thicker than this, and a group of bars with the space around it no higher. */
const THICKEST = 0.42;
const HIGHEST = 1.15;

/** Horizontal bars, each with its number: names are read without turning one's head, however long. */
export function drawBars(canvas: Canvas, block: ChartBlock, box: Box): void {
  const { slide, theme, warn } = canvas;
  const unit = unitOf(
    block.format,
    block.series.flatMap(({ values }) => values),
  );
  const caption = drawCaption(canvas, block, unit.words, box, block.series.length > 1);
  const count = block.categories.length;
  const room = box.h - caption - (block.note === undefined ? 0 : NOTE);
  const h = Math.min(room, count * HIGHEST);
  const apart = Math.max(0.6, h / count / THICKEST - block.series.length);
  const bar = h / count / (block.series.length + apart);
  const size = bar < 0.13 ? 8 : bar < 0.17 ? 9 : bar < 0.24 ? 10 : 11;
  const face = { family: theme.body, size: Math.max(size, 10) };
  const named = block.names !== false;
  const names = block.categories.map((name) => {
    if (!named) return name;
    const shown = ellipsize(name, box.w * NAMES, face);
    if (shown !== name) warn(`${block.caption}: "${name}" is cut to "${shown}"`);
    return shown;
  });
  const beside = named ? Math.max(...names.map((name) => textWidth(name, face))) + 0.16 : 0.06;
  const labels = block.series.flatMap(({ values }) =>
    values.map((value) => textWidth(unit.show(value), { ...face, size })),
  );
  const left = beside / box.w;
  const right = (Math.max(...labels) + 0.12) / box.w;
  slide.addChart("bar", chartData(block.series, names), {
    ...chartOptions(theme, block, unit, { x: box.x, y: box.y + caption, w: box.w, h }),
    layout: { x: left, y: 0.01, w: 1 - left - right, h: 0.98 },
    barDir: "bar",
    // The first name stands on top; the types know only the other way round.
    catAxisOrientation: "maxMin" as "minMax",
    catAxisLabelPos: named ? "low" : "none",
    catAxisLabelFontSize: face.size,
    catAxisLineColor: theme.quiet,
    catAxisMajorTickMark: "none",
    valAxisHidden: true,
    ...fromZero(block.series),
    valGridLine: { style: "none" },
    barGapWidthPct: Math.min(500, Math.round(apart * 100)),
    chartColors: block.series.map(({ role }) => theme.series[role]),
    showValue: true,
    dataLabelPosition: "outEnd",
    dataLabelFontSize: size,
  });
  if (block.note === undefined) return;
  slide.addText(block.note, {
    x: box.x,
    y: box.y + caption + h + 0.04,
    w: box.w,
    h: NOTE - 0.04,
    margin: 0,
    align: "left",
    valign: "bottom",
    fontFace: theme.bodyFont,
    fontSize: 11,
    color: theme.quiet,
    objectName: "Selebihnya",
  });
}
