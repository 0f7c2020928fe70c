import type { Empty, Point } from "@packages/storyline";
import { ellipsize, lineCount } from "../../text/measure.ts";
import { DECORATION, type Box, type Canvas } from "../canvas.ts";
import { bound } from "./title.ts";

const INSET = 0.16;

/** Remarks side by side, each behind a bar that says by its colour whether it is good news. */
export function drawRemarks({ slide, theme, warn }: Canvas, points: Point[], box: Box, across: number): void {
  const gap = { x: 0.32, y: 0.16 };
  const rows = Math.ceil(points.length / across);
  const w = (box.w - gap.x * (across - 1)) / across;
  const h = Math.min((box.h - gap.y * (rows - 1)) / rows, 0.95);
  const face = { family: theme.body, size: 0 };
  const lines = (size: number) => Math.floor(h / ((size * 1.2) / 72));
  const fits = (size: number) =>
    points.every(({ text }) => lineCount(bound(text), w - INSET, { ...face, size }) <= lines(size));
  const size = [14, 13, 12, 11, 10].find(fits) ?? 10;
  points.forEach(({ text, tone }, index) => {
    const at = { x: box.x + (index % across) * (w + gap.x), y: box.y + Math.floor(index / across) * (h + gap.y) };
    const color = { good: theme.good, bad: theme.bad, plain: theme.rule }[tone];
    slide.addShape("rect", { ...at, w: 0.05, h, fill: { color }, objectName: `${DECORATION}tone` });
    const whole = bound(text);
    const fitted = lineCount(whole, w - INSET, { ...face, size }) <= lines(size);
    const shown = fitted ? whole : ellipsize(whole, (w - INSET) * lines(size) * 0.9, { ...face, size });
    if (!fitted) warn(`"${text}" is cut to "${shown}"`);
    slide.addText(shown, {
      x: at.x + INSET,
      y: at.y,
      w: w - INSET,
      h,
      margin: 0,
      align: "left",
      valign: "middle",
      fontFace: theme.bodyFont,
      fontSize: size,
      color: theme.ink,
      objectName: `${index + 1}`,
    });
  });
}

/** Short paragraphs, one below the other. */
export function drawParagraphs({ slide, theme }: Canvas, points: Point[], box: Box): void {
  const space = 8;
  const size =
    [14, 13, 12, 11, 10].find((points_) => {
      const face = { family: theme.body, size: points_ };
      const lines = points.reduce((sum, { text }) => sum + lineCount(text, box.w, face), 0);
      return lines * ((points_ * 1.22) / 72) + points.length * (space / 72) <= box.h;
    }) ?? 9;
  slide.addText(
    points.map(({ text, tone }, index) => ({
      text,
      options: {
        fontFace: theme.bodyFont,
        fontSize: size,
        color: tone === "bad" ? theme.bad : theme.ink,
        breakLine: index < points.length - 1,
        paraSpaceAfter: space,
      },
    })),
    { ...box, margin: 0, align: "left", valign: "top", objectName: "Notes" },
  );
}

/** Says plainly that there is nothing to show. */
export function drawEmpty({ slide, theme }: Canvas, { text, detail }: Empty, box: Box): void {
  const h = Math.min(box.h, 1.9);
  slide.addShape("rect", { ...box, h, fill: { color: theme.surface }, objectName: `${DECORATION}panel` });
  slide.addShape("rect", {
    x: box.x,
    y: box.y,
    w: 0.08,
    h,
    fill: { color: theme.rule },
    objectName: `${DECORATION}edge`,
  });
  const w = box.w - 0.8;
  const size = [22, 20, 18, 16].find(
    (points) => lineCount(text, w, { family: theme.heading, size: points, bold: true }) <= 2,
  );
  slide.addText(
    [
      {
        text,
        options: {
          fontFace: theme.headingFont,
          fontSize: size ?? 14,
          bold: true,
          color: theme.ink,
          breakLine: true,
          paraSpaceAfter: 6,
        },
      },
      { text: detail, options: { fontFace: theme.bodyFont, fontSize: 14, color: theme.quiet } },
    ],
    { x: box.x + 0.4, y: box.y + 0.1, w, h: h - 0.2, margin: 0, align: "left", valign: "middle", objectName: "Empty" },
  );
}
