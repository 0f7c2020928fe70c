import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment, times } from "./columns.ts";

/*
 * The four tables that better-auth reads and writes; properties are named as it names them, columns as all of ours are. It
 * wants every column that it knows, those for pictures and other providers' tokens too, which stay empty.
 */

/** A person who may sign in. */
export const user = sqliteTable("user", {
  id: text().primaryKey(),
  name: text().notNull(),
  /** In lower case. */
  email: text().notNull().unique(),
  emailVerified: integer("email_verified", { mode: "boolean" }).notNull(),
  image: text(),
  ...times,
  /** Since when the account may not be used; null while it may. */
  disabledAt: moment("disabled_at"),
});

const ofUser = () =>
  text("user_id")
    .notNull()
    .references(() => user.id, { onDelete: "cascade" });

/** Somebody's signing in on one device. `expiresAt` is the latest end; `updatedAt` is when it was last seen, roughly. */
export const session = sqliteTable(
  "session",
  {
    id: text().primaryKey(),
    token: text().notNull().unique(),
    userId: ofUser(),
    expiresAt: moment("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    ...times,
  },
  (table) => [index("session_user").on(table.userId), index("session_expires").on(table.expiresAt)],
);

/** How a user proves to be it: a hashed password. */
export const account = sqliteTable(
  "account",
  {
    id: text().primaryKey(),
    accountId: text("account_id").notNull(),
    providerId: text("provider_id").notNull(),
    userId: ofUser(),
    password: text(),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: moment("access_token_expires_at"),
    refreshTokenExpiresAt: moment("refresh_token_expires_at"),
    scope: text(),
    ...times,
  },
  (table) => [index("account_user").on(table.userId)],
);

/** One-time links that are open; of what is in the link only a hash is here. */
export const verification = sqliteTable(
  "verification",
  {
    id: text().primaryKey(),
    identifier: text().notNull(),
    value: text().notNull(),
    expiresAt: moment("expires_at").notNull(),
    ...times,
  },
  (table) => [index("verification_identifier").on(table.identifier)],
);
