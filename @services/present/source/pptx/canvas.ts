import type { Language } from "@packages/report";
import type { Slide } from "./pptxgen.ts";
import type { Theme } from "./theme.ts";

/** A slide being drawn, and what its drawers ask for. Lengths are inches, sizes points. */
export type Canvas = {
  slide: Slide;
  theme: Theme;
  language: Language;
  /** Tells the reader of the deck what could not be shown whole. */
  warn: (warning: string) => void;
};

export type Box = { x: number; y: number; w: number; h: number };

/**
 * In the name of a shape, parts it from its alternative text (`Bar~101% of target`), for which pptxgenjs has no place. A
 * name that begins with it is decoration's: those who listen to the deck need not hear of it.
 */
export const DECORATION = "~";
