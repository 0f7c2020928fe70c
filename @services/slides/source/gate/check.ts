import type { Slide } from "@packages/storyline";
import type { OpenSite } from "../site/open.ts";
import { layoutFaults } from "./layout.ts";
import { refuse } from "./refuse.ts";
import { wordFaults } from "./words.ts";

/** Throws UserError SLIDES_REFUSED unless every slide is there, says what it must, and keeps its text in its place. */
export function checkSlides({ slides, faults }: OpenSite, wanted: readonly Slide[]): void {
  const count = slides.length === wanted.length ? [] : [`${slides.length} slides were drawn of ${wanted.length}`];
  const each = slides.flatMap((slide, index) => {
    const story = wanted[index];
    const words = story ? wordFaults(slide, story) : [];
    return [...words, ...layoutFaults(slide)].map((fault) => `slide ${index + 1}: ${fault}`);
  });
  refuse([...faults, ...count, ...each]);
}
