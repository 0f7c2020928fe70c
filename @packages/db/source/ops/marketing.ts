import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, entity, money, sourced, versioned, versionedKeys } from "./columns.ts";

/** A channel of the registry, and UNMAPPED and UNKNOWN. Seeded. */
export const marketing_channel = sqliteTable(
  "marketing_channel",
  { ...entity, code: text().notNull(), name: text().notNull(), position: integer().notNull() },
  (table) => [primaryKey({ columns: [table.entity_id, table.code] })],
);

/** Activities of one name and unit: a thing that is done again and again. */
export const marketing_agenda = sqliteTable(
  "marketing_agenda",
  {
    ...versioned,
    name: text().notNull(),
    unit_code: text().notNull(),
    first_date: day().notNull(),
    last_date: day().notNull(),
    activity_count: integer().notNull(),
  },
  (table) => versionedKeys("marketing_agenda", table),
);

/** One accepted workbook row: dbt's int_activities. */
export const marketing_activity = sqliteTable(
  "marketing_activity",
  {
    ...versioned,
    agenda_id: text().notNull(),
    year: integer().notNull(),
    date: day().notNull(),
    name: text().notNull(),
    channel_code: text().notNull(),
    unit_code: text().notNull(),
    organization_id: text(),
    organization_name: text(),
    cost: money().notNull(),
    leads: integer().notNull(),
    note: text(),
    ...sourced,
  },
  (table) => [
    ...versionedKeys("marketing_activity", table),
    index("marketing_activity_date").on(table.entity_id, table.date, table.id),
  ],
);
