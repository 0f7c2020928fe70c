import { readdirSync, rmSync } from "node:fs";
import { chmod, mkdir, rename } from "node:fs/promises";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { pathToFileURL } from "node:url";
import { isRunning } from "@core/command";
import { connect } from "../client/open.ts";
import type { Database } from "../client/database.ts";
import { isRemote } from "../client/remote-address.ts";
import { DatabaseError } from "../errors.ts";
import { copyRows } from "./copy-rows.ts";
import { openBackup } from "./open-backup.ts";
import { countRows, readShapes } from "./tables.ts";

/** What a backup holds: rows by table. */
export type BackedUp = { file: string; rows: Record<string, number> };

/**
 * Makes a backup of a database: one SQLite file, whole or not at all, looked through before it has its name. A server's
 * database is read page by page; where it changed meanwhile, nothing is made. Throws DatabaseError.
 */
export async function backup(database: Database, file: string, told: (text: string) => void): Promise<BackedUp> {
  await mkdir(path.dirname(file), { recursive: true });
  removeLeftovers(path.dirname(file));
  const draft = `${file}.${process.pid}.tmp`;
  const remove = () => {
    for (const end of ["", "-wal", "-shm", "-journal"]) rmSync(`${draft}${end}`, { force: true });
  };
  process.once("exit", remove);
  try {
    await (isRemote(database.address) ? copyServer(database, draft, told) : vacuumInto(database, draft));
    // Personal data and hashed passwords are in it.
    await chmod(draft, 0o600);
    const made = await openBackup(draft);
    made.database.close();
    await rename(draft, file);
    return { file, rows: made.rows };
  } finally {
    remove();
    process.off("exit", remove);
  }
}

/** Drafts of backups that were killed: they hold as much as a backup does. */
function removeLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    const pid = /^(?:ops|auth)-.*\.(\d+)\.tmp/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(path.join(folder, name), { force: true });
  }
}

async function vacuumInto({ client }: Database, draft: string): Promise<void> {
  await client.execute({ sql: "vacuum into ?", args: [draft] });
}

async function copyServer(database: Database, draft: string, told: (text: string) => void): Promise<void> {
  const { client, address } = database;
  const shapes = await readShapes(client);
  const copy = await connect(database.definition, pathToFileURL(draft).href, { exact: true, asItIs: true });
  try {
    // Nobody reads the copy before it is whole, so nothing of it need be safe meanwhile.
    await copy.client.execute("pragma journal_mode = off");
    await copy.client.execute("pragma synchronous = off");
    const before = await standOf(
      database,
      shapes.map(({ name }) => name),
    );
    for (const shape of shapes) {
      await copy.client.execute(shape.sql);
      await copyRows(client, copy.client, shape, shape.name, (rows) => {
        told(`${shape.name}: ${rows} rows`);
      });
      for (const index of shape.indexes) await copy.client.execute(index);
    }
    const after = await standOf(
      database,
      shapes.map(({ name }) => name),
    );
    if (isDeepStrictEqual(before, after)) return;
    throw new DatabaseError("DATABASE_BUSY", "the database changed while it was read", {
      address,
      mend: "Run again when nobody publishes.",
    });
  } finally {
    copy.close();
  }
}

/** What is another one after every publish, and after rows came or went. */
async function standOf({ client, definition }: Database, tables: string[]): Promise<unknown> {
  const rows = await countRows(client, definition.name === "ops" ? tables : []);
  if (definition.name !== "ops") return rows;
  const [releases, current] = await client.batch(
    [
      "select entity_id, number, state, heartbeat_at from publication_release order by 1, 2",
      "select entity_id, number from publication_current order by 1",
    ],
    "read",
  );
  return [rows, ...[releases, current].map((set) => set?.rows.map((row) => Object.values(row)))];
}
