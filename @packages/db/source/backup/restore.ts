import { isDeepStrictEqual } from "node:util";
import type { InStatement } from "@libsql/client";
import type { Database } from "../client/database.ts";
import { isRemote } from "../client/remote-address.ts";
import { DatabaseError } from "../errors.ts";
import { copyRows } from "./copy-rows.ts";
import type { Backup } from "./open-backup.ts";
import { countRows, quote, readShapes, renamed, staged, type TableShape } from "./tables.ts";

/** Rows by table, of what was replaced and of what is there now. */
export type Restored = { before: Record<string, number>; after: Record<string, number> };

/** Tables that a restored database begins with none of: nobody is signed in, and no link is open. */
const passing = ["session", "verification", "rate_limit"];

/**
 * Puts a backup in the place of what a database holds. Its rows are written beside the old ones and counted; then, in one
 * transaction, the tables change places. Whoever reads sees all of the old or all of the new; a restore that was killed
 * left the old, and the next one clears up after it. Throws DatabaseError.
 */
export async function restore(backup: Backup, database: Database, told: (text: string) => void): Promise<Restored> {
  const { client } = database;
  await clearUp(database);
  const old = await readShapes(client);
  const before = await countRows(
    client,
    old.map(({ name }) => name),
  );
  for (const shape of backup.shapes) await client.execute(renamed(shape.sql, staged(shape.name)));
  const shapes = backup.shapes.filter(({ name }) => !passing.includes(name));
  await (isRemote(database.address) ? sendRows : attachRows)(backup, shapes, database, told);
  await compareCounts(backup, database);
  told("the tables change places");
  await client.migrate([
    ...old.map(({ name }): InStatement => `drop table ${quote(name)}`),
    ...backup.shapes.map(({ name }): InStatement => `alter table ${quote(staged(name))} rename to ${quote(name)}`),
    ...backup.shapes.flatMap(({ indexes }): InStatement[] => indexes),
  ]);
  return {
    before,
    after: await countRows(
      client,
      backup.shapes.map(({ name }) => name),
    ),
  };
}

type Copying = (
  backup: Backup,
  shapes: TableShape[],
  database: Database,
  told: (text: string) => void,
) => Promise<void>;

const sendRows: Copying = async (backup, shapes, { client }, told) => {
  for (const shape of shapes) {
    await copyRows(backup.database.client, client, shape, staged(shape.name), (rows) => {
      told(`${shape.name}: ${rows} of ${backup.rows[shape.name] ?? 0} rows`);
    });
  }
};

/** From file to file SQLite copies by itself, many times faster. */
const attachRows: Copying = async (backup, shapes, { client }, told) => {
  await client.execute({ sql: "attach ? as backup", args: [backup.file] });
  for (const { name, columns } of shapes) {
    told(name);
    const listed = columns.map(quote).join(", ");
    await client.migrate([
      `insert into ${quote(staged(name))} (${listed}) select ${listed} from backup.${quote(name)}`,
    ]);
  }
  await client.execute("detach backup");
};

async function clearUp({ client }: Database): Promise<void> {
  const { rows } = await client.execute({
    sql: "select name from sqlite_master where type = 'table' and name like ? escape '\\'",
    args: [`${staged("").replace("_", "\\_")}%`],
  });
  for (const row of rows) await client.execute(`drop table ${quote(row["name"] as string)}`);
}

async function compareCounts({ shapes, rows }: Backup, { client, address }: Database): Promise<void> {
  const written = await countRows(
    client,
    shapes.map(({ name }) => staged(name)),
  );
  const expected = Object.fromEntries(
    shapes.map(({ name }) => [staged(name), passing.includes(name) ? 0 : (rows[name] ?? 0)]),
  );
  if (isDeepStrictEqual(written, expected)) return;
  throw new DatabaseError("BAD_BACKUP", "not every row of the backup arrived; the database is as it was", {
    address,
    mend: "Run again, alone.",
  });
}
