import type { ChartBlock } from "../content/model.ts";
import type { Box, Canvas } from "./canvas.ts";

export const CAPTION = 0.36;

/** What a chart shows, in what unit, and, where nothing else tells its series apart, which colour is whose. */
export function drawCaption(
  { slide, theme }: Canvas,
  block: ChartBlock,
  unit: string,
  box: Box,
  legend: boolean,
): void {
  const face = { fontFace: theme.bodyFont, fontSize: 12 };
  const keys = legend
    ? block.series.flatMap(({ name, role }) => [
        { text: "    ■\u00A0", options: { ...face, color: theme.series[role] } },
        { text: name.replaceAll(" ", "\u00A0"), options: { ...face, color: theme.ink } },
      ])
    : [];
  slide.addText(
    [
      { text: block.caption, options: { ...face, bold: true, color: theme.ink } },
      ...(unit ? [{ text: `, ${unit}`, options: { ...face, color: theme.quiet } }] : []),
      ...keys,
    ],
    {
      x: box.x,
      y: box.y,
      w: box.w,
      h: CAPTION - 0.06,
      margin: 0,
      align: "left",
      valign: "top",
      objectName: `Keterangan ${block.caption}`,
    },
  );
}
