import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, entity, money, versioned, versionedKeys } from "./columns.ts";

/** How an entity looks: colours and fonts as JSON, the logo as an SVG document. Seeded. */
export const catalog_brand = sqliteTable("catalog_brand", {
  entity_id: text().primaryKey(),
  colours: text({ mode: "json" }).$type<Record<string, string>>().notNull(),
  fonts: text({ mode: "json" }).$type<{ heading: string; body: string }>().notNull(),
  logo: text().notNull(),
  tagline: text().notNull(),
});

/** A program of the registry. Seeded. */
export const catalog_item = sqliteTable(
  "catalog_item",
  {
    ...entity,
    code: text().notNull(),
    name: text().notNull(),
    unit_code: text().notNull(),
    position: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity_id, table.code] })],
);

/** A package or level of a program, as invoices name it. */
export const catalog_item_variant = sqliteTable(
  "catalog_item_variant",
  { ...versioned, program_code: text().notNull(), unit_code: text().notNull(), name: text().notNull() },
  (table) => [
    ...versionedKeys("catalog_item_variant", table),
    index("catalog_item_variant_program").on(table.entity_id, table.program_code),
  ],
);

/** A unit price that a variant was sold at, with the days it was first and last asked. */
export const catalog_pricing = sqliteTable(
  "catalog_pricing",
  {
    ...versioned,
    variant_id: text().notNull(),
    unit_price: money().notNull(),
    first_date: day().notNull(),
    last_date: day().notNull(),
    line_count: integer().notNull(),
  },
  (table) => [
    ...versionedKeys("catalog_pricing", table),
    index("catalog_pricing_variant").on(table.entity_id, table.variant_id),
  ],
);
