import { sql, type SQL } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";

export const dialect = new SQLiteSyncDialect();

/** A part of queries as text, written out once: Drizzle writes every column anew each time that a query is built. */
export function writeOut(part: SQL): SQL {
  const { sql: text, params } = dialect.sqlToQuery(part);
  const pieces = text.split("?").map((piece) => sql.raw(piece));
  return sql.join(pieces.flatMap((piece, index) => [piece, ...(index < params.length ? [sql`${params[index]}`] : [])]));
}
