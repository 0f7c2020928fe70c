import type { ProgramReport, UnitReport } from "@packages/report";

/** How much less than its target; negative where it is more. Null with no target. */
export function shortfall({ actual, target }: { actual: number; target: number | null }): number | null {
  return target === null ? null : target - actual;
}

/** The program to which most of a unit's shortfall (or, with `ahead`, surplus) belongs, and how much; null where none has any. */
export function driver(
  unit: UnitReport,
  measure: "revenue" | "enrollments",
  side: "short" | "ahead",
): { program: ProgramReport; gap: number } | null {
  const sign = side === "short" ? 1 : -1;
  return unit.programs.reduce<{ program: ProgramReport; gap: number } | null>((most, program) => {
    const gap = (shortfall(program[measure]) ?? 0) * sign;
    return gap > (most?.gap ?? 0) ? { program, gap } : most;
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
