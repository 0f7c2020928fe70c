import type { SQL } from "drizzle-orm";
import type { Reader } from "../reader/reader.ts";
import { writtenQuery } from "../reader/query.ts";
import type { Cursor, Direction } from "./conditions.ts";
import { countsOf } from "./counts.ts";
import { filtersOf, type Filters } from "./filters.ts";
import { countTerms, fewUpTo, type Counted } from "./plan.ts";
import { gather, gatherIds, merge, scan, type Page } from "./statement.ts";
import { organizations, people, type Organization, type Person, type Sort, type Subject } from "./subjects.ts";
import { termsOf, type Term } from "./terms.ts";

export type ListOptions = {
  /** Words that a row must have, or beginnings of them; nothing: all rows. */
  text?: string;
  /** Whether words may be looked for in telephones and e-mail addresses. */
  contact: boolean;
  sort: Sort;
  direction: Direction;
  /** The last row of the page before, or the first of the page after, as `next` and `previous` gave it. */
  after?: Cursor;
  before?: Cursor;
  /** Rows of a page. */
  limit: number;
  filters?: Filters;
};

/** A page of a list, and from where the pages beside it go on; null where there is none. */
export type Listed<Row> = { rows: Row[]; next: Cursor | null; previous: Cursor | null };

/** People of the release, searched, in order, a page at a time. `organization`: an id; members of it alone. */
export function searchPeople(
  reader: Reader,
  options: ListOptions & { organization?: string },
): Promise<Listed<Person>> {
  return search(reader, people, options, options.organization);
}

/** Schools and companies of the release likewise. */
export function searchOrganizations(reader: Reader, options: ListOptions): Promise<Listed<Organization>> {
  return search(reader, organizations, options);
}

async function search<Row extends { id: string }>(
  reader: Reader,
  subject: Subject<Row>,
  options: ListOptions,
  organization?: string,
): Promise<Listed<Row>> {
  const { sort, limit, before, after } = options;
  const isBackwards = before !== undefined;
  const page: Page = {
    sort,
    direction: isBackwards ? opposite(options.direction) : options.direction,
    cursor: before ?? after,
    // One more shows whether there is another page.
    limit: limit + 1,
    organization,
    filters: filtersOf(subject, options.filters),
  };
  const terms = termsOf(options.text ?? "", options);
  const isNothing = terms.length === 0 && (options.text ?? "").trim() !== "";
  const found = isNothing ? [] : await find(reader, subject, terms, page);
  const isMore = found.length > limit;
  const rows = found.slice(0, limit);
  if (isBackwards) rows.reverse();
  const cursor = (row: Row | undefined): Cursor | null =>
    row ? { value: subject.orders[sort].of(row), id: row.id } : null;
  return {
    rows,
    next: isMore || isBackwards ? cursor(rows.at(-1)) : null,
    previous: (isBackwards ? isMore : after !== undefined) ? cursor(rows[0]) : null,
  };
}

/** Up to `page.limit` rows in the page's order. */
async function find<Row>(reader: Reader, subject: Subject<Row>, terms: Term[], page: Page): Promise<Row[]> {
  const run = async (statement: SQL) =>
    (await reader.run([writtenQuery(statement, subject.columns)]))[0] as (Row | null)[];
  const whole = subject as unknown as Subject<never>;
  // Members of one organization are few.
  if (page.organization !== undefined) return present(await run(scan(whole, terms, page)));
  const ids = page.filters.flatMap((filter) => filter.ids ?? []);
  if (ids.length > 0) return present(await run(await filtered(reader, whole, terms, ids, page)));
  if (terms.length === 0) return present(await run(scan(whole, terms, page)));
  const few = fewUpTo(page.sort, terms);
  const { driver, counted } = rarest(terms, await countsOf(reader, whole, terms, few));
  if (page.sort !== "name") {
    const isFew = counted.first + counted.later <= few;
    return present(await run(isFew ? gather(whole, terms, driver, page) : scan(whole, terms, page)));
  }
  for (let reach = page.limit + slack; ; reach *= 8) {
    const looked = await run(merge(whole, terms, driver, counted.later <= few, reach, page));
    const rows = present(looked);
    if (rows.length >= page.limit || looked.length < reach) return rows.slice(0, page.limit);
  }
}

/** Up to how many rows that a filter leads to are gathered and sorted; so many of all fit that a scan soon fills a page. */
const fewIds = 3000;

/** With filters: from the rarest of terms and filters, where it is rare, and else in the order asked for. */
async function filtered(
  reader: Reader,
  subject: Subject<never>,
  terms: Term[],
  ids: readonly SQL[],
  page: Page,
): Promise<SQL> {
  const [[counts = []]] = (await reader.run([writtenQuery(countTerms(subject, terms, fewIds, ids))])) as [number[][]];
  const choices = [
    ...terms.map((term, index) => ({
      size: (counts[index * 2] ?? 0) + (counts[index * 2 + 1] ?? 0),
      statement: () => gather(subject, terms, term, page),
    })),
    ...ids.map((each, index) => ({
      size: counts[terms.length * 2 + index] ?? 0,
      statement: () => gatherIds(subject, terms, each, page),
    })),
  ];
  const rarest = choices.reduce((least, each) => (each.size < least.size ? each : least));
  return rarest.size <= fewIds ? rarest.statement() : scan(subject, terms, page);
}

/** Tokens that lead nowhere are rare: names that changed, and what a publish that was undone has left. */
const slack = 10;

/** The term that leads to the fewest rows. */
function rarest(terms: Term[], counts: Counted[]): { driver: Term; counted: Counted } {
  const all = terms.map((driver, index) => ({ driver, counted: counts[index] ?? { first: 0, later: 0 } }));
  const size = ({ counted }: { counted: Counted }) => counted.first + counted.later;
  return all.reduce((least, each) => (size(each) < size(least) ? each : least));
}

const present = <Row>(rows: (Row | null)[]): Row[] => rows.filter((row) => row !== null);

const opposite = (direction: Direction): Direction => (direction === "asc" ? "desc" : "asc");
