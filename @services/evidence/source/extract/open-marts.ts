import { existsSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { UserError } from "@core/command";

/** How long to wait for another program to let go of the database: a sync holds it for seconds. */
const patience = { tries: 20, pause: 250 };

/**
 * Lends a connection of its own, with the home's database attached as `atlas`, read-only, and `file` as `extract`, to be
 * written. Throws UserError: DATABASE_BUSY says who holds the database.
 */
export async function withMarts<T>(
  duckdb: string,
  file: string,
  work: (connection: DuckDBConnection) => Promise<T>,
): Promise<T> {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  try {
    await attach(connection, duckdb);
    await connection.run(`attach ${quoted(file)} as extract`);
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

async function attach(connection: DuckDBConnection, duckdb: string): Promise<void> {
  const isFile = !duckdb.includes(":");
  if (isFile && !existsSync(duckdb))
    throw fault(duckdb, "NO_DATABASE", "nothing has been loaded yet", "Run sync first.");
  for (let tries = 1; ; tries++) {
    try {
      await connection.run(`attach ${quoted(duckdb)} as atlas (read_only)`);
      return;
    } catch (cause) {
      const error = openError(duckdb, isFile, cause);
      if (error.code !== "DATABASE_BUSY" || tries === patience.tries) throw error;
      await sleep(patience.pause);
    }
  }
}

function openError(duckdb: string, isFile: boolean, cause: unknown): UserError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const holder = /Conflicting lock is held in (.*?)(?:\. |$)/.exec(message)?.[1];
  if (holder !== undefined) {
    const text = `another program has the database open: ${holder}`;
    return fault(duckdb, "DATABASE_BUSY", text, "Wait until it ends, or close it there, and run again.", cause);
  }
  if (!isFile) {
    const mend = "Check ATLAS_DUCKDB and the service's own settings, such as its token.";
    return fault(duckdb, "DATABASE_UNREACHABLE", message, mend, cause);
  }
  const mend = "Restore the file from a copy, or move it away and run sync again.";
  return fault(duckdb, "DATABASE_UNREADABLE", `cannot open the database: ${message}`, mend, cause);
}

function fault(file: string, code: string, text: string, mend: string, cause?: unknown): UserError {
  return new UserError(code, text, { place: { file }, mend, cause });
}

/** A text as SQL writes it: what attaches a file takes no parameter. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
