import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity } from "./columns.ts";

/** An organisation whose data is apart from every other's. Seeded from the registry, as all of core is. */
export const core_entity = sqliteTable("core_entity", {
  id: text().primaryKey(),
  name: text().notNull(),
  legal_name: text().notNull(),
  locale: text().notNull(),
  currency: text().notNull(),
  time_zone: text().notNull(),
});

export const core_unit = sqliteTable(
  "core_unit",
  { ...entity, code: text().notNull(), name: text().notNull(), position: integer().notNull() },
  (table) => [primaryKey({ columns: [table.entity_id, table.code] })],
);

/** A name for several units. */
export const core_group = sqliteTable(
  "core_group",
  { ...entity, code: text().notNull(), name: text().notNull(), position: integer().notNull() },
  (table) => [primaryKey({ columns: [table.entity_id, table.code] })],
);

export const core_group_unit = sqliteTable(
  "core_group_unit",
  { ...entity, group_code: text().notNull(), unit_code: text().notNull() },
  (table) => [primaryKey({ columns: [table.entity_id, table.group_code, table.unit_code] })],
);
