import { unitScopes, type Entity, type UnitScope } from "@config/atlas";
import { ALL, type MartRow, type Value } from "./mart.ts";
import type { MartName, Marts } from "./marts.ts";
import type { neighbours, Period, PeriodType } from "./periods.ts";

/** A report as it must come out, without what says when and from which files it was made. Money in rupiah. */
export type TruthReport = {
  meta: { entity: string; period: string; scope: string[]; type: string; currency: "IDR"; schema_version: 1 };
  units: Record<string, Record<string, unknown>>;
};

const TYPES: Record<PeriodType, string> = { week: "weekly", month: "monthly", quarter: "quarterly", year: "yearly" };
const TREND: Record<PeriodType, number> = { week: 13, month: 13, quarter: 9, year: 4 };

/** Key metrics in their order: where each is found, how it is shown, and what it is held against. */
const KEY_METRICS: readonly (readonly [
  key: string,
  mart: MartName,
  format: "money" | "count" | "percent",
  target?: string,
])[] = [
  ["gross_revenue", "mart_revenue", "money"],
  ["discount", "mart_revenue", "money"],
  ["refund", "mart_revenue", "money"],
  ["order_count", "mart_revenue", "count"],
  ["customer_count", "mart_revenue", "count"],
  ["average_order", "mart_revenue", "money"],
  ["outstanding", "mart_revenue", "money"],
  ["new_enrollments", "mart_program_progress", "count", "target_enrollments"],
  ["active_students", "mart_program_progress", "count"],
  ["completed", "mart_program_progress", "count"],
  ["dropped", "mart_program_progress", "count"],
  ["renewals", "mart_program_progress", "count"],
  ["leads", "mart_channel_marketing", "count", "target_leads"],
  ["conversion", "mart_channel_marketing", "percent"],
  ["spend", "mart_channel_marketing", "money"],
  ["cost_per_enrollment", "mart_channel_marketing", "money"],
];
const MONEY = new Set([
  "net_revenue",
  "gross_revenue",
  "discount",
  "refund",
  "average_order",
  "outstanding",
  "spend",
  "cost_per_enrollment",
]);

type Source = { entity: Entity; near: ReturnType<typeof neighbours>; marts: Marts; period: Period };

/** The report of a period with all scopes: the whole, groups, units. */
export function reportOf(source: Source): TruthReport {
  const { entity, period } = source;
  const scopes = unitScopes(entity);
  return {
    meta: {
      entity: entity.code,
      period: period.period,
      scope: scopes.map((scope) => scope.code),
      type: TYPES[period.type],
      currency: "IDR",
      schema_version: 1,
    },
    units: Object.fromEntries(scopes.map((scope) => [scope.code, unitReport(source, scope)])),
  };
}

function unitReport(source: Source, scope: UnitScope): Record<string, unknown> {
  const { marts, period } = source;
  const whole = (mart: MartName) => marts[mart].find(period.period, scope.code, ALL);
  return {
    unit: { code: scope.code, name: scope.name, kind: scope.kind },
    revenue: {
      ...measure(source, whole("mart_revenue"), "net_revenue", "target_revenue"),
      trend: trend(source, scope),
    },
    key_metrics: KEY_METRICS.map(([key, mart, format, target]) => ({
      key,
      format,
      ...measure(source, whole(mart), key, target),
    })),
    programs: programs(source, scope),
    schools: schools(source, scope),
    channels: channels(source, scope),
  };
}

/** In rupiah, or heads. */
function number(row: MartRow | undefined, name: string, base = name): number | null {
  const value: Value = row?.values[name] ?? null;
  return value !== null && MONEY.has(base) ? value / 100 : value;
}

function measure(
  { near: { previous, previousYear }, period }: Source,
  row: MartRow | undefined,
  name: string,
  target?: string,
) {
  // Where nobody ever had anything there is no row, and all is nought as far as the calendar goes.
  const nought = (there: unknown) => (row === undefined && there !== null ? 0 : null);
  const planned = (column: string) => {
    const value = row?.values[column] ?? null;
    return target === undefined || value === null ? null : value / 100;
  };
  return {
    actual: number(row, name) ?? 0,
    target: target === undefined ? null : planned(target),
    attainment: target === undefined ? null : (row?.values["attainment"] ?? null),
    previous: number(row, `${name}_previous`, name) ?? nought(previous(period)),
    previous_year: number(row, `${name}_previous_year`, name) ?? nought(previousYear(period)),
    ytd: number(row, `${name}_ytd`, name) ?? 0,
    ytd_target: planned("ytd_target"),
  };
}

/** The periods up to this one that the calendar has, the earliest first. */
function trend(source: Source, scope: UnitScope) {
  const { previous } = source.near;
  const periods: Period[] = [];
  for (
    let each: Period | null = source.period;
    each !== null && periods.length < TREND[each.type];
    each = previous(each)
  )
    periods.unshift(each);
  return periods.map((period) => {
    const row = source.marts.mart_revenue.find(period.period, scope.code, ALL);
    const { actual, target, previous_year } = measure({ ...source, period }, row, "net_revenue", "target_revenue");
    return { period: period.period, actual, target, previous_year };
  });
}

const TIMES = ["", "_previous", "_previous_year", "_ytd"];
const hasAnything = (row: MartRow | undefined, names: readonly string[], times: readonly string[]): boolean =>
  names.some((name) => times.some((time) => (row?.values[`${name}${time}`] ?? 0) !== 0));

/** The scope's own programs, others that it has anything of, and what belongs to none. */
function programs(source: Source, scope: UnitScope) {
  const { entity, marts, period } = source;
  const registered = entity.programs.map(({ code, name, unit }) => ({ code, name, own: scope.units.includes(unit) }));
  return [...registered, { code: "UNMAPPED", name: "Belum dipetakan", own: false }].flatMap(({ code, name, own }) => {
    const revenue = marts.mart_revenue.find(period.period, scope.code, code);
    const progress = marts.mart_program_progress.find(period.period, scope.code, code);
    const seen =
      hasAnything(revenue, ["gross_revenue", "discount", "refund", "net_revenue", "outstanding"], TIMES) ||
      hasAnything(progress, ["new_enrollments", "active_students", "completed", "dropped"], TIMES);
    if (!own && !seen) return [];
    return {
      code,
      name,
      active: number(progress, "active_students") ?? 0,
      completed: number(progress, "completed") ?? 0,
      dropped: number(progress, "dropped") ?? 0,
      enrollments: measure(source, progress, "new_enrollments", "target_enrollments"),
      revenue: measure(source, revenue, "net_revenue", "target_revenue"),
    };
  });
}

/** Schools with anything in the period or its year so far: by revenue, the highest first, then by name. */
function schools({ marts, period }: Source, scope: UnitScope) {
  return marts.mart_school_progress.rows
    .filter((row) => row.period === period && row.scope.code === scope.code && row.third !== ALL)
    .filter((row) => hasAnything(row, ["students", "active_students", "net_revenue", "order_count"], ["", "_ytd"]))
    .map((row) => ({
      name:
        row.third === "UNKNOWN"
          ? "Tidak diketahui"
          : String(marts.mart_school_progress.rule.labels["organization_name"]?.(row.third)),
      students: number(row, "students") ?? 0,
      active: number(row, "active_students") ?? 0,
      revenue: number(row, "net_revenue") ?? 0,
      previous_year: number(row, "net_revenue_previous_year", "net_revenue"),
    }))
    .sort((left, right) => right.revenue - left.revenue || (left.name < right.name ? -1 : 1));
}

/** Every registered channel, and the two for what is in no registry or was not said, where they have anything. */
function channels({ entity, marts, period }: Source, scope: UnitScope) {
  const special = [
    { code: "UNMAPPED", name: "Belum dipetakan" },
    { code: "UNKNOWN", name: "Tidak diketahui" },
  ];
  const find = (code: string) => marts.mart_channel_marketing.find(period.period, scope.code, code);
  const named = ["leads", "new_enrollments", "paid_enrollments", "net_revenue", "spend"];
  return [...entity.channels, ...special.filter(({ code }) => hasAnything(find(code), named, [""]))].map(
    ({ code, name }) => ({
      code,
      name,
      leads: number(find(code), "leads") ?? 0,
      enrollments: number(find(code), "new_enrollments") ?? 0,
      conversion: number(find(code), "conversion"),
      revenue: number(find(code), "net_revenue") ?? 0,
      spend: number(find(code), "spend") ?? 0,
      cost_per_enrollment: number(find(code), "cost_per_enrollment"),
    }),
  );
}
