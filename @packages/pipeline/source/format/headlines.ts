import type { Report } from "@packages/report";

/** The numbers that a person looks at first, of each unit. Money in rupiah, attainment as a fraction. */
export type Headline = {
  unit: string;
  revenue: number;
  target: number | null;
  attainment: number | null;
  previous: number | null;
  previous_year: number | null;
  new_enrollments: number;
  active_students: number;
};

export function headlinesOf(report: Report): Headline[] {
  return Object.values(report.units).map(({ unit, revenue, key_metrics: metrics }) => {
    const metric = (key: string): number => metrics.find((candidate) => candidate.key === key)?.actual ?? 0;
    return {
      unit: unit.code,
      revenue: revenue.actual,
      target: revenue.target,
      attainment: revenue.attainment,
      previous: revenue.previous,
      previous_year: revenue.previous_year,
      new_enrollments: metric("new_enrollments"),
      active_students: metric("active_students"),
    };
  });
}
