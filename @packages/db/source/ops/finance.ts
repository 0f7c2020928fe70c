import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, money, sourced, versioned, versionedKeys } from "./columns.ts";
import { lookup } from "./lookup.ts";

export const finance_payment_method = lookup("finance_payment_method");
export const finance_payment_status = lookup("finance_payment_status");

/** What an accepted workbook row says of money: paid, owed or given back. */
export const finance_transaction = sqliteTable(
  "finance_transaction",
  {
    ...versioned,
    order_id: text().notNull(),
    order_item_id: text().notNull(),
    year: integer().notNull(),
    date: day().notNull(),
    person_id: text().notNull(),
    unit_code: text().notNull(),
    payment_method: text(),
    payment_status: text(),
    type: text(),
    amount: money().notNull(),
    note: text(),
    ...sourced,
  },
  (table) => [
    ...versionedKeys("finance_transaction", table),
    index("finance_transaction_person").on(table.entity_id, table.person_id),
    index("finance_transaction_order").on(table.entity_id, table.order_id),
    index("finance_transaction_date").on(table.entity_id, table.date, table.id),
  ],
);
