import type { ContentSlide, Slide } from "@packages/storyline";

/**
 * Numbers of the story that a slide does not show: those called out, and those of its table, each as often as it is there.
 * `texts` are the pieces of text on it.
 */
export function lostNumbers(slide: Slide, texts: readonly string[]): string[] {
  const left = texts.map(squeezed);
  const cells = "table" in slide ? numbersOf(slide) : [];
  return [...slide.callouts.map(({ figure }) => figure.text), ...cells].flatMap((number) => {
    const at = left.indexOf(squeezed(number));
    if (at < 0) return [`the number "${number}" is not on it`];
    left.splice(at, 1);
    return [];
  });
}

const numbersOf = ({ table }: ContentSlide): string[] =>
  table?.rows.flatMap(({ cells: [, ...numbers] }) => numbers.map(({ text }) => text)) ?? [];

/** Spaces and arrows are set or drawn as each renderer likes. */
const squeezed = (text: string): string => text.normalize("NFKC").replace(/[\s\u00AD\u200B▲▼]+/g, "");
