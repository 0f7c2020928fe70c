import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { createClient, type Client } from "@libsql/client";
import { drizzle } from "drizzle-orm/libsql";
import { auth } from "../auth/definition.ts";
import { codeOf } from "../errors.ts";
import { checkSchema } from "../migrations/check-schema.ts";
import type { Definition } from "../migrations/definition.ts";
import { migrate } from "../migrations/migrate.ts";
import { ops } from "../ops/definition.ts";
import { accessFile } from "./access-file.ts";
import { accessInThreads } from "./access-in-threads.ts";
import { fileOf } from "./address.ts";
import { bind, type Accounts, type Database, type Ops } from "./database.ts";
import { isRemote, refuseCredentials, withoutSecrets } from "./remote-address.ts";
import { translate } from "./translate.ts";

/** Milliseconds that a statement waits for another program to end its writing. */
const patience = 5000;

/**
 * Opens the operational database. `address` is an absolute `file:`, as `resolveAddress` makes it, or that of a server. A
 * file is made where there is none, and migrates itself; a server's schema is only checked. `threads`: so many are beside
 * this one for `readAside` and `writeAside` of a file. Throws DatabaseError.
 */
export function openOps(address: string, token?: string, options?: { threads: number }): Promise<Ops> {
  return openDatabase(ops, address, token, options);
}

/** Opens the accounts' database in the same way. */
export function openAccounts(address: string, token?: string, options?: { threads: number }): Promise<Accounts> {
  return openDatabase(auth, address, token, options);
}

/** The same for any of the databases. */
export async function openDatabase<Schema extends Record<string, unknown>>(
  definition: Definition<Schema>,
  address: string,
  token?: string,
  options?: { threads: number },
): Promise<Database<Schema>> {
  const database = await connect(definition, address, { token, ...options });
  try {
    await (isRemote(address) ? checkSchema(database) : migrate(database));
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

type Connecting = {
  token?: string | undefined;
  /** Whole numbers as BigInt, whatever their size: for copying. */
  exact?: boolean;
  /** Leaves a file's journal as it is: for a file that nobody else has open. */
  asItIs?: boolean;
  /** Threads for `readAside` and `writeAside` of a file; without, all is done in this one. */
  threads?: number;
};

/** The database with no look at its schema. */
export async function connect<Schema extends Record<string, unknown>>(
  definition: Definition<Schema>,
  address: string,
  { token, exact = false, asItIs = false, threads = 0 }: Connecting = {},
): Promise<Database<Schema>> {
  const shown = withoutSecrets(address);
  refuseCredentials(address);
  let client: Client | undefined;
  try {
    if (!isRemote(address)) await makeFile(fileOf(address));
    client = createClient({
      url: address,
      timeout: patience,
      intMode: exact ? "bigint" : "number",
      ...(token !== undefined && { authToken: token }),
    });
    if (!isRemote(address) && !asItIs) await prepareFile(client);
    if (isRemote(address)) return bind(client, definition, shown, drizzle);
    const file = fileOf(address);
    return bind(client, definition, shown, drizzle, {
      here: accessFile(file, patience),
      aside: threads > 0 ? accessInThreads(file, patience, threads) : undefined,
    });
  } catch (error) {
    client?.close();
    throw translate(error, shown);
  }
}

/** What is in it is its owner's alone to read; SQLite gives the files beside it the same rights. */
async function makeFile(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  if (!existsSync(file)) await writeFile(file, "", { flag: "a", mode: 0o600 });
}

/** Readers go on while one writes. Two programs that make the same file at once get in each other's way for a moment. */
async function prepareFile(client: Client): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      const mode = (await client.execute("pragma journal_mode")).rows[0]?.["journal_mode"];
      if (mode !== "wal") await client.execute("pragma journal_mode = wal");
      return;
    } catch (error) {
      if (!codeOf(error).startsWith("SQLITE_BUSY") || tries === 50) throw error;
      await sleep(20);
    }
  }
}
