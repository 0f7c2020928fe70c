import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { entity, moment } from "./columns.ts";

/**
 * What is, was, or was to be published of an entity. Numbers are never used again. A running one is its holder's as long as
 * the heartbeat goes on; undone is what a dead run left, once cleared away; rolled_back what a later pointer passed over.
 */
export const publication_release = sqliteTable(
  "publication_release",
  {
    ...entity,
    number: integer().notNull(),
    state: text({ enum: ["running", "current", "superseded", "rolled_back", "undone", "pruned"] }).notNull(),
    /** The release that this one was built upon; null for the first. */
    base: integer(),
    years: text({ mode: "json" }).$type<number[]>().notNull(),
    /** SHA-256 of the snapshot of each year. */
    snapshots: text({ mode: "json" }).$type<{ year: number; sha256: string }[]>().notNull(),
    /** The first and last month with a fact, such as 2026-02; null where there is none. */
    first_month: text(),
    last_month: text(),
    /** Accepted ÷ all rows of the years published, as a fraction. */
    coverage: text({ mode: "json" }).$type<{ rows: number; accepted: number }>(),
    /** Rows of each table at this release, and how many it changed. */
    counts: text({ mode: "json" }).$type<Record<string, { rows: number; added: number; ended: number }>>(),
    /** When the marts were built, and when this was published. */
    built_at: moment(),
    started_at: moment().notNull(),
    finished_at: moment(),
    heartbeat_at: moment().notNull(),
    holder: text({ mode: "json" }).$type<{ host: string; pid: number; birth: string }>().notNull(),
    published_by: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.entity_id, table.number] })],
);

/** The one row that a publish moves: which release of an entity readers see. */
export const publication_current = sqliteTable("publication_current", {
  entity_id: text().primaryKey(),
  number: integer().notNull(),
});

/** Fingerprint of the key that identities are hashed with: another key would give everybody a new address. */
export const publication_key = sqliteTable("publication_key", {
  id: integer().primaryKey(),
  fingerprint: text().notNull(),
});
