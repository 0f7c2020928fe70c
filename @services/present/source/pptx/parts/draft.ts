import { ellipsize } from "../../text/measure.ts";
import type { Canvas } from "../canvas.ts";
import { PAGE } from "../theme.ts";

/** The mark of a report that is no final one, over the whole width of the slide, with the reason. */
export function drawDraft({ slide, theme, warn }: Canvas, mark: string): void {
  const shown = ellipsize(mark, PAGE.width - 2 * PAGE.margin, { family: theme.body, size: 11, bold: true });
  if (shown !== mark) warn(`the reason of the draft is cut to "${shown}"`);
  slide.addText(shown, {
    x: 0,
    y: 0,
    w: PAGE.width,
    h: 0.26,
    shape: "rect",
    fill: { color: theme.accent },
    color: theme.onAccent,
    fontFace: theme.bodyFont,
    fontSize: 11,
    bold: true,
    align: "center",
    valign: "middle",
    margin: 0,
    objectName: "Draft",
  });
}
