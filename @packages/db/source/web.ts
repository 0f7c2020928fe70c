/** The door for Workers: servers alone, and nothing of Node in it. */
import { createClient } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";
import { auth } from "./auth/definition.ts";
import { bind, type Accounts, type Database, type Ops } from "./client/database.ts";
import { isRemote, refuseCredentials, withoutSecrets } from "./client/remote-address.ts";
import { DatabaseError } from "./errors.ts";
import type { Definition } from "./migrations/definition.ts";
import { ops } from "./ops/definition.ts";

export type { Accounts, Database, Ops } from "./client/database.ts";
export { DatabaseError, isConstraintError, ReleaseGoneError, type DatabaseErrorCode } from "./errors.ts";
export { checkSchema } from "./migrations/check-schema.ts";

/**
 * The operational database of a server; nothing is asked of it yet: `checkSchema` is for readiness. Throws BAD_ADDRESS.
 */
export function openOps(address: string, token?: string): Ops {
  return openDatabase(ops, "DATABASE_URL", address, token);
}

/** The accounts' database in the same way. */
export function openAccounts(address: string, token?: string): Accounts {
  return openDatabase(auth, "AUTH_DATABASE_URL", address, token);
}

function openDatabase<Schema extends Record<string, unknown>>(
  definition: Definition<Schema>,
  variable: string,
  address: string,
  token?: string,
): Database<Schema> {
  const shown = withoutSecrets(address);
  if (!isRemote(address)) {
    throw new DatabaseError("BAD_ADDRESS", `a Worker reaches no database at ${shown}`, {
      mend: `Set ${variable} to libsql://….`,
    });
  }
  refuseCredentials(address);
  const client = createClient({ url: address, ...(token !== undefined && { authToken: token }) });
  return bind(client, definition, shown, drizzle);
}
