import { formatChange, formatMoney, formatPercent, type Report } from "@packages/report";
import { headlinesOf } from "../format/index.ts";
import { table } from "@core/command";

/** What people see of a report: its headline numbers in a table, written as in the report itself. */
export function headlineLines(report: Report): string[] {
  const headings = ["unit", "net revenue", "of target", "vs previous", "vs year before", "enrolments", "active"];
  const rows = headlinesOf(report).map((line) => [
    line.unit,
    formatMoney(line.revenue),
    formatPercent(line.attainment),
    formatChange("money", line.revenue, line.previous),
    formatChange("money", line.revenue, line.previous_year),
    line.new_enrollments,
    line.active_students,
  ]);
  return table(headings, rows);
}
