import { contrast, fromOklch, toOklch, type Oklch } from "./colour.ts";

/** The least contrast of text with what it stands on (WCAG 2.2 AA). */
export const LEAST_CONTRAST = 4.5;

/** The darkest and lightest that brand text stands on, in each theme; `styles/tokens.css` has no page beyond them. */
const PAGE = { light: "#eeeeec", dark: "#2b2b2f" } as const;

export type BrandColours = { primary: string; accent: string };

/**
 * The brand's colours as CSS variables, both themes in one value (`light-dark(…)`):
 * `--brand` (a filled area) with `--on-brand` upon it, `--brand-text` (text and lines on the page),
 * `--brand-accent` (marks on the filled area) and `--brand-hue` (degrees, by which greys are tinted).
 * Each text reaches LEAST_CONTRAST whatever the brand's colours are. Throws RangeError for what is no colour.
 */
export function brandTokens({ primary, accent }: BrandColours): Record<string, string> {
  const colour = toOklch(primary);
  const fill = {
    light: readable(colour, ["#ffffff"], -1),
    dark: fromOklch({ ...colour, l: Math.min(0.36, colour.l), c: Math.min(0.11, colour.c) }),
  };
  return {
    "--brand": both(fill.light, fill.dark),
    "--on-brand": "#ffffff",
    "--brand-text": both(readable(colour, [PAGE.light], -1), readable(colour, [PAGE.dark], 1)),
    "--brand-accent": both(readable(toOklch(accent), [fill.light], 1), readable(toOklch(accent), [fill.dark], 1)),
    "--brand-hue": String(Math.round(colour.h)),
  };
}

const both = (light: string, dark: string) => `light-dark(${light}, ${dark})`;

/** The colour, made darker (-1) or lighter (1) until it can be read on every ground. */
function readable(colour: Oklch, grounds: readonly string[], direction: 1 | -1): string {
  for (let l = colour.l; l > 0 && l < 1; l += direction * 0.01) {
    const hex = fromOklch({ ...colour, l });
    if (grounds.every((ground) => contrast(hex, ground) >= LEAST_CONTRAST)) return hex;
  }
  return direction === 1 ? "#ffffff" : "#000000";
}
