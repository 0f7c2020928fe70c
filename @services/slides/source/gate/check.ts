import type { Slide } from "@packages/storyline";
import type { MeasuredSlide } from "@services/slides-theme/measured";
import type { OpenSite } from "../site/open.ts";
import { layoutFaults } from "./layout.ts";
import { refuse } from "./refuse.ts";
import { wordFaults } from "./words.ts";

/** Throws UserError SLIDES_REFUSED unless every slide is there, says what it must, and keeps its text in its place. */
export function checkSlides({ slides, faults }: OpenSite, wanted: readonly Slide[]): void {
  const count = slides.length === wanted.length ? [] : [`${slides.length} slides were drawn of ${wanted.length}`];
  const each = slides.flatMap((slide, index) =>
    slideFaults(slide, wanted[index]).map((fault) => `slide ${index + 1}: ${fault}`),
  );
  refuse([...faults, ...count, ...each]);
}

/** What is wrong with a slide as it was drawn, beside what it is to say. */
export function slideFaults(slide: MeasuredSlide, wanted: Slide | undefined): string[] {
  return [...(wanted ? wordFaults(slide, wanted) : []), ...layoutFaults(slide)];
}
