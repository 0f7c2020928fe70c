import { faded, mix, onColour, readable } from "./colour.ts";
import type { Brand } from "./schema.ts";

/** What a series of a chart stands for; it decides its colour, the same on every slide and in every format. */
export type SeriesRole = "actual" | "previous_year" | "target" | "second" | "third" | "fourth";

/** A brand's colours as decks use them, RRGGBB. */
export type Palette = {
  /** Texts, each at least 4.5 : 1 on white and on the surface. */
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
  series: Record<SeriesRole, string>;
};

/** A brand's palette: where one of its colours is too pale for its use, it is darkened as far as needed. */
export function paletteOf(brand: Brand): Palette {
  const background = "FFFFFF";
  const { primary, secondary, accent, ink, muted, surface } = brand.colours;
  const text = (colour: string) => readable(readable(colour, surface, 4.5), background, 4.5);
  return {
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
  };
}
