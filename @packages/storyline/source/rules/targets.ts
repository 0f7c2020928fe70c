import type { ProgramReport, UnitReport } from "@packages/report";
import { metric } from "../context.ts";

/** How much less than its target; negative where it is more. Null with no target. */
export function shortfall({ actual, target }: { actual: number; target: number | null }): number | null {
  return target === null ? null : target - actual;
}

/** From which part of the whole's gap on a part is worth naming with its own gap, and from which on it is the reason. */
export const WORTH_NAMING = 0.1;
export const REASON = 1 / 3;

/**
 * The program with the largest shortfall (or, with `ahead`, surplus), and how much; null where none has any, or the largest
 * is less than the given part of the unit's own: targets of programs need not add up to the unit's.
 */
export function driver(
  unit: UnitReport,
  measure: "revenue" | "enrollments",
  side: "short" | "ahead",
  least: number,
): { program: ProgramReport; gap: number } | null {
  const sign = side === "short" ? 1 : -1;
  const whole = measure === "revenue" ? unit.revenue : metric(unit, "new_enrollments");
  const floor = Math.max(0, (shortfall(whole) ?? 0) * sign * least);
  return unit.programs.reduce<{ program: ProgramReport; gap: number } | null>((most, program) => {
    const gap = (shortfall(program[measure]) ?? 0) * sign;
    return gap > (most?.gap ?? 0) && gap >= floor ? { program, gap } : most;
  }, null);
}

/** The unit furthest above its target by share, and the one that lacks most of it by amount; null where there is none. */
export function extremes(units: UnitReport[]): { best: UnitReport | null; worst: UnitReport | null } {
  const aimed = units.filter(({ revenue }) => (revenue.target ?? 0) > 0);
  const of = (unit: UnitReport) => unit.revenue.actual / (unit.revenue.target ?? 1);
  const gap = (unit: UnitReport) => shortfall(unit.revenue) ?? 0;
  const best = aimed.reduce<UnitReport | null>((top, unit) => (top && of(top) >= of(unit) ? top : unit), null);
  const worst = aimed.reduce<UnitReport | null>((low, unit) => (low && gap(low) >= gap(unit) ? low : unit), null);
  return { best: best && of(best) >= 1 ? best : null, worst: worst && gap(worst) > 0 ? worst : null };
}
