import type { Ops } from "../client/database.ts";

/** What is known of a release. Days and months are ISO 8601; moments are in UTC. */
export type Release = {
  number: number;
  years: number[];
  snapshots: { year: number; sha256: string }[];
  firstMonth: string | null;
  lastMonth: string | null;
  coverage: { rows: number; accepted: number } | null;
  counts: Record<string, { rows: number; added: number; ended: number }>;
  builtAt: string | null;
  publishedAt: string;
};

/** Gives a row where a release can be read. Arguments: entity, number. */
export const readable =
  "select 1 from publication_release where entity_id = ? and number = ? and state in ('current', 'superseded')";

const columns = `release.number, years, snapshots, first_month, last_month, coverage, counts, built_at,
  coalesce(finished_at, started_at, '')`;

const current = `select ${columns} from publication_current as pointer join publication_release as release
  on release.entity_id = pointer.entity_id and release.number = pointer.number where pointer.entity_id = ?`;

const numbered = `select ${columns} from publication_release as release
  where entity_id = ? and number = ? and state in ('current', 'superseded')`;

type LastRead = { cells: ArrayLike<unknown>; release: Release };

/**
 * The current releases as they were last read, by database and entity: what is the same is not made anew, also where, as in
 * a Worker, every request opens the database for itself.
 */
const lastRead = new Map<string, LastRead>();

/**
 * The current release of an entity, or the one of a number; null where it cannot be read. One query. The current one is
 * the same object until another is published.
 */
export async function findRelease(ops: Ops, entity: string, number?: number): Promise<Release | null> {
  const asked = number === undefined ? { sql: current, args: [entity] } : { sql: numbered, args: [entity, number] };
  const [found] = await ops.read([{ ...asked, isSingle: true }]);
  const [row] = found?.rows ?? [];
  if (!row) return null;
  if (number !== undefined) return releaseOf(row);
  const place = `${ops.address} ${entity}`;
  const last = lastRead.get(place);
  if (last && Array.from(row).every((cell, index) => cell === last.cells[index])) return last.release;
  const release = releaseOf(row);
  lastRead.set(place, { cells: row, release });
  return release;
}

function releaseOf(row: ArrayLike<unknown>): Release {
  const text = (index: number) => row[index] as string | null;
  const json = (index: number) => JSON.parse(text(index) ?? "null") as unknown;
  return {
    number: Number(row[0]),
    years: json(1) as Release["years"],
    snapshots: json(2) as Release["snapshots"],
    firstMonth: text(3),
    lastMonth: text(4),
    coverage: json(5) as Release["coverage"],
    counts: (json(6) ?? {}) as Release["counts"],
    builtAt: text(7),
    publishedAt: text(8) ?? "",
  };
}
