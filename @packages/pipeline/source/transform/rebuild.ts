import type { Context } from "../context.ts";
import { withDatabase, type Database } from "../database/database.ts";
import { reconcile, type ReconcileResult } from "../reconcile/index.ts";
import { lastMonth } from "./inputs.ts";
import { promote, schemasOf } from "./promote.ts";
import { buildNext, martsAreCurrent, skippedTransform, type TransformResult } from "./transform.ts";

export type RebuildResult = {
  transform: TransformResult;
  reconcile: ReconcileResult | null;
  /** The last month with a transaction in the marts, such as 2026-02. */
  last_month: string | null;
};

/** Brings the entity's marts up to date: builds, reconciles and only then replaces them. Throws UserError. */
export async function rebuild(context: Context): Promise<RebuildResult> {
  const skipped = await withDatabase(context.home, "read", async (database) => skipCurrent(database, context));
  return skipped ?? rebuildStale(context);
}

/** The result where the marts are current, else null. */
export async function skipCurrent(database: Database, context: Context): Promise<RebuildResult | null> {
  if (!(await martsAreCurrent(database, context))) return null;
  const last_month = await lastMonth(database, context.entity);
  return { transform: skippedTransform, reconcile: null, last_month };
}

/** `rebuild` where it is known that the marts are not current. The database must be closed. */
export async function rebuildStale(context: Context): Promise<RebuildResult> {
  const built = await buildNext(context);
  return withDatabase(context.home, "write", async (database) => {
    const reconciled = await reconcile(database, context, { schema: schemasOf(context.entity).next });
    await promote(database, context);
    return { transform: built, reconcile: reconciled, last_month: await lastMonth(database, context.entity) };
  });
}
