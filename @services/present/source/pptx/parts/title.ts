import { unbroken } from "@packages/storyline/unbroken";
import { ellipsize, lineCount } from "../../text/measure.ts";
import type { Canvas } from "../canvas.ts";

/** Sets a title in its placeholder, rather a little smaller than on a second line, and tells how many lines it takes. */
export function drawTitle({ slide, theme, warn }: Canvas, title: string, width: number, sizes: number[]): 1 | 2 {
  const text = bound(title);
  const lines = (points: number) => lineCount(text, width, { family: theme.heading, size: points, bold: true });
  const smallest = sizes.at(-1) ?? 18;
  const size = sizes.slice(0, 2).find((points) => lines(points) === 1) ?? sizes.find((points) => lines(points) <= 2);
  const shown = size ? text : ellipsize(text, width * 1.8, { family: theme.heading, size: smallest, bold: true });
  if (shown !== text) warn(`the title "${title}" is cut to "${shown}"`);
  slide.addText([{ text: shown, options: { fontSize: size ?? smallest } }], { placeholder: "title" });
  return size !== undefined && lines(size) === 1 ? 1 : 2;
}

/** A message as it is set: what belongs together on one line, with a minus that no line ends behind. */
export function bound(text: string): string {
  return unbroken(text.replace(/(?<=^|[\s(])-(?=Rp|\d)/g, "−"));
}
