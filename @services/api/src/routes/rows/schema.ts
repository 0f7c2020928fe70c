import { z } from "@hono/zod-openapi";
import { NUMBER_FORMATS } from "@packages/report";
import { scopeSchema } from "../registry/scopes.ts";
import { periodSchema, releaseSchema } from "../view/schema.ts";
import { FIGURES } from "./behind.ts";
import { orNull } from "../view/or-null.ts";

export const named = z
  .object({ code: z.string(), name: z.string() })
  .openapi("Named", { example: { code: "JAPANESE", name: "Bahasa Jepang" } });

/** Where a row of a workbook is: a cell's column is that of the heading. */
export const sourceSchema = z.object({ file: z.string(), sheet: z.string(), row: z.int() }).openapi("Source", {
  description: "The workbook row that it came from, counted as the spreadsheet does",
  example: { file: "ABC-2026.xlsx", sheet: "Transaksi", row: 42 },
});

export const linkSchema = z
  .object({ id: z.string(), name: z.string() })
  .openapi("Link", { description: "A record, by its id below /records/people or /records/organizations" });

const common = {
  id: z.string(),
  date: z.iso.date(),
  value: z
    .number()
    .openapi({ description: "What the row adds: rupiah, or things. For `people` and `orders`: its net revenue, or 1" }),
  unit: z.string(),
  channel: orNull(named),
  organization: orNull(linkSchema),
  source: orNull(sourceSchema),
};

export const itemRow = z
  .object({
    kind: z.literal("order_item"),
    ...common,
    person: orNull(linkSchema),
    program: named,
    order: z.object({ id: z.string(), invoice_number: z.string().nullable() }),
    item_name: z.string().nullable(),
    type: z.string().nullable(),
    quantity: z.int().nullable(),
    amount: z.number(),
  })
  .openapi("OrderItemRow");

export const enrollmentRow = z
  .object({
    kind: z.literal("enrollment"),
    ...common,
    person: orNull(linkSchema),
    program: named,
    class_name: z.string().nullable(),
    status: z.string().nullable(),
    start_date: z.iso.date().nullable(),
    end_date: z.iso.date().nullable(),
    is_paid: z.boolean(),
  })
  .openapi("EnrollmentRow");

export const activityRow = z
  .object({
    kind: z.literal("activity"),
    ...common,
    name: z.string(),
    leads: z.int(),
    cost: z.number(),
  })
  .openapi("ActivityRow");

export const rowsSchema = z
  .object({
    release: releaseSchema,
    period: periodSchema,
    units: z.array(scopeSchema),
    measure: z.object({ key: z.string(), format: z.enum(NUMBER_FORMATS) }),
    figure: z
      .number()
      .nullable()
      .openapi({ description: "The number that the rows are behind, as the section shows it" }),
    made_of: z.enum(FIGURES).openapi({
      description:
        "sum: the figure is the sum of all values; orders, people: how many different ones there are; ratio: a quotient of what the rows come to",
    }),
    rows: z.array(z.discriminatedUnion("kind", [itemRow, enrollmentRow, activityRow])),
    next_cursor: z.string().nullable(),
  })
  .openapi("RowsBehind");

export type RowsAnswer = z.input<typeof rowsSchema>;
export type BehindRow = RowsAnswer["rows"][number];
