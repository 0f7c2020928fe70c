/** One of the databases: its schema, and the migrations that lead to it, oldest first, as Drizzle Kit's journal lists them. */
export type Definition<Schema extends Record<string, unknown> = Record<string, unknown>> = {
  name: "ops" | "auth";
  schema: Schema;
  migrations: { tag: string }[];
};

/** Where a database keeps what it went through. `sha256` is that of the migration's file. */
export const createTable =
  "create table if not exists schema_migration (tag text primary key, sha256 text not null, applied_at text not null)";

/** A migration takes away what earlier code needs where its name says so: 0007_contract_old_columns. */
export const isContract = (tag: string) => /^\d+_contract(_|$)/.test(tag);
