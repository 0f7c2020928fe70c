import { paletteOf, type Brand, type Palette } from "@config/atlas";
import type { Tone } from "@packages/storyline";

/** Colours as CSS has them, and the fonts of the brand with what phones have in their place. */
export type Look = { colours: Record<Exclude<keyof Palette, "series">, string>; bar: string; font: string };

export function lookOf(brand: Brand): Look {
  const { series, ...colours } = paletteOf(brand);
  const named = Object.entries(colours).map(([name, colour]) => [name, `#${colour}`]);
  return {
    colours: Object.fromEntries(named) as Look["colours"],
    bar: `#${series.actual}`,
    font: `${brand.fonts.body},Carlito,Helvetica,Arial,sans-serif`,
  };
}

export function toneOf({ colours }: Look, tone: Tone): string {
  return { good: colours.good, bad: colours.bad, plain: colours.quiet }[tone];
}
