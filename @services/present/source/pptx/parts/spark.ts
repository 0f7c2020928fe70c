import { mix } from "@config/atlas";
import type { Chart } from "@packages/storyline";
import type { Box, Canvas } from "../canvas.ts";
import { chartData, chartOptions, fromZero } from "./chart-options.ts";

const NAMES = 0.26;

/** A course on the brand's colour, small: columns with the first and last of them named, and nothing else. */
export function drawSpark({ slide, theme }: Canvas, chart: Chart, box: Box): void {
  const quiet = mix(theme.onPrimary, theme.primary, 0.12);
  const past = mix(theme.onPrimary, theme.primary, 0.35);
  slide.addChart("bar", chartData(chart.series, chart.categories), {
    ...chartOptions(theme, chart, { ...box, h: box.h - NAMES }),
    layout: { x: 0, y: 0.02, w: 1, h: 0.96 },
    barDir: "col",
    barGapWidthPct: 45,
    // A colour a column: the last is the period itself.
    chartColors: chart.categories.map((_, index) => (index === chart.highlight ? theme.accent : past)),
    catAxisLabelPos: "none",
    catAxisLineShow: false,
    catAxisMajorTickMark: "none",
    valAxisHidden: true,
    valGridLine: { style: "none" },
    showValue: false,
    ...fromZero(chart.series),
  });
  const ends = [
    { text: chart.categories[0] ?? "", align: "left" },
    { text: chart.categories.at(-1) ?? "", align: "right" },
  ] as const;
  const w = box.w / 2;
  ends.forEach(({ text, align }, index) => {
    slide.addText(text, {
      x: box.x + index * w,
      y: box.y + box.h - NAMES,
      w,
      h: NAMES,
      margin: 0,
      align,
      valign: "middle",
      fontFace: theme.bodyFont,
      fontSize: 11,
      color: quiet,
      objectName: text,
    });
  });
}
