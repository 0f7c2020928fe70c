import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, flag, money, sourced, versioned, versionedKeys } from "./columns.ts";
import { lookup } from "./lookup.ts";

export const commerce_order_status = lookup("commerce_order_status");
export const commerce_order_type = lookup("commerce_order_type");

/** The lines of one unit and year that share an invoice number: dbt's int_orders. */
export const commerce_order = sqliteTable(
  "commerce_order",
  {
    ...versioned,
    year: integer().notNull(),
    invoice_number: text(),
    person_id: text().notNull(),
    unit_code: text().notNull(),
    status: text().notNull(),
    first_date: day().notNull(),
    last_date: day().notNull(),
    line_count: integer().notNull(),
    is_counted: flag().notNull(),
    gross_revenue: money().notNull(),
    discount: money().notNull(),
    refund: money().notNull(),
    net_revenue: money().notNull(),
    outstanding: money().notNull(),
    amount: money().notNull(),
    ...sourced,
  },
  (table) => [
    ...versionedKeys("commerce_order", table),
    index("commerce_order_person").on(table.entity_id, table.person_id),
    index("commerce_order_date").on(table.entity_id, table.first_date, table.id),
  ],
);

/** One accepted workbook row of an order: dbt's int_order_lines. */
export const commerce_order_item = sqliteTable(
  "commerce_order_item",
  {
    ...versioned,
    order_id: text().notNull(),
    year: integer().notNull(),
    date: day().notNull(),
    person_id: text().notNull(),
    organization_id: text(),
    unit_code: text().notNull(),
    program_code: text().notNull(),
    program_name: text(),
    channel_code: text().notNull(),
    item_name: text(),
    type: text(),
    quantity: integer(),
    unit_price: money(),
    is_counted: flag().notNull(),
    is_renewal: flag().notNull(),
    gross_revenue: money().notNull(),
    discount: money().notNull(),
    refund: money().notNull(),
    net_revenue: money().notNull(),
    outstanding: money().notNull(),
    amount: money().notNull(),
    ...sourced,
  },
  (table) => [
    ...versionedKeys("commerce_order_item", table),
    index("commerce_order_item_order").on(table.entity_id, table.order_id),
    index("commerce_order_item_person").on(table.entity_id, table.person_id),
    index("commerce_order_item_date").on(table.entity_id, table.date, table.id, table.unit_code),
    index("commerce_order_item_program").on(table.entity_id, table.program_code, table.date, table.id),
    index("commerce_order_item_channel").on(table.entity_id, table.channel_code, table.date, table.id),
    index("commerce_order_item_organization").on(table.entity_id, table.organization_id, table.date, table.id),
  ],
);
