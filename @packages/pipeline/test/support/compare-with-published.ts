import type { Measure, Report, UnitReport } from "@packages/report";
import type { View } from "./readers-view.ts";

type Row = Record<string, unknown>;

/** In which table each key metric lies; the others are in report_revenue. */
const tables: Partial<Record<string, keyof View>> = {
  ...Object.fromEntries(
    ["new_enrollments", "active_students", "completed", "dropped", "renewals"].map((key) => [key, "report_program"]),
  ),
  ...Object.fromEntries(["leads", "conversion", "spend", "cost_per_enrollment"].map((key) => [key, "report_channel"])),
};
const money = /revenue|discount|refund|outstanding|average_order|spend|cost_per_enrollment/;
const targets: Partial<Record<string, string>> = {
  net_revenue: "target_revenue",
  new_enrollments: "target_enrollments",
  leads: "target_leads",
};

/** Numbers of a report that are others in the database, a line each. */
export function compareWithPublished(report: Report, view: View): string[] {
  return Object.values(report.units).flatMap((unit) => compareUnit(unit, report.meta.period, view));
}

function compareUnit(unit: UnitReport, period: string, view: View): string[] {
  const { code } = unit.unit;
  const row = (table: keyof View, third: string, key: string, when = period): Row =>
    view[table].find((each) => each["period"] === when && each["unit_code"] === code && each[third] === key) ?? {};
  const found: string[] = [];
  const same = (what: string, expected: number | null, actual: unknown) => {
    // A row that is not there, and a ratio over zero, are 0 in a report.
    const value = typeof actual === "number" ? actual : expected === 0 ? 0 : null;
    if (expected !== value)
      found.push(`${period} ${code} ${what}: ${String(value)}, and the report says ${String(expected)}`);
  };
  const number = (of: Row, column: string) => {
    const value = of[column];
    return typeof value === "number" && money.test(column) && column !== "attainment" ? value / 100 : value;
  };
  const measure = (what: string, expected: Measure, of: Row, column: string) => {
    const target = targets[column];
    same(`${what} actual`, expected.actual, number(of, column));
    same(`${what} previous`, expected.previous, number(of, `${column}_previous`));
    same(`${what} previous year`, expected.previous_year, number(of, `${column}_previous_year`));
    same(`${what} to date`, expected.ytd, number(of, `${column}_ytd`));
    if (target === undefined) return;
    const hundredths = column === "net_revenue" ? 100 : 1;
    const plain = (name: string) => (typeof of[name] === "number" ? of[name] / hundredths : of[name]);
    same(`${what} target`, expected.target, plain(target));
    same(`${what} target to date`, expected.ytd_target, plain("ytd_target"));
    same(`${what} attainment`, expected.attainment, of["attainment"]);
  };
  measure("revenue", unit.revenue, row("report_revenue", "program_code", "ALL"), "net_revenue");
  for (const point of unit.revenue.trend) {
    const at = row("report_revenue", "program_code", "ALL", point.period);
    same(`trend of ${point.period}`, point.actual, number(at, "net_revenue"));
  }
  for (const metric of unit.key_metrics) {
    const table = tables[metric.key] ?? "report_revenue";
    const third = table === "report_channel" ? "channel_code" : "program_code";
    measure(metric.key, metric, row(table, third, "ALL"), metric.key);
  }
  for (const program of unit.programs) {
    const progress = row("report_program", "program_code", program.code);
    measure(`${program.code} enrolments`, program.enrollments, progress, "new_enrollments");
    measure(
      `${program.code} revenue`,
      program.revenue,
      row("report_revenue", "program_code", program.code),
      "net_revenue",
    );
    same(`${program.code} active`, program.active, progress["active_students"]);
    same(`${program.code} dropped`, program.dropped, progress["dropped"]);
  }
  for (const channel of unit.channels) {
    const at = row("report_channel", "channel_code", channel.code);
    same(`${channel.code} leads`, channel.leads, at["leads"]);
    same(`${channel.code} spend`, channel.spend, number(at, "spend"));
    same(`${channel.code} conversion`, channel.conversion, at["conversion"]);
    same(`${channel.code} cost`, channel.cost_per_enrollment, number(at, "cost_per_enrollment"));
  }
  for (const school of unit.schools) {
    const at = row("report_school", "organization_name", school.name);
    // The school that is not known has no name of its own.
    if (at["organization_name"] === undefined && school.revenue !== 0)
      same(school.name, school.revenue, number(row("report_school", "organization_key", "UNKNOWN"), "net_revenue"));
    else if (at["organization_name"] !== undefined) same(school.name, school.revenue, number(at, "net_revenue"));
  }
  return found;
}
