import type { Chart } from "@packages/storyline";
import { ellipsize, textWidth } from "../../text/measure.ts";
import { DECORATION, type Box, type Canvas } from "../canvas.ts";
import { drawCaption } from "./caption.ts";
import { chartData, chartOptions, fromZero } from "./chart-options.ts";

/** The share of a chart's width that names may take. */
const NAMES = 0.42;
const NOTE = 0.3;
/** A bar is no thicker than this, and a group of bars with the space around it no higher. */
const THICKEST = 0.4;
const HIGHEST = 1.4;

/**
 * Where bars stand: without names where a chart to their left has the same ones; beside others, all have as tall a caption;
 * `band` is the stretch over which the highlighted row stands on a band.
 */
export type Bars = { names: boolean; beside: boolean; band: { x: number; w: number } | null };

/** Horizontal bars, each with its number: names are read without turning one's head, however long. */
export function drawBars(canvas: Canvas, chart: Chart, box: Box, { names: named, beside: others, band }: Bars): void {
  const { slide, theme, warn } = canvas;
  const lines = others ? 2 : "fitting";
  const caption = drawCaption(canvas, chart, box, { legend: chart.series.length > 1, lines });
  const count = chart.categories.length;
  const room = box.h - caption - (chart.note === null ? 0 : NOTE);
  const h = Math.min(room, count * HIGHEST);
  const apart = Math.max(0.55, h / count / THICKEST - chart.series.length);
  const bar = h / count / (chart.series.length + apart);
  const size = bar < 0.13 ? 8 : bar < 0.16 ? 9 : bar < 0.22 ? 10 : 11;
  const face = { family: theme.body, size: Math.max(size, 11) };
  const names = chart.categories.map((name) => {
    if (!named) return name;
    const shown = ellipsize(name, box.w * NAMES, face);
    if (shown !== name) warn(`${chart.title}: "${name}" is cut to "${shown}"`);
    return shown;
  });
  const beside = named ? Math.max(...names.map((name) => textWidth(name, face))) + 0.16 : 0.06;
  const labels = chart.series.flatMap(({ texts }) => texts.map((text) => textWidth(text, { ...face, size })));
  const widest = Math.max(...labels) + 0.12;
  const left = beside / box.w;
  const right = widest / box.w;
  if (band && chart.highlight !== null && count > 1) {
    slide.addShape("rect", {
      ...band,
      y: box.y + caption + h * (0.01 + (0.98 * chart.highlight) / count),
      h: (h * 0.98) / count,
      fill: { color: theme.surface },
      objectName: `${DECORATION}band`,
    });
  }
  const x = Math.min(0.8, left);
  const w = Math.max(0.1, 1 - x - right);
  slide.addChart("bar", chartData(chart.series, names), {
    ...chartOptions(theme, chart, { x: box.x, y: box.y + caption, w: box.w, h }),
    layout: { x, y: 0.01, w, h: 0.98 },
    barDir: "bar",
    // The first name stands on top; the types know only the other way round.
    catAxisOrientation: "maxMin" as "minMax",
    catAxisLabelPos: named ? "low" : "none",
    catAxisLabelFontSize: face.size,
    catAxisLineColor: theme.quiet,
    catAxisMajorTickMark: "none",
    valAxisHidden: true,
    ...fromZero(chart.series, widest / (w * box.w)),
    valGridLine: { style: "none" },
    barGapWidthPct: Math.min(500, Math.round(apart * 100)),
    chartColors: chart.series.map(({ role }) => theme.series[role]),
    showValue: true,
    dataLabelPosition: "outEnd",
    dataLabelFontSize: size,
  });
  if (chart.note !== null) drawNote(canvas, chart.note, { ...box, y: box.y + caption + h + 0.04, h: NOTE - 0.04 });
}

/** What is not in the picture, below it. */
export function drawNote({ slide, theme, warn }: Canvas, note: string, box: Box): void {
  const shown = ellipsize(note, box.w, { family: theme.body, size: 11 });
  if (shown !== note) warn(`"${note}" is cut to "${shown}"`);
  slide.addText(shown, {
    ...box,
    margin: 0,
    align: "left",
    valign: "bottom",
    fontFace: theme.bodyFont,
    fontSize: 11,
    color: theme.quiet,
    objectName: "Note",
  });
}
