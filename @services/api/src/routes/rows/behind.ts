import type { Visible } from "@packages/db/reader";
import { and, between, eq, gt, gte, lte, ne, or, sql, type SQL } from "drizzle-orm";

/** First and last day of what is looked at. */
export type Days = { start: string; end: string };

/** Which rows of a table are behind a figure, by the marts' rules, and what each adds: sen, or a count. */
type Rule<Row> = {
  counted: (row: Row, days: Days) => SQL | undefined;
  value: (row: Row) => SQL;
  format: "money" | "count";
};

type Item = ReturnType<Visible["commerce_order_item"]>;
type Enrollment = ReturnType<Visible["db_enrollment"]>;
type Activity = ReturnType<Visible["marketing_activity"]>;

export type Source =
  | { kind: "order_item"; rule: Rule<Item> }
  | { kind: "enrollment"; rule: Rule<Enrollment> }
  | { kind: "activity"; rule: Rule<Activity> };

/** What a figure says of its rows: their sum, how many different orders or people they are of, or a quotient. */
export const FIGURES = ["sum", "orders", "people", "ratio"] as const;

type Behind = { figure: (typeof FIGURES)[number]; sources: readonly Source[] };

/** Each row is one. */
const one = { value: () => sql`1`, format: "count" } as const;

type Value<Row> = Pick<Rule<Row>, "value" | "format">;

const net: Value<Item> = { value: (row) => sql`${row.net_revenue}`, format: "money" };

function items(figure: Behind["figure"], counted: (row: Item) => SQL | undefined, value: Value<Item>): Behind {
  const rule: Rule<Item> = {
    counted: (row, { start, end }) => and(between(row.date, start, end), counted(row)),
    ...value,
  };
  return { figure, sources: [{ kind: "order_item", rule }] };
}

/** Lines with no such amount are behind no sum of it. */
type Amount = "net_revenue" | "gross_revenue" | "discount" | "refund" | "outstanding";
const amount = (name: Amount): Behind =>
  items("sum", (row) => ne(row[name], 0), { value: (row) => sql`${row[name]}`, format: "money" });

const registered: Source & { kind: "enrollment" } = {
  kind: "enrollment",
  rule: { counted: (row, { start, end }) => between(row.registered_on, start, end), ...one },
};

const paid: Source = {
  kind: "enrollment",
  rule: { ...registered.rule, counted: (row, days) => and(registered.rule.counted(row, days), eq(row.is_paid, true)) },
};

const ended = (status: string): Source => ({
  kind: "enrollment",
  rule: { counted: (row, { start, end }) => and(between(row.end_date, start, end), eq(row.status, status)), ...one },
});

const active: Source = {
  kind: "enrollment",
  rule: { counted: (row, { end }) => and(lte(row.active_from, end), gte(row.active_to, end)), ...one },
};

const prospects: Source = {
  kind: "activity",
  rule: {
    counted: (row, { start, end }) => and(between(row.date, start, end), gt(row.leads, 0)),
    value: (row) => sql`${row.leads}`,
    format: "count",
  },
};

const spend: Source = {
  kind: "activity",
  rule: {
    counted: (row, { start, end }) => and(between(row.date, start, end), ne(row.cost, 0)),
    value: (row) => sql`${row.cost}`,
    format: "money",
  },
};

/** The rows behind each measure of the sections. That they come to what the marts say is tested for every one. */
export const BEHIND: Record<string, Behind> = {
  net_revenue: amount("net_revenue"),
  gross_revenue: amount("gross_revenue"),
  discount: amount("discount"),
  refund: amount("refund"),
  outstanding: amount("outstanding"),
  order_count: items("orders", (row) => eq(row.is_counted, true), net),
  customer_count: items("people", (row) => eq(row.is_counted, true), net),
  average_order: items("ratio", (row) => or(eq(row.is_counted, true), ne(row.refund, 0)), net),
  renewals: items("sum", (row) => eq(row.is_renewal, true), one),
  new_enrollments: { figure: "sum", sources: [registered] },
  students: { figure: "people", sources: [registered] },
  active_students: { figure: "people", sources: [active] },
  completed: { figure: "sum", sources: [ended("completed")] },
  dropped: { figure: "sum", sources: [ended("dropped")] },
  paid_enrollments: { figure: "sum", sources: [paid] },
  leads: { figure: "sum", sources: [registered, prospects] },
  conversion: { figure: "ratio", sources: [registered, prospects] },
  spend: { figure: "sum", sources: [spend] },
  cost_per_enrollment: { figure: "ratio", sources: [paid, spend] },
};
