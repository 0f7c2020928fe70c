import type { ChartBlock } from "../content/model.ts";
import { textWidth } from "../text/measure.ts";
import type { Box, Canvas } from "./canvas.ts";
import { drawCaption } from "./caption.ts";
import { chartData, chartOptions, fromZero } from "./chart-options.ts";
import type { ChartData, ChartName, TableCell } from "./pptxgen.ts";
import { unitOf, type Unit } from "./unit.ts";

const ROW = 0.3;
/** A column is no wider than this. */
const WIDEST = 0.8;
const NONE = { type: "none" } as const;

/**
 * Columns over time, and below them, column by column, a native table of the same numbers, whose first column is the
 * legend: nothing is written into the picture. The target is a line, so that over and under are seen at once.
 */
export function drawColumns(canvas: Canvas, block: ChartBlock, box: Box): void {
  const { slide, theme } = canvas;
  const unit = unitOf(
    block.format,
    block.series.flatMap(({ values }) => values),
  );
  const caption = drawCaption(canvas, block, unit.words, box, false);
  const names =
    Math.max(...block.series.map(({ name }) => textWidth(`■ ${name}`, { family: theme.body, size: 11 }))) + 0.25;
  const tableHeight = ROW * (block.series.length + 1);
  const frame = { x: box.x, y: box.y + caption, w: box.w, h: box.h - caption - tableHeight - 0.08 };
  const left = names / box.w;
  const each = (box.w - names) / block.categories.length;
  const columns = block.series.filter(({ role }) => role !== "target");
  const targets = block.series.filter(({ role }) => role === "target");
  const types = [
    {
      type: "bar",
      data: chartData(columns, block.categories),
      options: {
        barDir: "col",
        barGrouping: "clustered",
        barGapWidthPct: Math.min(500, Math.max(55, Math.round((each / WIDEST - columns.length) * 100))),
        chartColors: columns.map(({ role }) => theme.series[role]),
      },
    },
    {
      type: "line",
      data: chartData(targets, block.categories),
      options: {
        // pptxgenjs colours the line by its place among lines, and its marks by their place among all series.
        chartColors: block.series.map(() => theme.series.target),
        lineSize: 2.25,
        lineDataSymbol: "diamond",
        lineDataSymbolSize: 8,
      },
    },
  ].filter(({ data }) => data.length > 0);
  // The types want one chart's name and data; a list of both is what the package documents for combined charts.
  slide.addChart(
    types as unknown as ChartName,
    {
      ...chartOptions(theme, block, unit, frame),
      layout: { x: left, y: 0.03, w: 1 - left, h: 0.95 },
      catAxisLabelPos: "none",
      catAxisLineColor: theme.quiet,
      catAxisMajorTickMark: "none",
      valAxisMajorTickMark: "none",
      valGridLine: { color: theme.rule, size: 0.5 },
      showValue: false,
      ...fromZero(block.series),
    } as unknown as ChartData[],
  );
  drawNumbers(canvas, block, unit, { ...box, y: box.y + box.h - tableHeight, h: tableHeight }, names);
}

function drawNumbers({ slide, theme }: Canvas, block: ChartBlock, unit: Unit, box: Box, names: number): void {
  const each = (box.w - names) / block.categories.length;
  const texts = [...block.categories, ...block.series.flatMap(({ values }) => values.map((value) => unit.show(value)))];
  const fits = (size: number) =>
    Math.max(...texts.map((text) => textWidth(text, { family: theme.body, size }))) <= each - 0.04;
  const size = [12, 11, 10, 9, 8].find(fits) ?? 7;
  const last = block.categories.length - 1;
  const cell = (text: string, column: number): TableCell => ({
    text,
    options: { align: "center", bold: column === last, color: theme.ink, fontSize: size },
  });
  const heading: TableCell[] = [{ text: "" }, ...block.categories.map(cell)];
  const rows = block.series.map(({ name, role, values }) => [
    {
      text: [
        { text: role === "target" ? "◆\u00A0" : "■\u00A0", options: { color: theme.series[role], fontSize: 11 } },
        { text: name, options: { color: theme.ink, fontSize: 11 } },
      ],
      options: { align: "left" as const },
    },
    ...values.map((value, column) => cell(unit.show(value), column)),
  ]);
  slide.addTable([heading, ...rows], {
    x: box.x,
    y: box.y,
    w: box.w,
    colW: [names, ...block.categories.map(() => each)],
    rowH: ROW,
    fontFace: theme.bodyFont,
    valign: "middle",
    margin: 0,
    border: [{ type: "solid", pt: 0.5, color: theme.rule }, NONE, { type: "solid", pt: 0.5, color: theme.rule }, NONE],
    objectName: `Angka ${block.caption}`,
  });
}
