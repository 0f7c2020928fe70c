import type { Chart } from "@packages/storyline";
import { textWidth } from "../../text/measure.ts";
import type { Box, Canvas } from "../canvas.ts";
import type { TextOptions } from "../pptxgen.ts";

const LINE = 0.27;
const SIZE = 12;

/** How a chart's caption stands: with its legend or without, on one line or two, or as many as both fit on. */
type Stand = { legend: boolean; lines: 1 | 2 | "fitting" };

/**
 * What a chart shows, in what unit, and, where nothing else tells its series apart, which colour is whose. Returns the
 * height that it takes.
 */
export function drawCaption({ slide, theme }: Canvas, chart: Chart, box: Box, { legend, lines }: Stand): number {
  const face = { fontFace: theme.bodyFont, fontSize: SIZE };
  const caption: { text: string; options: TextOptions }[] = [
    { text: chart.title, options: { ...face, bold: true, color: theme.ink } },
    ...(chart.unit.words ? [{ text: `, ${chart.unit.words}`, options: { ...face, color: theme.quiet } }] : []),
  ];
  const keys = legend
    ? chart.series.flatMap(({ name, role }) => [
        { text: "■\u00A0", options: { ...face, color: theme.series[role] } },
        { text: `${name.replaceAll(" ", "\u00A0")}    `, options: { ...face, color: theme.ink } },
      ])
    : [];
  const two = lines === "fitting" ? legend && captionWidth(theme.body, [...caption, ...keys]) > box.w : lines === 2;
  const last = caption.at(-1);
  if (two && legend && last) last.options = { ...last.options, breakLine: true };
  const between = two || !legend ? [] : [{ text: "    ", options: face }];
  const height = two ? 2 * LINE : LINE;
  slide.addText([...caption, ...between, ...keys], {
    x: box.x,
    y: box.y,
    w: box.w,
    h: height,
    margin: 0,
    align: "left",
    valign: "top",
    objectName: `${chart.title} (1)`,
  });
  return height + 0.08;
}

function captionWidth(family: string, runs: { text: string }[]): number {
  return runs.reduce((sum, { text }) => sum + textWidth(text, { family, size: SIZE, bold: true }), 0.3);
}
