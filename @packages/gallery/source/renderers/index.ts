import type { Renderer } from "../renderer.ts";
import { present } from "./present.ts";
import { slides } from "./slides.ts";

/** Everything that draws reports as slides; a new one is a file beside these and a line here. */
export const RENDERERS: readonly Renderer[] = [present, slides];
