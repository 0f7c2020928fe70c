import type { Counts } from "../check.ts";
import { readCurrent } from "../published/release.ts";
import { whileOurs, type Claim } from "./claim.ts";
import { now } from "./holder.ts";

/** Moves the pointer: from here on readers see the release. */
export async function makeCurrent(claim: Claim, counts: Counts): Promise<void> {
  const { ops, entity, number } = claim;
  try {
    await whileOurs(claim, [
      {
        sql: "update publication_release set state = 'superseded' where entity_id = ? and state = 'current'",
        args: [entity],
      },
      {
        sql: `update publication_release set state = 'current', finished_at = ${now}, counts = ?
          where entity_id = ? and number = ?`,
        args: [JSON.stringify(counts), entity, number],
      },
      {
        sql: `insert into publication_current (entity_id, number) values (?, ?)
          on conflict (entity_id) do update set number = excluded.number`,
        args: [entity, number],
      },
    ]);
  } catch (error) {
    // The answer may have been lost after the deed.
    if ((await readCurrent(ops, entity))?.number !== number) throw error;
  }
}

/** Gives up a release that cannot be finished. What it has written is cleared away by the next one. */
export async function giveUp({ ops, entity, number, let_go }: Claim): Promise<void> {
  let_go();
  await ops.client.execute({
    sql: `update publication_release set state = 'undone', finished_at = ${now}
      where entity_id = ? and number = ? and state = 'running'`,
    args: [entity, number],
  });
}
