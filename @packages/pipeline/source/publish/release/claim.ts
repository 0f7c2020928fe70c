import { userInfo } from "node:os";
import type { InStatement, ResultSet } from "@libsql/client";
import { isConstraintError, type Ops } from "@packages/db";
import { UserError } from "../../errors.ts";
import { patiently } from "../patience.ts";
import { holdRelease, me, now, readRunning, type Running } from "./holder.ts";

/** What a release is going to say of itself. */
export type Description = {
  years: number[];
  snapshots: { year: number; sha256: string }[];
  coverage: { rows: number; accepted: number };
  first_month: string | null;
  last_month: string | null;
  built_at: string;
};

/** A release that this process, and no other, is making upon `base`. */
export type Claim = { ops: Ops; entity: string; number: number; base: number; let_go: () => void };

/**
 * Takes the next number for a release upon `base` (0 for none), and takes it away from publishers that are dead. Null where
 * another release has become current meanwhile. Throws UserError PUBLISH_BUSY where a live one is at work.
 */
export async function claimRelease(
  ops: Ops,
  entity: string,
  base: number,
  description: Description,
): Promise<Claim | null> {
  const running = await readRunning(ops, entity);
  const [alive] = running.filter(({ isDead }) => !isDead);
  if (alive) throw busy(entity, alive);
  const { years, snapshots, coverage, first_month, last_month, built_at } = description;
  const json = JSON.stringify;
  const [, inserted] = await ops.client.batch(
    [
      bury(entity, running),
      {
        sql: `insert into publication_release (entity_id, number, state, base, years, snapshots, coverage, first_month,
            last_month, built_at, started_at, heartbeat_at, holder, published_by)
          select ?1, coalesce((select max(number) from publication_release where entity_id = ?1), 0) + 1, 'running',
            nullif(?2, 0), ?3, ?4, ?5, ?6, ?7, ?8, ${now}, ${now}, ?9, ?10
          where not exists (select 1 from publication_release where entity_id = ?1 and state = 'running')
            and coalesce((select number from publication_current where entity_id = ?1), 0) = ?2
          returning number`,
        args: [
          ...[entity, base, json(years), json(snapshots), json(coverage), first_month, last_month, built_at],
          ...[me, userName()],
        ],
      },
    ],
    "write",
  );
  const number = inserted?.rows[0]?.["number"];
  if (number === undefined) {
    const [other] = (await readRunning(ops, entity)).filter(({ isDead }) => !isDead);
    if (other) throw busy(entity, other);
    return null;
  }
  return { ops, entity, number: Number(number), base, let_go: holdRelease(entity, Number(number)) };
}

/** Takes running releases from publishers that were found dead, unless they have given a sign of life since. */
export function bury(entity: string, running: readonly Running[]): InStatement {
  const dead = running.filter(({ isDead }) => isDead).map(({ number, heartbeat }) => [number, heartbeat]);
  return {
    sql: `update publication_release set state = 'undone', finished_at = ${now}
      where entity_id = ? and state = 'running'
        and (number, heartbeat_at) in (select value ->> 0, value ->> 1 from json_each(?))`,
    args: [entity, JSON.stringify(dead)],
  };
}

/**
 * Does statements in one transaction, as long as the release is ours to write. Twice the same must come to the same. Throws
 * UserError PUBLISH_TAKEN_OVER.
 */
export async function whileOurs(claim: Claim, statements: InStatement[]): Promise<ResultSet[]> {
  const { ops, entity, number, base } = claim;
  // A state that may not be null breaks the transaction where another publisher has taken the release away.
  const fence: InStatement = {
    sql: `update publication_release set heartbeat_at = ${now},
        state = case when state = 'running' and holder = ?
          and coalesce((select number from publication_current where entity_id = ?), 0) = ? then state end
      where entity_id = ? and number = ?`,
    args: [me, entity, base, entity, number],
  };
  try {
    const [, ...results] = await patiently(() => ops.client.batch([fence, ...statements], "write"));
    return results;
  } catch (error) {
    if (!isConstraintError(error) || (await isOurs(claim))) throw error;
    throw new UserError("PUBLISH_TAKEN_OVER", `another publisher took release ${number} of ${entity} away`, {
      mend: `Nothing that readers see was changed by this run. Run again: pnpm run publish -- --entity ${entity}`,
      cause: error,
    });
  }
}

async function isOurs({ ops, entity, number }: Claim): Promise<boolean> {
  const { rows } = await ops.client.execute({
    sql: "select 1 from publication_release where entity_id = ? and number = ? and state = 'running' and holder = ?",
    args: [entity, number, me],
  });
  return rows.length > 0;
}

export function busy(entity: string, { number, holder }: Running): UserError {
  return new UserError(
    "PUBLISH_BUSY",
    `release ${number} of ${entity} is being published by process ${holder.pid} on ${holder.host}`,
    { mend: "Run again when it has ended." },
  );
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return "unknown";
  }
}
