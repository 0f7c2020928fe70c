import type { Theme } from "./theme.ts";
import type { Slide } from "./pptxgen.ts";

/** A slide being drawn, and what its drawers ask for. Lengths are inches, sizes points. */
export type Canvas = {
  slide: Slide;
  theme: Theme;
  /** Tells the reader of the deck what could not be shown whole. */
  warn: (warning: string) => void;
};

export type Box = { x: number; y: number; w: number; h: number };
