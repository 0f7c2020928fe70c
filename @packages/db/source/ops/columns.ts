import { sql } from "drizzle-orm";
import { customType, index, integer, primaryKey, text, type AnySQLiteColumn } from "drizzle-orm/sqlite-core";

/** Integer sen: a rupiah is 100. DECIMAL(18,2) of the marts × 100, exact up to 90 trillion rupiah. */
export const money = customType<{ data: number; driverData: number }>({ dataType: () => "integer" });

/** An ISO 8601 day, such as 2026-02-28. */
export const day = text;

/** An ISO 8601 moment in UTC, such as 2026-02-28T07:00:00.000Z. */
export const moment = text;

export const flag = () => integer({ mode: "boolean" });

/** Registry code of the entity that owns the row. */
export const entity = { entity_id: text().notNull() };

/**
 * A published row: visible at release k where from_release ≤ k and to_release is null or greater than k. `row_hash` is that
 * of its content: publish compares it to know what changed.
 */
export const versioned = {
  ...entity,
  id: text().notNull(),
  from_release: integer().notNull(),
  to_release: integer(),
  row_hash: text().notNull(),
};

/** The workbook row that a published row came from. Null where it comes from none. */
export const sourced = {
  source_file: text(),
  source_sheet: text(),
  source_row: integer(),
};

type Versioned = Record<"entity_id" | "id" | "from_release" | "to_release", AnySQLiteColumn>;

/** The key of a versioned table, and the indexes by which publish finds what a release has begun or ended. */
export const versionedKeys = (table: string, columns: Versioned) => [
  primaryKey({ columns: [columns.entity_id, columns.id, columns.from_release] }),
  index(`${table}_from`).on(columns.entity_id, columns.from_release),
  index(`${table}_to`)
    .on(columns.entity_id, columns.to_release)
    .where(sql`to_release is not null`),
];
