import type { Client } from "@libsql/client";
import type { LibSQLDatabase } from "drizzle-orm/libsql";
import type * as authSchema from "../auth/index.ts";
import type { Definition } from "../migrations/definition.ts";
import type * as opsSchema from "../ops/index.ts";
import { guard } from "./guard.ts";

/** An open database. `client` and `orm` throw DatabaseErrors; Drizzle wraps them, as the `cause` of its own. */
export type Database<Schema extends Record<string, unknown> = Record<string, unknown>> = {
  client: Client;
  orm: LibSQLDatabase<Schema>;
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

/** A driver's client as a database of ours. */
export function bind<Schema extends Record<string, unknown>>(
  driver: Client,
  definition: Definition<Schema>,
  address: string,
  drizzle: Drizzle,
): Database<Schema> {
  const client = guard(driver, address);
  const close = () => {
    client.close();
  };
  return { client, orm: drizzle(client, { schema: definition.schema }), definition, address, close };
}
