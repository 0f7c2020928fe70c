import Libsql from "libsql";
import type { Access, Statements } from "./database.ts";

/** Statements that stay prepared; there are fewer kinds of question than this. */
const kept = 500;

/**
 * Reads and writes a database's file over a connection of its own, whose statements stay prepared and whose rows are plain
 * arrays. The general client prepares each statement anew and makes each row an object, which takes several times as long
 * as the reading itself. `timeout`: milliseconds that it waits for a lock.
 */
export function accessFile(file: string, timeout: number): Access {
  let database: Libsql.Database | undefined;
  const prepared = new Map<string, Libsql.Statement>();
  const prepare = (open: Libsql.Database, sql: string): Libsql.Statement => {
    const statement = prepared.get(sql) ?? asArrays(open.prepare(sql));
    prepared.delete(sql);
    prepared.set(sql, statement);
    // The one that is longest unused is the first in it.
    const [oldest = sql] = prepared.keys();
    if (prepared.size > kept) prepared.delete(oldest);
    return statement;
  };
  const within = <T>(
    begin: string,
    statements: Statements,
    run: (statement: Libsql.Statement, args: never) => T,
  ): T[] => {
    const open = (database ??= mapped(new Libsql(file, { timeout })));
    open.exec(begin);
    try {
      const results = statements.map(({ sql, args }) => run(prepare(open, sql), args as never));
      open.exec("commit");
      return results;
    } catch (error) {
      if (open.inTransaction) open.exec("rollback");
      throw error;
    }
  };
  return {
    read: async (statements) =>
      within("begin transaction readonly", statements, (statement, args) => ({
        rows: statement.all(args) as unknown[][],
      })),
    write: async (statements) => {
      within("begin immediate", statements, (statement, args) => statement.run(args));
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

/** Rows come as arrays; to ask for that of a statement that has none is refused. */
function asArrays(statement: Libsql.Statement): Libsql.Statement {
  return statement.reader ? statement.raw() : statement;
}
