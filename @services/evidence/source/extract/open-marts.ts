import { DuckDBInstance, type DuckDBConnection } from "@duckdb/node-api";
import { attachDatabase, quoted } from "@packages/duckdb";

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
    await attachDatabase(connection, duckdb, "atlas");
    await connection.run(`attach ${quoted(file)} as extract`);
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}
