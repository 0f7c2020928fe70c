import { mix } from "@config/atlas";
import type { CoverSlide } from "@packages/storyline";
import { ellipsize, lineCount } from "../../text/measure.ts";
import type { Canvas } from "../canvas.ts";
import { COVER_SPLIT, COVER_TITLE } from "../layouts.ts";
import type { Logo } from "../logo.ts";
import { fitting } from "../parts/callouts.ts";
import { bound, drawTitle } from "../parts/title.ts";
import { PAGE } from "../theme.ts";

const LOGO_HEIGHT = 0.72;
const FACTS = { x: COVER_SPLIT + 0.75, w: PAGE.width - COVER_SPLIT - 1.2, step: 1.75 };

/** The cover: logo, what and when, and the message on the left; the figures that most readers come for on the right. */
export function drawCover(canvas: Canvas, cover: CoverSlide, logo: Logo): void {
  const { slide, theme } = canvas;
  const { x, w } = COVER_TITLE;
  drawTitle(canvas, cover.title, w, [40, 36, 32, 28, 24]);
  slide.addImage({ data: logo.svg, x, y: 0.8, w: LOGO_HEIGHT * logo.ratio, h: LOGO_HEIGHT, altText: cover.logoAlt });
  drawLine(canvas, cover.subtitle, { y: 3.45, h: 0.48, size: 24, color: theme.ink });
  drawLine(canvas, cover.scope, { y: 3.95, h: 0.36, size: 16, color: theme.quiet });
  drawMessage(canvas, cover.headline, { x, y: 4.75, w, h: 1.2 });
  if (cover.tagline !== null) drawLine(canvas, cover.tagline, { y: 6.55, h: 0.3, size: 12, color: theme.quiet });
  drawFacts(canvas, cover);
}

function drawMessage(
  { slide, theme, warn }: Canvas,
  message: string,
  box: { x: number; y: number; w: number; h: number },
) {
  const text = bound(message);
  const lines = (size: number) => Math.floor(box.h / ((size * 1.2) / 72));
  const fits = (size: number) => lineCount(text, box.w, { family: theme.body, size }) <= lines(size);
  const size = [18, 16, 14, 13, 12].find(fits);
  const shown = size ? text : ellipsize(text, box.w * lines(12) * 0.9, { family: theme.body, size: 12 });
  if (shown !== text) warn(`on the cover "${message}" is cut to "${shown}"`);
  slide.addText(shown, {
    ...box,
    margin: 0,
    fontFace: theme.bodyFont,
    fontSize: size ?? 12,
    color: theme.ink,
    align: "left",
    valign: "top",
    objectName: "Message",
  });
}

function drawFacts({ slide, theme }: Canvas, { callouts }: CoverSlide): void {
  const quiet = mix(theme.onPrimary, theme.primary, 0.12);
  const top = (PAGE.height - callouts.length * FACTS.step) / 2;
  const notes = callouts.map(({ comparisons, note }) => comparisons[0]?.text ?? note ?? "");
  const value = fitting(
    [40, 36, 32, 28],
    callouts.map(({ figure }) => figure.text),
    FACTS.w,
    theme.heading,
    true,
  );
  const small = fitting([14, 13, 12, 11], notes, FACTS.w, theme.body);
  callouts.forEach(({ label, figure }, index) => {
    const face = { family: theme.body, size: 16 };
    const note = ellipsize(notes[index] ?? "", FACTS.w, { ...face, size: small });
    slide.addText(
      [
        {
          text: ellipsize(label, FACTS.w, face),
          options: { fontFace: theme.bodyFont, fontSize: 16, color: quiet, breakLine: true },
        },
        {
          text: figure.text,
          options: {
            fontFace: theme.headingFont,
            fontSize: value,
            bold: true,
            color: theme.onPrimary,
            breakLine: note !== "",
          },
        },
        ...(note === "" ? [] : [{ text: note, options: { fontFace: theme.bodyFont, fontSize: small, color: quiet } }]),
      ],
      {
        x: FACTS.x,
        y: top + index * FACTS.step,
        w: FACTS.w,
        h: FACTS.step,
        margin: 0,
        align: "left",
        valign: "middle",
        objectName: label,
      },
    );
  });
}

type Line = { y: number; h: number; size: number; color: string };

function drawLine({ slide, theme, warn }: Canvas, text: string, { y, h, size, color }: Line): void {
  const { x, w } = COVER_TITLE;
  const shown = ellipsize(text, w, { family: theme.body, size });
  if (shown !== text) warn(`on the cover "${text}" is cut to "${shown}"`);
  slide.addText(shown, {
    x,
    y,
    w,
    h,
    margin: 0,
    fontFace: theme.bodyFont,
    fontSize: size,
    color,
    align: "left",
    valign: "top",
  });
}
