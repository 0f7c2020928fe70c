import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { connect } from "../client/open.ts";
import type { Database } from "../client/database.ts";
import { auth } from "../auth/definition.ts";
import { codeOf, DatabaseError } from "../errors.ts";
import { readSchemaState, refuseNewer } from "../migrations/check-schema.ts";
import type { Definition } from "../migrations/definition.ts";
import { ops } from "../ops/definition.ts";
import { countRows, readShapes, type TableShape } from "./tables.ts";

/** A backup that has been looked through and found whole. */
export type Backup = { database: Database; file: string; shapes: TableShape[]; rows: Record<string, number> };

/** What each database alone has. */
const marks: { definition: Definition; table: string }[] = [
  { definition: ops, table: "publication_release" },
  { definition: auth, table: "audit_event" },
];

/**
 * Opens a backup and looks at every page of it. Throws BAD_BACKUP where it is none or is damaged, SCHEMA_TOO_NEW where a later
 * version of Atlas made it and this one cannot use it.
 */
export async function openBackup(file: string): Promise<Backup> {
  const absolute = path.resolve(file);
  if (!existsSync(absolute)) throw bad(absolute, "there is no such file");
  const database = await connect({ name: "ops", schema: {}, migrations: [] }, pathToFileURL(absolute).href, {
    exact: true,
    asItIs: true,
  }).catch((cause: unknown) => {
    throw bad(absolute, "it is no database", cause);
  });
  try {
    const { client } = database;
    const problems = (await client.execute("pragma integrity_check")).rows.map((row) => row[0] as string);
    if (problems.join() !== "ok") throw bad(absolute, problems.slice(0, 3).join("; "));
    const shapes = await readShapes(client);
    const found = marks.find(({ table }) => shapes.some(({ name }) => name === table));
    if (!found) throw bad(absolute, "it is no database of Atlas");
    const named = { ...database, definition: found.definition };
    refuseNewer(named, (await readSchemaState(named)).unknown);
    const rows = await countRows(
      client,
      shapes.map(({ name }) => name),
    );
    return { database: named, file: absolute, shapes, rows };
  } catch (error) {
    database.close();
    if (!(error instanceof DatabaseError) || error.code !== "DATABASE_CORRUPT") throw error;
    const isOther = codeOf(error.cause).startsWith("SQLITE_NOTADB");
    throw bad(absolute, isOther ? "it is no database" : "it is damaged", error);
  }
}

function bad(file: string, why: string, cause?: unknown): DatabaseError {
  return new DatabaseError("BAD_BACKUP", `this backup cannot be used: ${why}`, {
    address: file,
    mend: "Take another backup.",
    cause,
  });
}
