import type { Ops } from "@packages/db";
import type { Context } from "../context.ts";
import { UserError } from "../errors.ts";
import { withOperations } from "../operations/open.ts";
import { bury, busy } from "./release/claim.ts";
import { readRunning } from "./release/holder.ts";

export type RollbackResult = { from: number; to: number; dry_run: boolean };

/**
 * Has readers see the release before the current one again. Throws UserError NOTHING_PUBLISHED, NO_RELEASE_BEFORE,
 * PUBLISH_BUSY.
 */
export async function rollback(context: Context, { dryRun = false } = {}): Promise<RollbackResult> {
  const entity = context.entity.code;
  return withOperations(context, async (ops) => {
    const { from, to } = await releases(ops, entity);
    if (dryRun) return { from, to, dry_run: true };
    const running = await readRunning(ops, entity);
    const [alive] = running.filter(({ isDead }) => !isDead);
    if (alive) throw busy(entity, alive);
    const points = "exists (select 1 from publication_current where entity_id = ?1 and number = ?2)";
    const results = await ops.client.batch(
      [
        bury(entity, running),
        {
          sql: `update publication_current set number = ?2 where entity_id = ?1 and number = ?3
            and not exists (select 1 from publication_release where entity_id = ?1 and state = 'running')
            and exists (select 1 from publication_release where entity_id = ?1 and number = ?2 and state = 'superseded')`,
          args: [entity, to, from],
        },
        {
          sql: `update publication_release set state = 'rolled_back' where entity_id = ?1 and number = ?3 and ${points}`,
          args: [entity, to, from],
        },
        {
          sql: `update publication_release set state = 'current' where entity_id = ?1 and number = ?2 and ${points}`,
          args: [entity, to],
        },
      ],
      "write",
    );
    if (results[1]?.rowsAffected === 1) return { from, to, dry_run: false };
    throw new UserError("PUBLISH_BUSY", `others publish ${entity} just now`, {
      mend: "Run again when they have ended.",
    });
  });
}

/** The current release, and the newest before it that can be read. */
async function releases(ops: Ops, entity: string): Promise<{ from: number; to: number }> {
  const { rows } = await ops.client.execute({
    sql: `select pointer.number as current, (
        select max(number) from publication_release
        where entity_id = pointer.entity_id and state = 'superseded' and number < pointer.number) as before
      from publication_current as pointer where entity_id = ?`,
    args: [entity],
  });
  const [row] = rows;
  if (!row) {
    throw new UserError("NOTHING_PUBLISHED", `nothing is published of ${entity}`, {
      mend: `Publish: pnpm run publish -- --entity ${entity}`,
    });
  }
  const from = Number(row["current"]);
  if (row["before"] === null) {
    throw new UserError("NO_RELEASE_BEFORE", `release ${from} of ${entity} has none before it that can still be read`, {
      mend: `Correct the data and publish anew: pnpm run publish -- --entity ${entity}`,
    });
  }
  return { from, to: Number(row["before"]) };
}
