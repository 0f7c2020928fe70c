import type { Client, InValue } from "@libsql/client";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import type * as authSchema from "../auth/index.ts";
import type { Definition } from "../migrations/definition.ts";
import type * as opsSchema from "../ops/index.ts";
import { guard } from "./guard.ts";
import { translate } from "./translate.ts";

/** Runs statements that only read, in one transaction, and gives the rows of each; a row's values are in order. */
export type Read = (statements: { sql: string; args: InValue[] }[]) => Promise<{ rows: ArrayLike<unknown>[] }[]>;

/** An open database. `client` and `orm` throw DatabaseErrors; Drizzle wraps them, as the `cause` of its own. */
export type Database<Schema extends Record<string, unknown> = Record<string, unknown>> = {
  client: Client;
  orm: LibSQLDatabase<Schema>;
  read: Read;
  /** The same beside this thread where the database was opened so: for reads that take longer than the way there and back. */
  readAside: Read;
  definition: Definition<Schema>;
  /** Without credentials. */
  address: string;
  close: () => void;
};

export type Ops = Database<typeof opsSchema>;

export type Accounts = Database<typeof authSchema>;

/** Drizzle as the entry at hand has it: for Node, or for Workers. */
type Drizzle = <Schema extends Record<string, unknown>>(
  client: Client,
  config: { schema: Schema },
) => LibSQLDatabase<Schema>;

/** A way to read. */
export type Reads = { read: Read; close: () => void };

/** A driver's client as a database of ours. `here`: a faster way to read than the client's; `aside`: one beside this thread. */
export function bind<Schema extends Record<string, unknown>>(
  driver: Client,
  definition: Definition<Schema>,
  address: string,
  drizzle: Drizzle,
  { here, aside = here }: { here?: Reads | undefined; aside?: Reads | undefined } = {},
): Database<Schema> {
  const client = guard(driver, address);
  const readBy =
    (reads: Reads | undefined): Read =>
    async (statements) => {
      try {
        // A client that was closed refuses by itself.
        return await (reads && !driver.closed ? reads.read(statements) : driver.batch(statements, "read"));
      } catch (error) {
        throw translate(error, address);
      }
    };
  return {
    client,
    orm: drizzle(client, { schema: definition.schema }),
    read: readBy(here),
    readAside: readBy(aside),
    definition,
    address,
    close: () => {
      here?.close();
      aside?.close();
      client.close();
    },
  };
}
