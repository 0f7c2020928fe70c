import type { Brand } from "@config/atlas";
import type { Role } from "../content/model.ts";
import { faded, mix, onColour, readable } from "./colour.ts";

export type Theme = {
  /** The brand's fonts, to measure with, and the theme's names for them, to write with. */
  heading: string;
  body: string;
  headingFont: string;
  bodyFont: string;
  /** Text colours, each at least 4.5 : 1 on white. */
  ink: string;
  quiet: string;
  good: string;
  bad: string;
  title: string;
  /** Fills and lines. */
  background: string;
  surface: string;
  rule: string;
  primary: string;
  onPrimary: string;
  accent: string;
  onAccent: string;
  /** Series, each at least 3 : 1 on white. */
  series: Record<Role, string>;
  brand: Brand;
};

/** A brand's colours as a deck uses them: where a brand colour is too pale for its use, it is darkened as far as needed. */
export function themeOf(brand: Brand): Theme {
  const background = "FFFFFF";
  const { primary, secondary, accent, ink, muted, surface } = brand.colours;
  const text = (colour: string) => readable(readable(colour, surface, 4.5), background, 4.5);
  return {
    heading: brand.fonts.heading,
    body: brand.fonts.body,
    headingFont: "+mj-lt",
    bodyFont: "+mn-lt",
    ink: readable(ink, surface, 7),
    quiet: text(muted),
    good: text("1A7F4B"),
    bad: text("B3261E"),
    title: text(primary),
    background,
    surface,
    rule: mix(muted, background, 0.7),
    primary,
    onPrimary: onColour(primary, ink),
    accent,
    onAccent: onColour(accent, ink),
    series: {
      actual: readable(primary, background, 3),
      previous_year: faded(muted, background, 3),
      target: readable(accent, background, 3),
      second: readable(secondary, background, 3),
      third: readable(mix(primary, secondary, 0.5), background, 3),
      fourth: readable("B3261E", background, 3),
    },
    brand,
  };
}

/** The slide, 16 : 9, and its regions, in inches. A body starts below its title, of one line or two. */
export const PAGE = { width: 13.333, height: 7.5, margin: 0.6 };
export const TITLE = { x: PAGE.margin, y: 0.72, w: PAGE.width - 2 * PAGE.margin, h: 0.84 };
export const BODY = { x: PAGE.margin, w: PAGE.width - 2 * PAGE.margin, tops: [1.36, 1.76] as const, bottom: 6.8 };
export const FOOTER_Y = 7.02;
