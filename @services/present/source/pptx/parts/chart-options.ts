import type { Chart, Series } from "@packages/storyline";
import type { Box } from "../canvas.ts";
import type { ChartData, ChartOptions } from "../pptxgen.ts";
import type { Theme } from "../theme.ts";

/** What all charts have in common: place, name, fonts, colours of axes, numbers in the chart's unit of account. */
export function chartOptions(theme: Theme, chart: Chart, frame: Box): ChartOptions {
  return {
    ...frame,
    altText: chart.alt,
    objectName: chart.title,
    chartArea: { roundedCorners: false },
    catAxisLabelFontFace: theme.bodyFont,
    catAxisLabelColor: theme.ink,
    catAxisLineShow: true,
    valAxisLabelFontFace: theme.bodyFont,
    valAxisLabelFontSize: 10,
    valAxisLabelColor: theme.quiet,
    valAxisLabelFormatCode: numberFormat(chart, chart.unit.decimals === 2 ? 1 : 0),
    valAxisLineShow: false,
    dataLabelFormatCode: numberFormat(chart, chart.unit.decimals),
    dataLabelFontFace: theme.bodyFont,
    dataLabelColor: theme.ink,
    showLegend: false,
    displayBlanksAs: "gap",
  };
}

/** The format code of Office that shows a value in the chart's unit of account: `#,##0.0,,` for `Rp juta`. */
export function numberFormat({ unit, format }: Chart, decimals: number): string {
  const digits = decimals > 0 ? `.${"0".repeat(decimals)}` : "";
  if (format === "percent") return `0${digits}%`;
  return `#,##0${digits}${",".repeat(Math.round(Math.log10(unit.divisor) / 3))}`;
}

/** The series as pptxgenjs takes them. A null becomes an empty point, which the mending of the file takes out. */
export function chartData(series: Series[], categories: string[]): ChartData[] {
  return series.map(({ name, values }) => ({ name, labels: [...categories], values: values as number[] }));
}

/**
 * Lengths are compared from zero; viewers left to themselves begin where they like. Below losses there is room for their
 * labels, which take `label` of the axis' length.
 */
export function fromZero(series: Series[], label = 0): { valAxisMinVal?: number; valAxisMaxVal?: number } {
  const values = series.flatMap(({ values: row }) => row.map((value) => value ?? 0));
  const [least, greatest] = [Math.min(0, ...values), Math.max(0, ...values)];
  if (least === 0) return { valAxisMinVal: 0 };
  const room =
    label > 0 ? { valAxisMinVal: Math.floor(greatest - (greatest - least) / (1 - Math.min(0.6, label))) } : {};
  return { ...room, ...(greatest === 0 && { valAxisMaxVal: 0 }) };
}
