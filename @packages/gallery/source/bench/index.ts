import type { Figure } from "./figure.ts";
import { presentFigures } from "./present.ts";
import { slidesFigures } from "./slides.ts";

/** Everything that is measured; a renderer's figures are a file beside these and a line here. */
export const FIGURES: readonly Figure[] = [...presentFigures, ...slidesFigures];
