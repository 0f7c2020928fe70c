import { openOps, resolveAddress, type Ops } from "@packages/db";
import type { Context } from "../context.ts";

/** Lends the operational database to `work` and closes it. Throws DatabaseError, which says what to do, as a UserError does. */
export async function withOperations<T>({ environment, home }: Context, work: (ops: Ops) => Promise<T>): Promise<T> {
  const address = resolveAddress(environment.DATABASE_URL ?? "file:atlas-ops.db", home.root);
  const ops = await openOps(address, environment.TURSO_AUTH_TOKEN);
  try {
    return await work(ops);
  } finally {
    ops.close();
  }
}
