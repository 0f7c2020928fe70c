import type { Chart } from "@packages/storyline";
import { textWidth } from "../../text/measure.ts";
import { DECORATION, type Box, type Canvas } from "../canvas.ts";
import type { ChartData, ChartName, TableCell } from "../pptxgen.ts";
import { drawNote } from "./bars.ts";
import { drawCaption } from "./caption.ts";
import { chartData, chartOptions, fromZero } from "./chart-options.ts";

const ROW = 0.31;
const NOTE = 0.28;
/** A column is no wider than this. */
const WIDEST = 0.8;
const NONE = { type: "none" } as const;

/**
 * Columns over time, and below them, column by column, a native table of the same numbers, whose first column is the
 * legend: nothing is written into the picture. The target is a dash at its height, so that over and under are seen at once. The
 * highlighted period stands on a band.
 */
export function drawColumns(canvas: Canvas, chart: Chart, box: Box): void {
  const { slide, theme } = canvas;
  const caption = drawCaption(canvas, chart, box, { legend: false, lines: 1 });
  const names =
    Math.max(...chart.series.map(({ name }) => textWidth(`■ ${name}`, { family: theme.body, size: 11 }))) + 0.2;
  const note = chart.note === null ? 0 : NOTE;
  const tableHeight = ROW * (chart.series.length + 1);
  const frame = { x: box.x, y: box.y + caption, w: box.w, h: box.h - caption - tableHeight - note - 0.08 };
  const left = names / box.w;
  const each = (box.w - names) / chart.categories.length;
  if (chart.highlight !== null && chart.categories.length > 1) {
    slide.addShape("rect", {
      x: box.x + names + each * chart.highlight,
      y: frame.y,
      w: each,
      h: box.y + box.h - note - frame.y,
      fill: { color: theme.surface },
      objectName: `${DECORATION}band`,
    });
  }
  const columns = chart.series.filter(({ role }) => role !== "target");
  const targets = chart.series.filter(({ role }) => role === "target");
  const types = [
    {
      type: "bar",
      data: chartData(columns, chart.categories),
      options: {
        barDir: "col",
        barGrouping: "clustered",
        barGapWidthPct: Math.min(500, Math.max(55, Math.round((each / WIDEST - columns.length) * 100))),
        chartColors: columns.map(({ role }) => theme.series[role]),
      },
    },
    {
      type: "line",
      data: chartData(targets, chart.categories),
      options: {
        // pptxgenjs colours the line by its place among lines, and its marks by their place among all series.
        chartColors: chart.series.map(() => theme.series.target),
        lineSize: 0,
        lineDataSymbol: "dash",
        lineDataSymbolSize: Math.round(Math.min(18, Math.max(8, each * 26))),
      },
    },
  ].filter(({ data }) => data.length > 0);
  // The types want one chart's name and data; a list of both is what the package documents for combined charts.
  slide.addChart(
    types as unknown as ChartName,
    {
      ...chartOptions(theme, chart, frame),
      layout: { x: left, y: 0.03, w: 1 - left, h: 0.95 },
      catAxisLabelPos: "none",
      catAxisLineColor: theme.quiet,
      catAxisMajorTickMark: "none",
      valAxisMajorTickMark: "none",
      valGridLine: { color: theme.rule, size: 0.5 },
      showValue: false,
      ...fromZero(chart.series),
    } as unknown as ChartData[],
  );
  const bottom = box.y + box.h - note;
  drawNumbers(canvas, chart, { ...box, y: bottom - tableHeight, h: tableHeight }, names);
  if (chart.note !== null) drawNote(canvas, chart.note, { ...box, y: bottom + 0.02, h: note - 0.02 });
}

function drawNumbers({ slide, theme }: Canvas, chart: Chart, box: Box, names: number): void {
  const each = (box.w - names) / chart.categories.length;
  const texts = [...chart.categories, ...chart.series.flatMap(({ texts: words }) => words)];
  const fits = (size: number) =>
    Math.max(...texts.map((text) => textWidth(text, { family: theme.body, size, bold: true }))) <= each - 0.03;
  const size = [12, 11, 10, 9, 8].find(fits) ?? 7;
  const cell = (text: string, column: number): TableCell => ({
    text,
    options: { align: "center", bold: column === chart.highlight, color: theme.ink, fontSize: size },
  });
  const heading: TableCell[] = [{ text: "" }, ...chart.categories.map(cell)];
  const rows = chart.series.map(({ name, role, texts: words }) => [
    {
      text: [
        { text: role === "target" ? "▬\u00A0" : "■\u00A0", options: { color: theme.series[role], fontSize: 11 } },
        { text: name, options: { color: theme.ink, fontSize: 11 } },
      ],
      options: { align: "left" as const },
    },
    ...words.map(cell),
  ]);
  slide.addTable([heading, ...rows], {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: [names, ...chart.categories.map(() => each)],
    rowH: ROW,
    fontFace: theme.bodyFont,
    valign: "middle",
    margin: 0,
    border: [{ type: "solid", pt: 0.5, color: theme.rule }, NONE, { type: "solid", pt: 0.5, color: theme.rule }, NONE],
    objectName: `${chart.title} (2)`,
  });
}
