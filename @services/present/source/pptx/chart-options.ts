import type { ChartBlock, Series } from "../content/model.ts";
import type { Box } from "./canvas.ts";
import type { ChartData, ChartOptions } from "./pptxgen.ts";
import type { Theme } from "./theme.ts";
import type { Unit } from "./unit.ts";

/** What all charts have in common: place, name, fonts, colours of axes. */
export function chartOptions(theme: Theme, block: ChartBlock, unit: Unit, frame: Box): ChartOptions {
  return {
    ...frame,
    altText: block.alt,
    objectName: block.caption,
    chartArea: { roundedCorners: false },
    catAxisLabelFontFace: theme.bodyFont,
    catAxisLabelColor: theme.ink,
    catAxisLineShow: true,
    valAxisLabelFontFace: theme.bodyFont,
    valAxisLabelFontSize: 10,
    valAxisLabelColor: theme.quiet,
    valAxisLabelFormatCode: unit.axis,
    valAxisLineShow: false,
    dataLabelFormatCode: unit.label,
    dataLabelFontFace: theme.bodyFont,
    dataLabelColor: theme.ink,
    showLegend: false,
    displayBlanksAs: "gap",
  };
}

/** The series as pptxgenjs takes them. A null becomes an empty point, which the mending of the file takes out. */
export function chartData(series: Series[], categories: string[]): ChartData[] {
  return series.map(({ name, values }) => ({ name, labels: [...categories], values: values as number[] }));
}

/** Lengths are compared from zero; viewers left to themselves begin where they like. */
export function fromZero(series: Series[]): { valAxisMinVal?: number; valAxisMaxVal?: number } {
  const values = series.flatMap(({ values: row }) => row.map((value) => value ?? 0));
  if (values.every((value) => value >= 0)) return { valAxisMinVal: 0 };
  return values.every((value) => value <= 0) ? { valAxisMaxVal: 0 } : {};
}
