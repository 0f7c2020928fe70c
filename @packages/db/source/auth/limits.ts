import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";

/** How often something was tried since a window of time began. `key` is a keyed hash: it tells nobody's address. */
export const rate_limit = sqliteTable(
  "rate_limit",
  {
    key: text().primaryKey(),
    count: integer().notNull(),
    ends_at: moment("ends_at").notNull(),
  },
  (table) => [index("rate_limit_ends").on(table.ends_at)],
);
