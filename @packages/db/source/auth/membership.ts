import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { user } from "./accounts.ts";
import { moment } from "./columns.ts";

/** Each may what those before it may, and more. */
export const roles = ["staff", "executive", "analyst", "admin"] as const;

export type Role = (typeof roles)[number];

/** What somebody may see of an entity. Entities are named by their registry code; they live in the other database. */
export const membership = sqliteTable(
  "membership",
  {
    user_id: text()
      .notNull()
      .references(() => user.id, { onDelete: "cascade" }),
    entity_id: text().notNull(),
    role: text({ enum: roles }).notNull(),
    granted_at: moment("granted_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.user_id, table.entity_id] }),
    index("membership_entity").on(table.entity_id),
  ],
);
