import * as schema from "@packages/db/ops";
import { day, publishedTable, sen, sourced } from "./table.ts";

const amounts = (relation: string) =>
  ({
    gross_revenue: sen(`${relation}.gross_revenue`),
    discount: sen(`${relation}.discount`),
    refund: sen(`${relation}.refund`),
    net_revenue: sen(`${relation}.net_revenue`),
    outstanding: sen(`${relation}.outstanding`),
    amount: sen(`${relation}.amount`),
  }) as const;

const order = publishedTable(schema.commerce_order, {
  scope: "year",
  key: { hashed: "sale.order_id" },
  from: `(select *, row_keys[1] as row_key from int_orders) as sale
    join person using (customer_key)
    left join source using (row_key)`,
  cells: {
    year: "sale.workbook_year",
    invoice_number: "sale.invoice_number",
    person_id: "person.id",
    unit_code: "sale.unit_code",
    status: "sale.status",
    first_date: day("sale.first_date"),
    last_date: day("sale.last_date"),
    line_count: "sale.line_count",
    is_counted: "sale.is_counted",
    ...amounts("sale"),
    ...sourced,
  },
  part: { column: "first_date", length: 7 },
});

const lines = `int_order_lines as line
    join person using (customer_key)
    left join organization using (organization_key)
    left join source using (row_key)`;

const item = publishedTable(schema.commerce_order_item, {
  scope: "year",
  key: { hashed: "line.row_key" },
  from: lines,
  cells: {
    order_id: "keyed('commerce_order', line.order_id)",
    year: "line.workbook_year",
    date: day("line.transaction_date"),
    person_id: "person.id",
    organization_id: "organization.id",
    unit_code: "line.unit_code",
    program_code: "line.program_code",
    program_name: "line.program_name",
    channel_code: "line.channel_code",
    item_name: "line.item_name",
    type: "line.transaction_type",
    quantity: "line.quantity",
    unit_price: sen("line.unit_price"),
    is_counted: "line.is_counted",
    is_renewal: "line.is_renewal",
    ...amounts("line"),
    ...sourced,
  },
  part: { column: "date", length: 7 },
  // Not whose it is: a later month's students may tell that better.
  figures: [
    "date",
    "unit_code",
    "program_code",
    "channel_code",
    "is_counted",
    "is_renewal",
    ...Object.keys(amounts("")),
  ],
});

const transaction = publishedTable(schema.finance_transaction, {
  scope: "year",
  key: { hashed: "line.row_key" },
  from: lines,
  cells: {
    order_id: "keyed('commerce_order', line.order_id)",
    order_item_id: "keyed('commerce_order_item', line.row_key)",
    year: "line.workbook_year",
    date: day("line.transaction_date"),
    person_id: "person.id",
    unit_code: "line.unit_code",
    payment_method: "line.payment_method",
    payment_status: "line.payment_status",
    type: "line.transaction_type",
    amount: sen("line.amount"),
    note: "line.note",
    ...sourced,
  },
  part: { column: "date", length: 7 },
  figures: ["date", "unit_code", "payment_status", "type", "amount"],
});

export const orders = [order, item, transaction];
