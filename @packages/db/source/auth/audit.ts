import { sql } from "drizzle-orm";
import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment } from "./columns.ts";

/**
 * Who did what, and who was refused. Only ever added to, and cleared by age. It holds ids, no names: `account_id` outlives
 * the account.
 */
export const audit_event = sqliteTable(
  "audit_event",
  {
    id: integer().primaryKey({ autoIncrement: true }),
    at: moment("at").notNull(),
    /** Such as sign_in, refused, record_view, export. */
    kind: text().notNull(),
    account_id: text(),
    entity_id: text(),
    /** The route's pattern, and what of it was asked for: an id, or parameters as JSON without what was searched. */
    route: text(),
    subject: text(),
    /** HTTP status of the answer, or null where there was none. */
    status: integer(),
    request_id: text(),
    ip_address: text(),
  },
  (table) => [
    index("audit_event_at").on(table.at),
    index("audit_event_account")
      .on(table.account_id, table.at)
      .where(sql`account_id is not null`),
    index("audit_event_subject")
      .on(table.entity_id, table.subject, table.at)
      .where(sql`subject is not null`),
  ],
);

/** Refusals of strangers, in sum: how many an hour, by route and status. */
export const audit_stranger = sqliteTable(
  "audit_stranger",
  {
    hour: moment("hour").notNull(),
    route: text().notNull(),
    status: integer().notNull(),
    count: integer().notNull(),
  },
  (table) => [primaryKey({ columns: [table.hour, table.route, table.status] })],
);
