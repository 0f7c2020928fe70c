import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Database } from "../client/database.ts";
import { DatabaseError, isConstraintError } from "../errors.ts";
import { readSchemaState, refuseNewer } from "./check-schema.ts";
import { createTable } from "./definition.ts";

/**
 * Brings a database up to this code's schema; resolves to the migrations that it went through. Each is one transaction that
 * begins by noting the migration: of two processes that start at once, one does it and the other finds it done.
 *
 * Throws DatabaseError: SCHEMA_TOO_NEW, SCHEMA_STRANGE where a migration was changed after it was applied, MIGRATION_FAILED.
 */
export async function migrate(database: Database): Promise<string[]> {
  const before = await readSchemaState(database);
  refuseNewer(database, before.unknown);
  await refuseChanged(database, before.applied);
  if (before.pending.length === 0) return [];
  await database.client.execute(createTable);
  const done = [];
  for (const tag of before.pending) {
    if (await apply(database, tag)) done.push(tag);
  }
  return done;
}

/** False where another process has just done it. */
async function apply(database: Database, tag: string): Promise<boolean> {
  const text = await readMigration(database, tag);
  const note = {
    sql: "insert into schema_migration (tag, sha256, applied_at) values (?, ?, ?)",
    args: [tag, sha256(text), new Date().toISOString()],
  };
  try {
    // Foreign keys are off meanwhile: a table that is made anew keeps those who point at it.
    await database.client.migrate([note, ...statementsOf(text)]);
    return true;
  } catch (cause) {
    if (isConstraintError(cause) && !(await readSchemaState(database)).pending.includes(tag)) return false;
    if (cause instanceof DatabaseError && cause.code !== "SCHEMA_TOO_OLD") throw cause;
    throw new DatabaseError("MIGRATION_FAILED", `migration ${tag} failed, and nothing of it was done`, {
      address: database.address,
      mend: "Look at the cause with --verbose, mend the migration or the data, and run again.",
      cause,
    });
  }
}

async function refuseChanged(database: Database, applied: { tag: string; sha256: string }[]): Promise<void> {
  const known = database.definition.migrations.map(({ tag }) => tag);
  for (const { tag, sha256: then } of applied.filter((each) => known.includes(each.tag))) {
    if (sha256(await readMigration(database, tag)) === then) continue;
    throw new DatabaseError("SCHEMA_STRANGE", `migration ${tag} is not the one that this database went through`, {
      address: database.address,
      mend: "Migrations are never changed once applied: undo the change and write a new one.",
    });
  }
}

function readMigration({ definition }: Database, tag: string): Promise<string> {
  return readFile(new URL(`../../migrations/${definition.name}/${tag}.sql`, import.meta.url), "utf8");
}

function statementsOf(text: string): string[] {
  return text
    .split("--> statement-breakpoint")
    .map((statement) => statement.trim())
    .filter((statement) => statement !== "");
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
