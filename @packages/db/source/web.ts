/** The door for Workers: servers alone, and nothing of Node in it. */
import { createClient } from "@libsql/client/web";
import { drizzle } from "drizzle-orm/libsql/web";
import { bind, type Ops } from "./client/database.ts";
import { isRemote, refuseCredentials, withoutSecrets } from "./client/remote-address.ts";
import { DatabaseError } from "./errors.ts";
import { ops } from "./ops/definition.ts";

export type { Database, Ops } from "./client/database.ts";
export { DatabaseError, isConstraintError, ReleaseGoneError, type DatabaseErrorCode } from "./errors.ts";
export { checkSchema } from "./migrations/check-schema.ts";

/**
 * The operational database of a server; nothing is asked of it yet: `checkSchema` is for readiness. Throws BAD_ADDRESS.
 */
export function openOps(address: string, token?: string): Ops {
  const shown = withoutSecrets(address);
  if (!isRemote(address)) {
    throw new DatabaseError("BAD_ADDRESS", `a Worker reaches no database at ${shown}`, {
      mend: "Set DATABASE_URL to libsql://….",
    });
  }
  refuseCredentials(address);
  return bind(createClient({ url: address, ...(token !== undefined && { authToken: token }) }), ops, shown, drizzle);
}
