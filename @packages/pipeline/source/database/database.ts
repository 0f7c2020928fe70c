import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { DuckDBConnection, DuckDBValue } from "@duckdb/node-api";
import { openDatabase } from "@packages/duckdb";
import { onExit } from "../home/exit.ts";
import type { Home } from "../home/home.ts";

export type Parameters = Record<string, DuckDBValue>;
export type Row = Record<string, unknown>;

/** A connection on the home's DuckDB. SQL takes `$name` parameters; values never become part of its text. */
export type Database = {
  run: (sql: string, parameters?: Parameters) => Promise<void>;
  /** Rows as plain objects: BIGINT and DECIMAL as text, DATE as ISO text. */
  rows: <T extends Row>(sql: string, parameters?: Parameters) => Promise<T[]>;
  /** Runs `work` in one transaction: all of it, or nothing. */
  transaction: <T>(work: () => Promise<T>) => Promise<T>;
  connection: DuckDBConnection;
};

/**
 * Opens the home's database, lends it to `work` and closes it, so that another process can open it afterwards. The one
 * place that opens DuckDB.
 */
export async function withDatabase<T>(
  home: Home,
  mode: "read" | "write",
  work: (database: Database) => Promise<T>,
): Promise<T> {
  if (!home.duckdb.includes(":")) await mkdir(path.dirname(home.duckdb), { recursive: true });
  const instance = await openDatabase(home.duckdb, mode);
  const connection = await instance.connect();
  // A process that ends waits for the query under way, however long it takes.
  const forget = onExit(() => {
    connection.interrupt();
  });
  try {
    return await work(wrap(connection));
  } finally {
    forget();
    connection.closeSync();
    instance.closeSync();
  }
}

function wrap(connection: DuckDBConnection): Database {
  const run = async (sql: string, parameters?: Parameters) => {
    await connection.run(sql, parameters);
  };
  return {
    connection,
    run,
    rows: async <T extends Row>(sql: string, parameters?: Parameters) => {
      const reader = await connection.runAndReadAll(sql, parameters);
      return reader.getRowObjectsJson() as T[];
    },
    transaction: async (work) => {
      await run("begin transaction");
      try {
        const result = await work();
        await run("commit");
        return result;
      } catch (error) {
        // Where the database itself has failed there is nothing left to roll back, and the first error says why.
        await run("rollback").catch(() => undefined);
        throw error;
      }
    },
  };
}
