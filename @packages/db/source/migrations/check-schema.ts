import type { Database } from "../client/database.ts";
import { DatabaseError } from "../errors.ts";
import { isContract } from "./definition.ts";

/** How far a database is behind this code's migrations, and what it went through that this code does not know. */
export type SchemaState = { applied: { tag: string; sha256: string }[]; pending: string[]; unknown: string[] };

/** One query. A database that nothing was ever migrated in has everything pending. */
export async function readSchemaState({ client, definition }: Database): Promise<SchemaState> {
  const [table] = (await client.execute("select 1 from sqlite_master where name = 'schema_migration'")).rows;
  const rows = table ? (await client.execute("select tag, sha256 from schema_migration order by tag")).rows : [];
  const applied = rows.map((row) => ({ tag: row["tag"] as string, sha256: row["sha256"] as string }));
  const known = definition.migrations.map(({ tag }) => tag);
  return {
    applied,
    pending: known.filter((tag) => !applied.some((each) => each.tag === tag)),
    unknown: applied.map(({ tag }) => tag).filter((tag) => !known.includes(tag)),
  };
}

/**
 * Throws SCHEMA_TOO_OLD where migrations are pending, and SCHEMA_TOO_NEW where a later version has taken away what this one
 * may need. What later versions only added is no harm.
 */
export async function checkSchema(database: Database): Promise<void> {
  const { pending, unknown } = await readSchemaState(database);
  refuseNewer(database, unknown);
  if (pending.length === 0) return;
  throw new DatabaseError("SCHEMA_TOO_OLD", `the database lacks ${pending.join(", ")}`, {
    address: database.address,
    mend: "Run: pnpm run db:migrate",
  });
}

/** Throws SCHEMA_TOO_NEW. */
export function refuseNewer({ address }: Database, unknown: string[]): void {
  const contracts = unknown.filter(isContract);
  if (contracts.length === 0) return;
  throw new DatabaseError(
    "SCHEMA_TOO_NEW",
    `a later version of Atlas has changed the database: ${contracts.join(", ")}`,
    {
      address,
      mend: "Use that version, or restore a backup from before: pnpm run db:restore -- --help",
    },
  );
}
