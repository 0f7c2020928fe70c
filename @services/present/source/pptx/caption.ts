import type { ChartBlock } from "../content/model.ts";
import { textWidth } from "../text/measure.ts";
import type { Box, Canvas } from "./canvas.ts";
import type { TextOptions } from "./pptxgen.ts";

const LINE = 0.27;
const SIZE = 12;

/**
 * What a chart shows, in what unit, and, where nothing else tells its series apart, which colour is whose; on a line of
 * its own where both do not fit on one. Returns the height that it takes.
 */
export function drawCaption(
  { slide, theme }: Canvas,
  block: ChartBlock,
  unit: string,
  box: Box,
  legend: boolean,
): number {
  const face = { fontFace: theme.bodyFont, fontSize: SIZE };
  const caption: { text: string; options: TextOptions }[] = [
    { text: block.caption, options: { ...face, bold: true, color: theme.ink } },
    ...(unit ? [{ text: `, ${unit}`, options: { ...face, color: theme.quiet } }] : []),
  ];
  const keys = legend
    ? block.series.flatMap(({ name, role }) => [
        { text: "■\u00A0", options: { ...face, color: theme.series[role] } },
        { text: `${name.replaceAll(" ", "\u00A0")}    `, options: { ...face, color: theme.ink } },
      ])
    : [];
  const width = [...caption, ...keys].reduce(
    (sum, { text }) => sum + textWidth(text, { family: theme.body, size: SIZE, bold: true }),
    0.3,
  );
  // Charts side by side keep their bars in line.
  const apart = (legend && width > box.w) || block.names !== undefined;
  const last = caption.at(-1);
  if (apart && legend && last) last.options = { ...last.options, breakLine: true };
  const between = apart ? [] : [{ text: "    ", options: face }];
  const height = apart ? 2 * LINE : LINE;
  slide.addText([...caption, ...(legend ? [...between, ...keys] : [])], {
    x: box.x,
    y: box.y,
    w: box.w,
    h: height,
    margin: 0,
    align: "left",
    valign: "top",
    objectName: `Keterangan ${block.caption}`,
  });
  return height + 0.08;
}
