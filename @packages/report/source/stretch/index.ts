import { parseReport } from "../parse-report.ts";
import { sampleReport } from "../samples.ts";
import type { Report } from "../schema.ts";
import { RECIPES } from "./recipes.ts";

export type StretchName = keyof typeof RECIPES;

/** Reports that stretch whoever draws them, each in a way of its own. */
export const STRETCH_NAMES = Object.keys(RECIPES) as StretchName[];

/** Whose reports there are. */
export const STRETCH_ENTITIES = ["IONS", "EPN"] as const;

const BASES = { IONS: "ions-monthly", EPN: "epn-monthly" } as const;

/** The sample month of an entity, made awkward in the way that the name says; the same each time. */
export function stretchReport(name: StretchName, entity: (typeof STRETCH_ENTITIES)[number]): Report {
  return parseReport(RECIPES[name](sampleReport(BASES[entity])));
}
