import type { NumberFormat } from "@packages/report";

/**
 * How the measure of several units follows from that of each: `sum` adds up; `distinct` counts people, who may be in more
 * than one; `ratio` is a quotient. The last two are known only where the marts worked them out.
 */
export const ADDING = ["sum", "distinct", "ratio"] as const;
export type Adding = (typeof ADDING)[number];

export type MeasureDefinition = {
  format: NumberFormat;
  adds: Adding;
  /** The column of its target; `attainment` and `ytd_target` stand beside it. */
  target?: string;
};

type Definitions = Record<string, MeasureDefinition>;

/** The measures of each published mart, in the order in which they are shown. */
export const MEASURES = {
  report_revenue: {
    net_revenue: { format: "money", adds: "sum", target: "target_revenue" },
    gross_revenue: { format: "money", adds: "sum" },
    discount: { format: "money", adds: "sum" },
    refund: { format: "money", adds: "sum" },
    outstanding: { format: "money", adds: "sum" },
    order_count: { format: "count", adds: "sum" },
    customer_count: { format: "count", adds: "distinct" },
    average_order: { format: "money", adds: "ratio" },
  },
  report_program: {
    new_enrollments: { format: "count", adds: "sum", target: "target_enrollments" },
    active_students: { format: "count", adds: "distinct" },
    completed: { format: "count", adds: "sum" },
    dropped: { format: "count", adds: "sum" },
    renewals: { format: "count", adds: "sum" },
  },
  report_channel: {
    leads: { format: "count", adds: "sum", target: "target_leads" },
    new_enrollments: { format: "count", adds: "sum" },
    paid_enrollments: { format: "count", adds: "sum" },
    conversion: { format: "percent", adds: "ratio" },
    net_revenue: { format: "money", adds: "sum" },
    spend: { format: "money", adds: "sum" },
    cost_per_enrollment: { format: "money", adds: "ratio" },
  },
  report_school: {
    net_revenue: { format: "money", adds: "sum" },
    students: { format: "count", adds: "distinct" },
    active_students: { format: "count", adds: "distinct" },
    order_count: { format: "count", adds: "sum" },
  },
} as const satisfies Record<string, Definitions>;

export type Mart = keyof typeof MEASURES;
export type MeasureOf<M extends Mart> = keyof (typeof MEASURES)[M] & string;

/** The column of a mart that says what a row is of, beside period and unit; ALL stands for all of its values. */
export const KEY_COLUMN = {
  report_revenue: "program_code",
  report_program: "program_code",
  report_channel: "channel_code",
  report_school: "organization_key",
} as const satisfies Record<Mart, string>;
