import type { Reader } from "../reader/reader.ts";
import { keptQuery } from "../reader/query.ts";
import type { Release } from "../reader/release.ts";
import { countTerms, type Counted } from "./plan.ts";
import { Slots } from "./slots.ts";
import type { Subject } from "./subjects.ts";
import type { Term } from "./terms.ts";

/** Most counts that are kept of a release. */
const most = 10_000;

/**
 * Counts of a release, by what was counted. To count what many begin with takes as long as to find them, and it is what is
 * typed most. They only say which way to go, so that it is no harm where a publish has added tokens since.
 */
const known = new WeakMap<Release, Map<string, Counted>>();

/** How common each term is, up to a limit. */
export async function countsOf(
  { release, run }: Reader,
  subject: Subject<never>,
  terms: Term[],
  limit: number,
): Promise<Counted[]> {
  const counts = known.get(release) ?? new Map<string, Counted>();
  known.set(release, counts);
  const keyOf = ({ name, number, phone, email }: Term) =>
    JSON.stringify([subject.kind, limit, name, number, phone, email]);
  const found = terms.map((term) => counts.get(keyOf(term)));
  const missing = terms.filter((_term, index) => !found[index]);
  if (missing.length > 0) {
    const slots = new Slots();
    const terms = slots.ofTerms(missing);
    const query = keptQuery(`counts ${subject.kind} ${limit} ${slots.shape}`, slots.values, () => ({
      statement: countTerms(subject, terms, limit),
    }));
    const [[row = []]] = (await run([query])) as [number[][]];
    if (counts.size + missing.length > most) counts.clear();
    for (const [index, term] of missing.entries()) {
      counts.set(keyOf(term), { first: row[index * 2] ?? 0, later: row[index * 2 + 1] ?? 0 });
    }
  }
  return terms.map((term, index) => found[index] ?? counts.get(keyOf(term)) ?? { first: 0, later: 0 });
}
