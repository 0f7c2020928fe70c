import decks from "virtual:atlas-decks";
import type { Chart, ContentSlide, CoverSlide, Slide } from "@packages/storyline";
import type { Deck } from "../source/decks.ts";

/** What Slidev gives a layout: the numbers of the deck and of its slide. */
export type SlideProps = { deck: number; slide: number };

/** A slide of a deck with the deck. Throws where a hand-written slide names none. */
export function slideAt({ deck, slide }: SlideProps): { deck: Deck; slide: Slide; number: number } {
  const found = decks[deck];
  const shown = found?.slides[slide];
  if (!found || !shown) throw new RangeError(`there is no slide ${slide} of deck ${deck}`);
  return { deck: found, slide: shown, number: slide + 1 };
}

/** A slide that is no cover. */
export function contentAt(props: SlideProps): { deck: Deck; slide: ContentSlide; number: number } {
  const { deck, slide, number } = slideAt(props);
  if (slide.kind === "cover") throw new TypeError(`slide ${number} is a cover`);
  return { deck, slide, number };
}

/** A slide that is a cover. */
export function coverAt(props: SlideProps): { deck: Deck; slide: CoverSlide } {
  const { deck, slide, number } = slideAt(props);
  if (slide.kind !== "cover") throw new TypeError(`slide ${number} is no cover`);
  return { deck, slide };
}

/** The course of revenue that the deck shows of a unit, a group or the whole; null where it has fewer than three points. */
export function courseOf({ slides }: Deck, name: string): Chart | null {
  for (const slide of slides) {
    if (slide.kind !== "revenue" || slide.section.name !== name) continue;
    const course = slide.charts.find(({ form, categories }) => form === "columns" && categories.length > 2);
    if (course) return course;
  }
  return null;
}

/** The brand of a deck as CSS variables, set on each slide: a gallery holds slides of several brands. */
export function brandVariables({ brand: { palette, fonts } }: Deck): Record<string, string> {
  const { series, ...colours } = palette;
  return {
    ...variables("brand", colours),
    ...variables("series", series),
    "--heading-font": fonts.heading,
    "--body-font": fonts.body,
  };
}

/** `onPrimary` → `--brand-on-primary`, `previous_year` → `--series-previous-year`. */
function variables(kind: string, colours: Record<string, string>): Record<string, string> {
  const entries = Object.entries(colours).map(([name, colour]): [string, string] => {
    const dashed = name.replaceAll("_", "-").replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return [`--${kind}-${dashed}`, `#${colour}`];
  });
  return Object.fromEntries(entries);
}
