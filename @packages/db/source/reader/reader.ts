import { ReleaseGoneError } from "../errors.ts";
import type { Ops } from "../client/database.ts";
import { compile, select, selectDistinct, type Results, type Runnable } from "./query.ts";
import { findRelease, readable, type Release } from "./release.ts";
import { visible, type Visible } from "./visible.ts";

/**
 * What is published of one entity, at one release. Its queries see no row of another entity or release, whatever they
 * ask for.
 */
export type Reader = {
  entity: string;
  release: Release;
  /** Tables to select from: `visible.db_person()`. */
  visible: Visible;
  select: typeof select;
  selectDistinct: typeof selectDistinct;
  /**
   * Runs queries in one read transaction, and gives the rows of each. Throws ReleaseGoneError where the release has been
   * pruned or rolled back meanwhile: `readRelease` begins anew.
   */
  run: <const Queries extends readonly Runnable[]>(queries: Queries) => Promise<Results<Queries>>;
  /** A handle on an older release, as a page's cursor names it; null where it can be read no longer. */
  atRelease: (number: number) => Promise<Reader | null>;
};

/** A handle on the current release of an entity; null where none is. */
export async function openRelease(ops: Ops, entity: string): Promise<Reader | null> {
  return bindReader(ops, entity, await findRelease(ops, entity));
}

/**
 * Lends a handle on the current release to `work`; null where there is none. Where the release goes away meanwhile `work`
 * is done once more, with the one that is current then.
 */
export async function readRelease<T>(
  ops: Ops,
  entity: string,
  work: (reader: Reader) => Promise<T>,
): Promise<T | null> {
  const reader = await openRelease(ops, entity);
  if (!reader) return null;
  try {
    return await work(reader);
  } catch (error) {
    if (!(error instanceof ReleaseGoneError)) throw error;
    const again = await openRelease(ops, entity);
    return again && (await work(again));
  }
}

function bindReader(ops: Ops, entity: string, release: Release | null): Reader | null {
  if (!release) return null;
  const check = { sql: readable, args: [entity, release.number], isSingle: true };
  return {
    entity,
    release,
    visible,
    select,
    selectDistinct,
    run: async (queries) => {
      const compiled = queries.map((query) => compile(query, entity, release.number));
      const [checked, ...sets] = await ops.readAside([check, ...compiled.map(({ statement }) => statement)]);
      if (checked?.rows.length !== 1) throw new ReleaseGoneError(entity, release.number);
      return compiled.map(({ rows }, index) => rows(sets[index] as never)) as never;
    },
    atRelease: async (number) => {
      if (number === release.number) return bindReader(ops, entity, release);
      return bindReader(ops, entity, await findRelease(ops, entity, number));
    },
  };
}
