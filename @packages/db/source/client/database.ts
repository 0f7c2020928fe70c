import type { Client, InValue } from "@libsql/client";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import type * as authSchema from "../auth/index.ts";
import type { Definition } from "../migrations/definition.ts";
import type * as opsSchema from "../ops/index.ts";
import { guard } from "./guard.ts";
import { translate } from "./translate.ts";

export type Statement = {
  sql: string;
  args: InValue[];
  /** It gives one row at most: the way to that one is shorter. */
  isSingle?: boolean;
};

export type Statements = Statement[];

/** Runs statements that only read, in one transaction, and gives the rows of each; a row's values are in order. */
export type Read = (statements: Statements) => Promise<{ rows: ArrayLike<unknown>[] }[]>;

/** Runs statements in one transaction that writes: all of them or none. */
export type Write = (statements: Statements) => Promise<void>;

/** An open database. `client` and `orm` throw DatabaseErrors; Drizzle wraps them, as the `cause` of its own. */
export type Database<Schema extends Record<string, unknown> = Record<string, unknown>> = {
  client: Client;
  orm: LibSQLDatabase<Schema>;
  read: Read;
  /** The same beside this thread where the database was opened so: for reads that take longer than the way there and back. */
  readAside: Read;
  /** Writes likewise: to wait until the disk has it takes longer than most that is asked meanwhile. */
  writeAside: Write;
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

/** A way to a database's file. */
export type Access = { read: Read; write: Write; close: () => void };

/** A driver's client as a database of ours. `here`: a faster way to read than the client's; `aside`: one beside this thread. */
export function bind<Schema extends Record<string, unknown>>(
  driver: Client,
  definition: Definition<Schema>,
  address: string,
  drizzle: Drizzle,
  { here, aside = here }: { here?: Access | undefined; aside?: Access | undefined } = {},
): Database<Schema> {
  const client = guard(driver, address);
  const readBy =
    (access: Access | undefined): Read =>
    async (statements) => {
      try {
        // A client that was closed refuses by itself.
        return await (access && !driver.closed ? access.read(statements) : driver.batch(statements, "read"));
      } catch (error) {
        throw translate(error, address);
      }
    };
  const writeAside: Write = async (statements) => {
    try {
      await (aside && !driver.closed ? aside.write(statements) : driver.batch(statements, "write"));
    } catch (error) {
      throw translate(error, address);
    }
  };
  return {
    client,
    orm: drizzle(client, { schema: definition.schema }),
    read: readBy(here),
    readAside: readBy(aside),
    writeAside,
    definition,
    address,
    close: () => {
      here?.close();
      aside?.close();
      client.close();
    },
  };
}
