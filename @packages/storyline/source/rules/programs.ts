import type { Measure, ProgramReport } from "@packages/report";
import { anything, byName, sum } from "./fold.ts";

/** Programs with anything to show, by revenue; where nothing is sold, by what was to be. */
export function ranked(programs: ProgramReport[]): ProgramReport[] {
  return programs
    .filter(hasFigures)
    .sort(
      (a, b) =>
        b.revenue.actual - a.revenue.actual ||
        b.enrollments.actual - a.enrollments.actual ||
        b.active - a.active ||
        (b.revenue.target ?? 0) - (a.revenue.target ?? 0) ||
        byName(a, b),
    );
}

function hasFigures({ active, completed, dropped, enrollments, revenue }: ProgramReport): boolean {
  const measures = [enrollments, revenue].flatMap(({ actual, target, previous, previous_year: lastYear, ytd }) => [
    ...[actual, target, previous, lastYear, ytd],
  ]);
  return anything(active, completed, dropped, ...measures);
}

/** Several programs as one. A target that one of them lacks, the sum lacks too. */
export function merged(programs: ProgramReport[], name: string): ProgramReport {
  return {
    code: "REST",
    name,
    active: sum(programs.map(({ active }) => active)) ?? 0,
    completed: sum(programs.map(({ completed }) => completed)) ?? 0,
    dropped: sum(programs.map(({ dropped }) => dropped)) ?? 0,
    enrollments: mergedMeasure(programs.map(({ enrollments }) => enrollments)),
    revenue: mergedMeasure(programs.map(({ revenue }) => revenue)),
  };
}

function mergedMeasure(measures: Measure[]): Measure {
  const whole = (pick: (measure: Measure) => number | null): number | null => {
    const values = measures.map(pick);
    return values.includes(null) ? null : sum(values);
  };
  const actual = whole((measure) => measure.actual) ?? 0;
  const target = whole((measure) => measure.target);
  return {
    actual,
    target,
    attainment: target !== null && target !== 0 ? actual / target : null,
    previous: whole((measure) => measure.previous),
    previous_year: whole((measure) => measure.previous_year),
    ytd: whole((measure) => measure.ytd) ?? 0,
    ytd_target: whole((measure) => measure.ytd_target),
  };
}
