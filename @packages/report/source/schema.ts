import { z } from "zod";
import { parsePeriod, PeriodError, periodTypeOf, REPORT_TYPES } from "./period.ts";

/** The version of the shape below; a report of another one is refused. */
export const SCHEMA_VERSION = 1;

export const NUMBER_FORMATS = ["money", "count", "percent"] as const;

/** The key metrics of every unit, in the order in which reports list them. */
export const KEY_METRICS = [
  { key: "gross_revenue", format: "money" },
  { key: "discount", format: "money" },
  { key: "refund", format: "money" },
  { key: "order_count", format: "count" },
  { key: "customer_count", format: "count" },
  { key: "average_order", format: "money" },
  { key: "outstanding", format: "money" },
  { key: "new_enrollments", format: "count" },
  { key: "active_students", format: "count" },
  { key: "completed", format: "count" },
  { key: "dropped", format: "count" },
  { key: "renewals", format: "count" },
  { key: "leads", format: "count" },
  { key: "conversion", format: "percent" },
  { key: "spend", format: "money" },
  { key: "cost_per_enrollment", format: "money" },
] as const;

export const UNIT_KINDS = ["all", "group", "unit"] as const;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "a SHA-256 in lower-case hexadecimal");
const year = z.int().min(1000).max(9999);
const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/, "a registry code: upper-case letters, digits and underscores");

/**
 * A number with what it is compared with. `attainment` is actual ÷ target as a fraction; `previous` is the period
 * before and `previous_year` the same one a year before (null before the calendar begins); `ytd` is the year to the
 * period's end.
 */
const measureShape = {
  actual: z.number(),
  target: z.number().nullable(),
  attainment: z.number().nullable(),
  previous: z.number().nullable(),
  previous_year: z.number().nullable(),
  ytd: z.number(),
  ytd_target: z.number().nullable(),
};

export const measureSchema = z.strictObject(measureShape);

const trendPointSchema = z.strictObject({
  period: z.string(),
  actual: z.number(),
  target: z.number().nullable(),
  previous_year: z.number().nullable(),
});

const keyMetricSchema = z.strictObject({
  key: z.enum(KEY_METRICS.map((metric) => metric.key)),
  format: z.enum(NUMBER_FORMATS),
  ...measureShape,
});

const programSchema = z.strictObject({
  code,
  name: z.string().min(1),
  /** Students with a running enrolment at the period's end. */
  active: z.int(),
  completed: z.int(),
  dropped: z.int(),
  enrollments: measureSchema,
  revenue: measureSchema,
});

const schoolSchema = z.strictObject({
  name: z.string().min(1),
  /** Students newly enrolled in the period. */
  students: z.int(),
  active: z.int(),
  revenue: z.number(),
  previous_year: z.number().nullable(),
});

const channelSchema = z.strictObject({
  code,
  name: z.string().min(1),
  leads: z.int(),
  enrollments: z.int(),
  /** Paid enrolments ÷ leads, as a fraction; null with no leads. */
  conversion: z.number().nullable(),
  revenue: z.number(),
  spend: z.number(),
  cost_per_enrollment: z.number().nullable(),
});

/** What a report says of one unit, unit group, or the whole entity. `revenue` is net revenue. */
export const unitReportSchema = z.strictObject({
  unit: z.strictObject({ code, name: z.string().min(1), kind: z.enum(UNIT_KINDS) }),
  revenue: measureSchema.extend({ trend: z.array(trendPointSchema).min(1) }),
  key_metrics: z.array(keyMetricSchema),
  programs: z.array(programSchema),
  schools: z.array(schoolSchema),
  channels: z.array(channelSchema),
});

/** Where the numbers come from. `draft` is null, or says why the report is no final one. */
const provenanceSchema = z.strictObject({
  snapshots: z.array(z.strictObject({ year, sha256 })),
  workbooks: z.array(z.strictObject({ file: z.string().min(1), sha256 })),
  models: sha256,
  rejected_rows: z.int().min(0),
  /** Accepted ÷ all rows, as a fraction. */
  coverage: z.number().min(0).max(1),
  draft: z.string().nullable(),
});

const metaSchema = z.strictObject({
  entity: code,
  period: z.string(),
  generated_at: z.iso.datetime(),
  /** The codes of `units`, in its order. */
  scope: z.array(code).min(1),
  type: z.enum(REPORT_TYPES),
  currency: z.literal("IDR"),
  schema_version: z.literal(SCHEMA_VERSION),
  provenance: provenanceSchema,
});

/** A report: money in rupiah (two decimals), percents as fractions. The one description of report.json. */
export const reportSchema = z
  .strictObject({ meta: metaSchema, units: z.record(code, unitReportSchema) })
  .superRefine((report, context) => {
    const problem = (path: (string | number)[], message: string) => {
      context.addIssue({ code: "custom", path, message });
    };
    const { period, type, scope } = report.meta;
    const expected = periodProblem(period, type);
    if (expected !== null) problem(["meta", "period"], expected);
    const codes = Object.keys(report.units);
    if (codes.join() !== scope.join())
      problem(["meta", "scope"], `is not the units that there are: ${codes.join(", ")}`);
    for (const [key, { unit, key_metrics: metrics }] of Object.entries(report.units)) {
      if (unit.code !== key) problem(["units", key, "unit", "code"], `is ${unit.code}, below the key ${key}`);
      if (metrics.map(nameOf).join() !== KEY_METRICS.map(nameOf).join()) {
        problem(["units", key, "key_metrics"], `must be, in this order: ${KEY_METRICS.map(nameOf).join(", ")}`);
      }
    }
  });

const nameOf = (metric: { key: string; format: string }): string => `${metric.key} (${metric.format})`;

function periodProblem(key: string, type: (typeof REPORT_TYPES)[number]): string | null {
  try {
    const period = parsePeriod(key);
    return period.type === periodTypeOf(type) ? null : `${key} is a ${period.type}; the report is ${type}`;
  } catch (error) {
    if (error instanceof PeriodError) return error.message;
    throw error;
  }
}

export type Report = z.output<typeof reportSchema>;
export type UnitReport = z.output<typeof unitReportSchema>;
export type Measure = z.output<typeof measureSchema>;
export type KeyMetric = z.output<typeof keyMetricSchema>;
export type KeyMetricKey = KeyMetric["key"];
export type TrendPoint = z.output<typeof trendPointSchema>;
export type ProgramReport = z.output<typeof programSchema>;
export type SchoolReport = z.output<typeof schoolSchema>;
export type ChannelReport = z.output<typeof channelSchema>;
export type Provenance = z.output<typeof provenanceSchema>;
export type NumberFormat = (typeof NUMBER_FORMATS)[number];
export type UnitKind = (typeof UNIT_KINDS)[number];
