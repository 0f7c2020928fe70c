import type { Entity, UnitScope } from "@config/atlas";
import {
  KEY_METRICS,
  previousPeriod,
  previousYearPeriod,
  SHOWN_BY,
  SPECIAL_LABELS,
  trendPeriods,
  type ChannelReport,
  type KeyMetricKey,
  type Measure,
  type Period,
  type ProgramReport,
  type SchoolReport,
  type TrendPoint,
  type UnitReport,
} from "@packages/report";
import type { Row } from "../database/database.ts";
import type { Mart, Marts } from "./marts.ts";
import { hasAnything, measureOf, numberOf, numberOrZero, type Reach } from "./measure.ts";

/** What a unit's report is made from. `firstPeriod` is the first of the calendar; there is nothing before it. */
export type Source = { marts: Marts; entity: Entity; period: Period; firstPeriod: string };

/** Where each key metric lies, and the column of its target. */
const METRICS: Record<KeyMetricKey, { mart: Mart; target?: string }> = {
  gross_revenue: { mart: "mart_revenue" },
  discount: { mart: "mart_revenue" },
  refund: { mart: "mart_revenue" },
  order_count: { mart: "mart_revenue" },
  customer_count: { mart: "mart_revenue" },
  average_order: { mart: "mart_revenue" },
  outstanding: { mart: "mart_revenue" },
  new_enrollments: { mart: "mart_program_progress", target: "target_enrollments" },
  active_students: { mart: "mart_program_progress" },
  completed: { mart: "mart_program_progress" },
  dropped: { mart: "mart_program_progress" },
  renewals: { mart: "mart_program_progress" },
  leads: { mart: "mart_channel_marketing", target: "target_leads" },
  conversion: { mart: "mart_channel_marketing" },
  spend: { mart: "mart_channel_marketing" },
  cost_per_enrollment: { mart: "mart_channel_marketing" },
};

/** Assembles one unit's report: it chooses and orders rows, and computes nothing. */
export async function unitReport(source: Source, scope: UnitScope): Promise<UnitReport> {
  const { marts, entity, period, firstPeriod } = source;
  const read = async (mart: Mart, key: string): Promise<Map<string, Row>> =>
    new Map((await marts.rows(mart, scope.code, period)).map((row) => [String(row[key]), row]));
  const revenue = await read("mart_revenue", "program_code");
  const progress = await read("mart_program_progress", "program_code");
  const marketing = await read("mart_channel_marketing", "channel_code");
  const schools = await read("mart_school_progress", "organization_key");
  const totals: Record<string, Row | undefined> = {
    mart_revenue: revenue.get("ALL"),
    mart_program_progress: progress.get("ALL"),
    mart_channel_marketing: marketing.get("ALL"),
  };
  const reach = reachOf(period, firstPeriod);
  return {
    unit: { code: scope.code, name: scope.name, kind: scope.kind },
    revenue: { ...netRevenue(revenue.get("ALL"), reach), trend: await trend(source, scope) },
    key_metrics: KEY_METRICS.map(({ key, format }) => {
      const { mart, target } = METRICS[key];
      return { key, format, ...measureOf(totals[mart], key, reach, target) };
    }),
    programs: programsOf(entity, scope, revenue, progress).map((code) =>
      programReport(entity, code, revenue.get(code), progress.get(code), reach),
    ),
    schools: schoolReports(schools),
    channels: channelsOf(entity, marketing).map((code) => channelReport(entity, code, marketing.get(code))),
  };
}

function reachOf(period: Period, firstPeriod: string): Reach {
  const yearBefore = previousYearPeriod(period);
  return {
    previous: previousPeriod(period).key >= firstPeriod,
    previousYear: yearBefore !== null && yearBefore.key >= firstPeriod,
  };
}

const netRevenue = (row: Row | undefined, reach: Reach): Measure =>
  measureOf(row, "net_revenue", reach, "target_revenue");

async function trend({ marts, period, firstPeriod }: Source, scope: UnitScope): Promise<TrendPoint[]> {
  const periods = trendPeriods(period).filter((candidate) => candidate.key >= firstPeriod);
  const rows = await marts.trend(scope.code, periods);
  return periods.map((point) => {
    const measure = netRevenue(rows.get(point.key), reachOf(point, firstPeriod));
    return {
      period: point.key,
      actual: measure.actual,
      target: measure.target,
      previous_year: measure.previous_year,
    };
  });
}

/** The unit's own programs always; another unit's, and UNMAPPED, where they have anything here. */
function programsOf(entity: Entity, scope: UnitScope, revenue: Map<string, Row>, progress: Map<string, Row>): string[] {
  const sold = (code: string): boolean => {
    const [money, people] = [revenue.get(code), progress.get(code)];
    return (
      (money !== undefined && hasAnything(money, SHOWN_BY.revenue)) ||
      (people !== undefined && hasAnything(people, SHOWN_BY.progress))
    );
  };
  const registered = entity.programs.filter((program) => scope.units.includes(program.unit) || sold(program.code));
  return [...registered.map((program) => program.code), ...(sold("UNMAPPED") ? ["UNMAPPED"] : [])];
}

function programReport(
  entity: Entity,
  code: string,
  revenue: Row | undefined,
  progress: Row | undefined,
  reach: Reach,
): ProgramReport {
  return {
    code,
    name: nameOf(entity.programs, code),
    active: numberOrZero(progress, "active_students"),
    completed: numberOrZero(progress, "completed"),
    dropped: numberOrZero(progress, "dropped"),
    enrollments: measureOf(progress, "new_enrollments", reach, "target_enrollments"),
    revenue: netRevenue(revenue, reach),
  };
}

/** Schools with anything in the period or the year to date: most revenue first, then by name. */
function schoolReports(rows: Map<string, Row>): SchoolReport[] {
  return (
    [...rows]
      .filter(([key, row]) => key !== "ALL" && hasAnything(row, SHOWN_BY.school))
      .map(([key, row]) => ({
        name: schoolName(key, row["organization_name"]),
        students: numberOrZero(row, "students"),
        active: numberOrZero(row, "active_students"),
        revenue: numberOrZero(row, "net_revenue"),
        previous_year: numberOf(row, "net_revenue_previous_year"),
      }))
      // By code unit: a locale's order would differ between machines.
      .sort((one, other) => other.revenue - one.revenue || (one.name < other.name ? -1 : Number(one.name > other.name)))
  );
}

function schoolName(key: string, name: unknown): string {
  if (key === "UNKNOWN") return SPECIAL_LABELS.UNKNOWN.id;
  return typeof name === "string" ? name : key;
}

/** Every registered channel; UNMAPPED and UNKNOWN where they have anything in the period. */
function channelsOf(entity: Entity, rows: Map<string, Row>): string[] {
  const special = ["UNMAPPED", "UNKNOWN"].filter((code) => {
    const row = rows.get(code);
    return row !== undefined && hasAnything(row, SHOWN_BY.channel);
  });
  return [...entity.channels.map((channel) => channel.code), ...special];
}

function channelReport(entity: Entity, code: string, row: Row | undefined): ChannelReport {
  return {
    code,
    name: nameOf(entity.channels, code),
    leads: numberOrZero(row, "leads"),
    enrollments: numberOrZero(row, "new_enrollments"),
    conversion: row ? numberOf(row, "conversion") : null,
    revenue: numberOrZero(row, "net_revenue"),
    spend: numberOrZero(row, "spend"),
    cost_per_enrollment: row ? numberOf(row, "cost_per_enrollment") : null,
  };
}

/** A registered name, or the Indonesian words for what no registry knows. */
function nameOf(registry: readonly { code: string; name: string }[], code: string): string {
  if (code === "UNMAPPED" || code === "UNKNOWN") return SPECIAL_LABELS[code].id;
  return registry.find((entry) => entry.code === code)?.name ?? code;
}
