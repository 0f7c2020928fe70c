import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { sourced, versioned, versionedKeys } from "./columns.ts";

/** A metric that targets are set for; format says whether a value is money or a count. Seeded. */
export const target_metric = sqliteTable("target_metric", {
  code: text().primaryKey(),
  name_id: text().notNull(),
  name_en: text().notNull(),
  format: text({ enum: ["money", "count"] }).notNull(),
  position: integer().notNull(),
});

/** The target of a metric in a month, as a workbook states it. value is in hundredths: sen, or hundredths of a count. */
export const target_item = sqliteTable(
  "target_item",
  {
    ...versioned,
    year: integer().notNull(),
    month: text().notNull(),
    metric: text().notNull(),
    unit_code: text().notNull(),
    program_code: text().notNull(),
    value: integer().notNull(),
    ...sourced,
  },
  (table) => [
    ...versionedKeys("target_item", table),
    index("target_item_month").on(table.entity_id, table.month, table.metric),
  ],
);
