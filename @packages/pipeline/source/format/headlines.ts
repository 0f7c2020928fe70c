import { formatChange, formatCount, formatMoney, formatPercent, type Report } from "@packages/report";

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

/** The headlines as a table of text, in the report's own way of writing numbers. */
export function headlineTable(report: Report): string[] {
  const head = ["unit", "net revenue", "of target", "vs previous", "vs year before", "enrolments", "active"];
  const rows = headlinesOf(report).map((line) => [
    line.unit,
    formatMoney(line.revenue),
    formatPercent(line.attainment),
    formatChange("money", line.revenue, line.previous),
    formatChange("money", line.revenue, line.previous_year),
    formatCount(line.new_enrollments),
    formatCount(line.active_students),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  return [head, ...rows].map((row) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join("  "),
  );
}
