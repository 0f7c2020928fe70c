import { paletteOf, type Brand, type Palette } from "@config/atlas";

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

/** The slide, 16 : 9, and its regions, in inches. A body starts below its title, of one line or two. */
export const PAGE = { width: 13.333, height: 7.5, margin: 0.6 };
export const TITLE = { x: PAGE.margin, y: 0.72, w: PAGE.width - 2 * PAGE.margin, h: 0.84 };
export const BODY = { x: PAGE.margin, w: PAGE.width - 2 * PAGE.margin, tops: [1.36, 1.76] as const, bottom: 6.8 };
export const FOOTER_Y = 7.02;
