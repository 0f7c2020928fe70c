import type { MeasureDefinition } from "./definitions.ts";
import { attainmentOf, type Measure } from "./measure.ts";

/** Why several units have no common number. */
export const REASONS = ["overlap", "distinct", "ratio"] as const;
export type Reason = (typeof REASONS)[number];

/** Why the measures of these units cannot be added up; null where they can. `overlap`: one unit is in two of them. */
export function reasonNotToAdd(
  { adds }: MeasureDefinition,
  scopes: readonly { units: readonly string[] }[],
): Reason | null {
  if (scopes.length < 2) return null;
  if (adds !== "sum") return adds;
  const units = scopes.flatMap((scope) => scope.units);
  return new Set(units).size < units.length ? "overlap" : null;
}

/** The sum of a measure over several units that share none. */
export function add(measures: readonly Measure[]): Measure {
  const every = (field: keyof Measure) =>
    sum(
      measures.map((measure) => measure[field]),
      "every",
    );
  // As in the marts: units without a target do not take it from the others.
  const some = (field: keyof Measure) =>
    sum(
      measures.map((measure) => measure[field]),
      "some",
    );
  const [actual, target] = [every("actual"), some("target")];
  return {
    actual,
    target,
    attainment: attainmentOf(actual, target),
    previous: every("previous"),
    previous_year: every("previous_year"),
    ytd: every("ytd"),
    ytd_target: some("ytd_target"),
    ytd_previous_year: every("ytd_previous_year"),
  };
}

/** In sen, so that no sum of money is off by what a binary fraction cannot say. */
function sum(values: readonly (number | null)[], needed: "every" | "some"): number | null {
  const known = values.filter((value) => value !== null);
  if (known.length === 0 || (needed === "every" && known.length < values.length)) return null;
  return known.reduce((total, value) => total + Math.round(value * 100), 0) / 100;
}
