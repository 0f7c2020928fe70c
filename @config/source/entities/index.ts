import type { Entity } from "../schema.ts";
import { EPN } from "./epn.ts";
import { IONS } from "./ions.ts";

/** Every registered entity; a new one is a file beside these and a line here. */
export const entities: readonly Entity[] = [IONS, EPN];
