import { integer, sqliteTable, text } from "drizzle-orm/sqlite-core";

/** A list of terms with their names in both languages, the same for every entity. Seeded. */
export const lookup = <Name extends string>(name: Name) =>
  sqliteTable(name, {
    code: text().primaryKey(),
    name_id: text().notNull(),
    name_en: text().notNull(),
    position: integer().notNull(),
  });
