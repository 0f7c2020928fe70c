import { DatabaseError, openOps, resolveAddress, type Ops } from "@packages/db";
import type { Context } from "../context.ts";

/** Lends the operational database to `work` and closes it. Throws DatabaseError, which says what to do, as a UserError does. */
export async function withOperations<T>({ environment, home }: Context, work: (ops: Ops) => Promise<T>): Promise<T> {
  const address = resolveAddress(environment.DATABASE_URL ?? "file:atlas-ops.db", home.root);
  const ops = await openOps(address, environment.TURSO_AUTH_TOKEN);
  try {
    return await work(ops);
  } catch (error) {
    throw databaseErrorIn(error) ?? error;
  } finally {
    ops.close();
  }
}

/** Drizzle tells of a query that failed, and of why only as the cause. */
function databaseErrorIn(error: unknown): DatabaseError | null {
  for (let each = error; each instanceof Error; each = each.cause) {
    if (each instanceof DatabaseError) return each;
  }
  return null;
}
