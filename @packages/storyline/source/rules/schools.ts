import type { SchoolReport } from "@packages/report";
import { anything, byName, sum } from "./fold.ts";

/** Schools with anything to show, by revenue. */
export function ranked(schools: SchoolReport[]): SchoolReport[] {
  return schools
    .filter((school) => anything(school.students, school.active, school.revenue, school.previous_year))
    .sort((a, b) => b.revenue - a.revenue || b.students - a.students || b.active - a.active || byName(a, b));
}

const TOP = 5;

/** How much the five largest schools bring; null where there are not twice as many, or no revenue. */
export function concentration(schools: SchoolReport[], whole: number): { count: number; revenue: number } | null {
  const selling = schools.filter(({ revenue }) => revenue > 0).sort((a, b) => b.revenue - a.revenue);
  if (selling.length < 2 * TOP || whole <= 0) return null;
  return { count: TOP, revenue: sum(selling.slice(0, TOP).map(({ revenue }) => revenue)) ?? 0 };
}

/** Several schools as one. */
export function merged(schools: SchoolReport[], name: string): SchoolReport {
  return {
    name,
    students: sum(schools.map((school) => school.students)) ?? 0,
    active: sum(schools.map((school) => school.active)) ?? 0,
    revenue: sum(schools.map((school) => school.revenue)) ?? 0,
    previous_year: sum(schools.map((school) => school.previous_year)),
  };
}
