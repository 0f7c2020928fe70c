import Libsql from "libsql";
import type { Access, Statement, Statements } from "./database.ts";

/** Statements that stay prepared; there are fewer kinds of question than this. */
const kept = 500;

/** Most bytes of a file that are read as memory: a page that the system has at hand is looked at where it is. */
const largest = 2 ** 31;

/**
 * Reads and writes a database's file over connections of its own, whose statements stay prepared and whose rows are plain
 * arrays. The general client prepares each statement anew and makes each row an object, which takes several times as long
 * as the reading itself. `timeout`: milliseconds that it waits for a lock.
 */
export function accessFile(file: string, timeout: number): Access {
  const open = (mode: string) => () => {
    const database = new Libsql(file, { timeout });
    database.exec(`pragma mmap_size = ${largest}; pragma query_only = ${mode}`);
    return database;
  };
  const reading = new Connection(open("on"), (database, sql) => database.prepare(sql).raw());
  const writing = new Connection(open("off"), (database, sql) => database.prepare(sql));
  return {
    read: async (statements) =>
      reading.run("begin transaction readonly", statements, (prepared, { args, isSingle = false }) => ({
        rows: isSingle ? firstOf(prepared, args) : (prepared.all(args as never) as unknown[][]),
      })),
    write: async (statements) => {
      writing.run("begin immediate", statements, (prepared, { args }) => prepared.run(args as never));
    },
    close: () => {
      reading.close();
      writing.close();
    },
  };
}

/** The driver makes room for a hundred rows where it is asked for all, which takes longer than to read one. */
function firstOf(prepared: Libsql.Statement, args: Statement["args"]): unknown[][] {
  const row = prepared.get(args) as unknown[] | undefined;
  return row ? [row] : [];
}

/** A connection that is opened with the first that it is asked. */
class Connection {
  readonly #open: () => Libsql.Database;
  readonly #make: (database: Libsql.Database, sql: string) => Libsql.Statement;
  readonly #prepared = new Map<string, Libsql.Statement>();
  #database: Libsql.Database | undefined;

  constructor(open: () => Libsql.Database, make: (database: Libsql.Database, sql: string) => Libsql.Statement) {
    this.#open = open;
    this.#make = make;
  }

  /** Runs statements in one transaction: all of them or none. */
  run<T>(begin: string, statements: Statements, one: (prepared: Libsql.Statement, statement: Statement) => T): T[] {
    const database = (this.#database ??= this.#open());
    const all = () => statements.map((statement) => one(this.#prepare(database, statement.sql), statement));
    // One by itself is a transaction already.
    if (statements.length === 1) return all();
    database.exec(begin);
    try {
      const results = all();
      database.exec("commit");
      return results;
    } catch (error) {
      if (database.inTransaction) database.exec("rollback");
      throw error;
    }
  }

  close(): void {
    this.#prepared.clear();
    this.#database?.close();
    this.#database = undefined;
  }

  #prepare(database: Libsql.Database, sql: string): Libsql.Statement {
    const statement = this.#prepared.get(sql) ?? this.#make(database, sql);
    this.#prepared.delete(sql);
    this.#prepared.set(sql, statement);
    // The one that is longest unused is the first in it.
    const [oldest = sql] = this.#prepared.keys();
    if (this.#prepared.size > kept) this.#prepared.delete(oldest);
    return statement;
  }
}
