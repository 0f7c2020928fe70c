import { mix } from "@config/atlas";
import type { CoverSlide } from "../content/model.ts";
import { ellipsize } from "../text/measure.ts";
import type { Canvas } from "./canvas.ts";
import { COVER_SPLIT, COVER_TITLE } from "./layouts.ts";
import type { Logo } from "./logo.ts";
import { drawTitle } from "./title.ts";

const LOGO_HEIGHT = 0.72;
const FACT_WIDTH = 3.9;

/** The cover: logo, what and when on the left, the figures that most readers come for on the right. */
export function drawCover(canvas: Canvas, cover: CoverSlide, logo: Logo): void {
  const { slide, theme } = canvas;
  const { x } = COVER_TITLE;
  drawTitle(canvas, cover.title, COVER_TITLE.w, [40, 36, 32, 28, 24]);
  slide.addImage({ data: logo.svg, x, y: 0.9, w: LOGO_HEIGHT * logo.ratio, h: LOGO_HEIGHT, altText: cover.logoAlt });
  drawLine(canvas, cover.subtitle, { y: 3.92, h: 0.5, size: 24, color: theme.ink });
  drawLine(canvas, cover.scope, { y: 4.5, h: 0.4, size: 16, color: theme.quiet });
  drawLine(canvas, theme.brand.tagline, { y: 6.4, h: 0.3, size: 12, color: theme.quiet });
  const step = 1.7;
  const top = (7.5 - cover.facts.length * step) / 2;
  cover.facts.forEach(({ label, value }, index) => {
    const shown = ellipsize(label, FACT_WIDTH, { family: theme.body, size: 16 });
    const quiet = mix(theme.onPrimary, theme.primary, 0.12);
    slide.addText(
      [
        { text: shown, options: { fontFace: theme.bodyFont, fontSize: 16, color: quiet, breakLine: true } },
        { text: value, options: { fontFace: theme.headingFont, fontSize: 40, bold: true, color: theme.onPrimary } },
      ],
      {
        x: COVER_SPLIT + 0.7,
        y: top + index * step,
        w: FACT_WIDTH,
        h: step,
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
