import type { Story } from "@packages/storyline";
import type { Logo } from "./logo.ts";
import type { Pptx } from "./pptxgen.ts";
import { BODY, FOOTER_Y, KICKER, MARK, PAGE, TITLE, type Theme } from "./theme.ts";

export const COVER = "Cover";
export const CONTENT = "Content";
/** Where the cover's coloured part begins. */
export const COVER_SPLIT = 8.35;
export const COVER_TITLE = { x: 0.8, y: 2.05, w: 7.05, h: 1.3 };

const LOGO_HEIGHT = 0.34;

/** The two layouts of a deck, cover and content, with real placeholders for title and topic, footer and slide number. */
export function defineLayouts(pptx: Pptx, theme: Theme, story: Story, logo: Logo): void {
  const title = {
    name: "title",
    type: "title",
    margin: 0,
    align: "left",
    fontFace: theme.headingFont,
    bold: true,
    color: theme.title,
  } as const;
  const topic = {
    name: "topic",
    type: "body",
    margin: 0,
    align: "left",
    valign: "top",
    fontFace: theme.bodyFont,
    fontSize: 12,
    color: theme.quiet,
  } as const;
  const small = { h: 0.25, margin: 0, fontFace: theme.bodyFont, fontSize: 9, color: theme.quiet };
  const logoWidth = LOGO_HEIGHT * logo.ratio;
  pptx.defineSlideMaster({
    title: COVER,
    background: { color: theme.background },
    objects: [
      { rect: { x: COVER_SPLIT, y: 0, w: PAGE.width - COVER_SPLIT, h: PAGE.height, fill: { color: theme.primary } } },
      { rect: { x: COVER_SPLIT, y: 0, w: 0.12, h: PAGE.height, fill: { color: theme.accent } } },
      { placeholder: { options: { ...title, ...COVER_TITLE, valign: "bottom" }, text: "" } },
    ],
  });
  pptx.defineSlideMaster({
    title: CONTENT,
    background: { color: theme.background },
    objects: [
      { rect: { ...MARK, fill: { color: theme.accent } } },
      {
        image: {
          x: PAGE.width - PAGE.margin - logoWidth * (1 - logo.blank),
          y: 0.36,
          w: logoWidth,
          h: LOGO_HEIGHT,
          data: logo.svg,
        },
      },
      { line: { x: BODY.x, y: FOOTER_Y - 0.08, w: BODY.w, h: 0, line: { color: theme.rule, width: 0.75 } } },
      {
        text: {
          text: story.footer,
          options: { ...small, x: BODY.x, y: FOOTER_Y, w: 11, align: "left", valign: "middle" },
        },
      },
      { placeholder: { options: { ...title, ...TITLE, valign: "top" }, text: "" } },
      { placeholder: { options: { ...topic, ...KICKER }, text: "" } },
    ],
    slideNumber: { ...small, x: PAGE.width - PAGE.margin - 0.8, y: FOOTER_Y, w: 0.8, align: "right", valign: "middle" },
  });
}
