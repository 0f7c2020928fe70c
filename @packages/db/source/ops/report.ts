import { index, integer, real, sqliteTable, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";
import { day, money, versioned, versionedKeys } from "./columns.ts";

/** The comparisons of a measure in the marts: the period before, a year before, the year to the period's end. */
const comparisons = ["previous", "previous_year", "ytd", "ytd_previous_year"] as const;
type Comparison = (typeof comparisons)[number];

/** The columns of a measure, named as in the marts; null where a comparison does not exist or a ratio is over zero. */
function measure<Name extends string, Column>(name: Name, column: () => Column) {
  const names = [name, ...comparisons.map((comparison) => `${name}_${comparison}` as const)];
  return Object.fromEntries(names.map((each) => [each, column()])) as Record<Name | `${Name}_${Comparison}`, Column>;
}

const count = () => integer();
const ratio = () => real();
const amount = () => money();

/** The keys that the marts share. period_type: week, month, quarter, year; unit_kind: unit, group, all. */
const keys = {
  ...versioned,
  year: integer().notNull(),
  period_type: text({ enum: ["week", "month", "quarter", "year"] }).notNull(),
  period: text().notNull(),
  period_start: day().notNull(),
  period_end: day().notNull(),
  unit_code: text().notNull(),
  unit_kind: text({ enum: ["unit", "group", "all"] }).notNull(),
};

type Keys = Parameters<typeof versionedKeys>[1] & Record<"period_type" | "period" | "unit_code", AnySQLiteColumn>;

const reportKeys = (table: string, columns: Keys, third: AnySQLiteColumn) => [
  ...versionedKeys(table, columns),
  index(`${table}_period`).on(columns.entity_id, columns.period_type, columns.period, columns.unit_code, third),
];

/** mart_revenue as published. */
export const report_revenue = sqliteTable(
  "report_revenue",
  {
    ...keys,
    program_code: text().notNull(),
    row_count: integer().notNull(),
    amount_total: money().notNull(),
    ...measure("gross_revenue", amount),
    ...measure("discount", amount),
    ...measure("refund", amount),
    ...measure("net_revenue", amount),
    ...measure("outstanding", amount),
    ...measure("order_count", count),
    ...measure("customer_count", count),
    ...measure("average_order", amount),
    target_revenue: money(),
    attainment: real(),
    ytd_target: money(),
  },
  (table) => reportKeys("report_revenue", table, table.program_code),
);

/** mart_program_progress as published. */
export const report_program = sqliteTable(
  "report_program",
  {
    ...keys,
    program_code: text().notNull(),
    ...measure("new_enrollments", count),
    ...measure("active_students", count),
    ...measure("completed", count),
    ...measure("dropped", count),
    ...measure("renewals", count),
    target_enrollments: real(),
    attainment: real(),
    ytd_target: real(),
  },
  (table) => reportKeys("report_program", table, table.program_code),
);

/** mart_channel_marketing as published. */
export const report_channel = sqliteTable(
  "report_channel",
  {
    ...keys,
    channel_code: text().notNull(),
    ...measure("leads", count),
    ...measure("new_enrollments", count),
    ...measure("paid_enrollments", count),
    ...measure("net_revenue", amount),
    ...measure("spend", amount),
    ...measure("conversion", ratio),
    ...measure("cost_per_enrollment", amount),
    target_leads: real(),
    attainment: real(),
    ytd_target: real(),
  },
  (table) => reportKeys("report_channel", table, table.channel_code),
);

/** mart_school_progress as published; organization_id leads to the record, null for ALL and UNKNOWN. */
export const report_school = sqliteTable(
  "report_school",
  {
    ...keys,
    organization_key: text().notNull(),
    organization_id: text(),
    organization_name: text(),
    ...measure("students", count),
    ...measure("active_students", count),
    ...measure("net_revenue", amount),
    ...measure("order_count", count),
  },
  (table) => reportKeys("report_school", table, table.organization_key),
);
