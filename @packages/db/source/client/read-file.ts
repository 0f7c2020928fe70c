import Libsql from "libsql";
import type { Reads } from "./database.ts";

/** Statements that stay prepared; there are fewer kinds of question than this. */
const kept = 500;

/**
 * Reads a database's file over a connection of its own, whose statements stay prepared and whose rows are plain arrays. The
 * general client prepares each statement anew and makes each row an object, which takes several times as long as the
 * reading itself. `timeout`: milliseconds that a read waits for a lock.
 */
export function readFile(file: string, timeout: number): Reads {
  let database: Libsql.Database | undefined;
  const prepared = new Map<string, Libsql.Statement>();
  const prepare = (open: Libsql.Database, sql: string): Libsql.Statement => {
    const statement = prepared.get(sql) ?? open.prepare(sql).raw();
    prepared.delete(sql);
    prepared.set(sql, statement);
    // The one that is longest unused is the first in it.
    const [oldest = sql] = prepared.keys();
    if (prepared.size > kept) prepared.delete(oldest);
    return statement;
  };
  return {
    read: async (statements) => {
      const open = (database ??= mapped(new Libsql(file, { timeout })));
      open.exec("begin transaction readonly");
      try {
        const sets = statements.map(({ sql, args }) => ({ rows: prepare(open, sql).all(args) as unknown[][] }));
        open.exec("commit");
        return sets;
      } catch (error) {
        if (open.inTransaction) open.exec("rollback");
        throw error;
      }
    },
    close: () => {
      prepared.clear();
      database?.close();
      database = undefined;
    },
  };
}

/** Most bytes of a file that are read as memory. */
const largest = 2 ** 31;

/** A page that the system has at hand is then looked at where it is: it takes neither a call nor a copy. */
function mapped(database: Libsql.Database): Libsql.Database {
  database.exec(`pragma mmap_size = ${largest}`);
  return database;
}
