import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from "@duckdb/node-api";
import { UserError } from "../errors.ts";
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
  const instance = await open(home, mode);
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

/** How long to wait for a child of a killed command to let go of the database: it ends by itself. */
const patience = { tries: 10, pause: 150 };

async function open(home: Home, mode: "read" | "write"): Promise<DuckDBInstance> {
  const isFile = !home.duckdb.includes(":");
  // A service in the cloud takes no access mode.
  const options = isFile ? { access_mode: mode === "read" ? "READ_ONLY" : "READ_WRITE" } : {};
  for (let tries = 1; ; tries++) {
    try {
      return await DuckDBInstance.create(home.duckdb, options);
    } catch (cause) {
      const error = openError(home, mode, cause);
      if (error.code !== "DATABASE_BUSY" || tries === patience.tries) throw error;
      await sleep(patience.pause);
    }
  }
}

function openError(home: Home, mode: "read" | "write", cause: unknown): UserError {
  const message = cause instanceof Error ? cause.message : String(cause);
  const holder = /Conflicting lock is held in (.*?)(?:\. |$)/.exec(message)?.[1];
  const fault = (code: string, text: string, mend: string) =>
    new UserError(code, text, { place: { file: home.duckdb }, mend, cause });
  if (holder !== undefined) {
    return fault("DATABASE_BUSY", `another program has the database open: ${holder}`, "Close it there and run again.");
  }
  if (home.duckdb.includes(":")) {
    return fault(
      "DATABASE_UNREACHABLE",
      message,
      "Check ATLAS_DUCKDB and the service's own settings, such as its token.",
    );
  }
  if (mode === "read" && !existsSync(home.duckdb)) {
    return fault("NO_DATABASE", "nothing has been loaded yet", "Run sync first.");
  }
  return fault(
    "DATABASE_UNREADABLE",
    `cannot open the database: ${message}`,
    "Restore the file from a copy, or move it away and run sync again: it is made anew from the workbooks.",
  );
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
