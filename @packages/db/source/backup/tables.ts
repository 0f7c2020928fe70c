import type { Client } from "@libsql/client";

/** A table as it was made; `key` are the columns by which its rows are read in order, page by page. */
export type TableShape = { name: string; sql: string; columns: string[]; key: string[]; indexes: string[] };

/** Every table of a database with its indexes, but what a restore left half-made. */
export async function readShapes(client: Client): Promise<TableShape[]> {
  const { rows } = await client.execute(
    "select type, name, tbl_name, sql from sqlite_master where sql is not null and name not like 'sqlite_%' order by name",
  );
  const objects = rows.map((row) => ({
    type: row["type"] as string,
    name: row["name"] as string,
    table: row["tbl_name"] as string,
    sql: row["sql"] as string,
  }));
  const tables = objects.filter(({ type, name }) => type === "table" && !name.startsWith(staged("")));
  return Promise.all(
    tables.map(async ({ name, sql }) => {
      const info = (await client.execute(`select name, pk from pragma_table_info('${name}')`)).rows;
      const columns = info.map((row) => row["name"] as string);
      const key = info
        .filter((row) => Number(row["pk"]) > 0)
        .sort((one, other) => Number(one["pk"]) - Number(other["pk"]));
      return {
        name,
        sql,
        columns,
        key: /without rowid/i.test(sql) ? key.map((row) => row["name"] as string) : ["rowid"],
        indexes: objects.filter(({ type, table }) => type === "index" && table === name).map((index) => index.sql),
      };
    }),
  );
}

/** Rows of each table, in one read. */
export async function countRows(client: Client, names: string[]): Promise<Record<string, number>> {
  if (names.length === 0) return {};
  const sets = await client.batch(
    names.map((name) => `select count(*) from ${quote(name)}`),
    "read",
  );
  return Object.fromEntries(names.map((name, index) => [name, Number(sets[index]?.rows[0]?.[0])]));
}

/** What a table is called until it takes the place of the one before. */
export const staged = (name: string): string => `restored_${name}`;

/** The statement that makes a table, for another name. */
export const renamed = (sql: string, name: string): string =>
  sql.replace(/^(create table )(?:"[^"]+"|`[^`]+`|\w+)/i, (_whole, start: string) => `${start}${quote(name)}`);

export const quote = (name: string): string => `"${name}"`;
