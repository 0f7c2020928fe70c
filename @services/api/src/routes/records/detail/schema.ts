import { z } from "@hono/zod-openapi";
import { linkSchema, named, sourceSchema } from "../../rows/schema.ts";
import { orNull } from "../../view/or-null.ts";

const day = z.iso.date().nullable();
const source = orNull(sourceSchema);

export const accountSchema = z
  .object({
    unit: z.string(),
    first_date: day,
    last_date: day,
    order_count: z.int(),
    net_revenue: z.number(),
    active: z.boolean(),
  })
  .openapi("Account", { description: "A person's standing with one unit" });

export const relationSchema = z
  .object({
    kind: z.enum(["member", "guardian"]),
    person: orNull(linkSchema),
    organization: orNull(linkSchema),
    name: z.string().nullable().openapi({ description: "Of a guardian; null where your role may not see it" }),
    first_date: day,
    last_date: day,
    source,
  })
  .openapi("Relation", { description: "Whom a person belongs to" });

export const enrollmentSchema = z
  .object({
    id: z.string(),
    person: orNull(linkSchema),
    organization: orNull(linkSchema),
    unit: z.string(),
    program: named,
    channel: named,
    class_name: z.string().nullable(),
    registered_on: z.iso.date(),
    start_date: day,
    end_date: day,
    status: z.string().nullable(),
    is_paid: z.boolean(),
    first_paid_order: z.string().nullable(),
    first_paid_date: day,
    source,
  })
  .openapi("Enrollment");

export const itemSchema = z
  .object({
    id: z.string(),
    date: z.iso.date(),
    person: orNull(linkSchema),
    organization: orNull(linkSchema),
    program: named,
    channel: named,
    item_name: z.string().nullable(),
    type: z.string().nullable(),
    quantity: z.int().nullable(),
    unit_price: z.number().nullable(),
    gross_revenue: z.number(),
    discount: z.number(),
    refund: z.number(),
    net_revenue: z.number(),
    outstanding: z.number(),
    amount: z.number(),
    source,
  })
  .openapi("OrderItem", { description: "A workbook row of an order" });

export const orderSchema = z
  .object({
    id: z.string(),
    invoice_number: z.string().nullable(),
    person: orNull(linkSchema),
    unit: z.string(),
    status: z.string(),
    first_date: z.iso.date(),
    last_date: z.iso.date(),
    gross_revenue: z.number(),
    discount: z.number(),
    refund: z.number(),
    net_revenue: z.number(),
    outstanding: z.number(),
    amount: z.number(),
    source,
    items: z.array(itemSchema),
  })
  .openapi("Order");

export const transactionSchema = z
  .object({
    id: z.string(),
    order: z.string(),
    date: z.iso.date(),
    unit: z.string(),
    method: z.string().nullable(),
    status: z.string().nullable(),
    type: z.string().nullable(),
    amount: z.number(),
    note: z.string().nullable(),
    source,
  })
  .openapi("Transaction");

export const activitySchema = z
  .object({
    id: z.string(),
    date: z.iso.date(),
    name: z.string(),
    unit: z.string(),
    channel: named,
    leads: z.int(),
    cost: z.number(),
    note: z.string().nullable(),
    source,
  })
  .openapi("Activity");

export const EVENTS = ["registered", "started", "ended", "ordered", "transaction", "activity"] as const;

export const eventSchema = z
  .object({
    date: z.iso.date(),
    event: z.enum(EVENTS),
    id: z.string().openapi({ description: "Of the enrolment, order, transaction or activity that it tells of" }),
    what: z.string().nullable().openapi({ description: "Name of the program or activity, or number of the invoice" }),
    status: z.string().nullable(),
    amount: z.number().nullable(),
  })
  .openapi("TimelineEvent", {
    example: {
      date: "2026-02-11",
      event: "ordered",
      id: "4be1…",
      what: "INV/TM/2602/0007",
      status: "paid",
      amount: 1_800_000,
    },
  });

/** Lists that were cut off: the latest are shown. */
export const truncatedSchema = z
  .array(z.string())
  .openapi({ description: "Names of the lists that go on: they hold the latest alone" });

export type Enrollment = z.input<typeof enrollmentSchema>;
export type Order = z.input<typeof orderSchema>;
export type OrderItem = z.input<typeof itemSchema>;
export type Transaction = z.input<typeof transactionSchema>;
export type Activity = z.input<typeof activitySchema>;
export type TimelineEvent = z.input<typeof eventSchema>;
