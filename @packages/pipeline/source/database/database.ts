import { mkdir } from "node:fs/promises";
import path from "node:path";
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
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
  const instance = await DuckDBInstance.create(home.duckdb, {
    access_mode: mode === "read" ? "READ_ONLY" : "READ_WRITE",
  });
  const connection = await instance.connect();
  try {
    return await work(wrap(connection));
  } finally {
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
        await run("rollback");
        throw error;
      }
    },
  };
}
