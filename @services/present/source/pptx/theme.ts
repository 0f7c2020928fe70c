import { paletteOf, type Brand, type Palette } from "@config/atlas";
import type { Tone } from "@packages/storyline";

export type Theme = Palette & {
  /** The brand's fonts, to measure with, and the theme's names for them, to write with. */
  heading: string;
  body: string;
  headingFont: string;
  bodyFont: string;
  brand: Brand;
};

/** A brand's colours and fonts as a deck uses them. */
export function themeOf(brand: Brand): Theme {
  return {
    ...paletteOf(brand),
    heading: brand.fonts.heading,
    body: brand.fonts.body,
    headingFont: "+mj-lt",
    bodyFont: "+mn-lt",
    brand,
  };
}

/** The colour of a text by whether it is good news. */
export function toneColour(theme: Theme, tone: Tone): string {
  return { good: theme.good, bad: theme.bad, plain: theme.ink }[tone];
}

/** The slide, 16 : 9, and its regions, in inches. A body starts below its title, of one line or two. */
export const PAGE = { width: 13.333, height: 7.5, margin: 0.6 };
const WIDTH = PAGE.width - 2 * PAGE.margin;
export const MARK = { x: PAGE.margin, y: 0.4, w: 0.5, h: 0.06 };
export const KICKER = { x: PAGE.margin, y: 0.53, w: 10.2, h: 0.27 };
export const TITLE = { x: PAGE.margin, y: 0.82, w: WIDTH, h: 0.86 };
export const BODY = { x: PAGE.margin, w: WIDTH, tops: [1.46, 1.86] as const, bottom: 6.78 };
export const FOOTER_Y = 7.03;
