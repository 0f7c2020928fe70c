import { sql, type SQL } from "drizzle-orm";
import type { Reader } from "../reader/reader.ts";
import { keptQuery } from "../reader/query.ts";
import type { Cursor, Direction } from "./conditions.ts";
import { countsOf } from "./counts.ts";
import { filtersOf, type Filters } from "./filters.ts";
import { countTerms, fewUpTo, type Counted } from "./plan.ts";
import { Slots, type Slot } from "./slots.ts";
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
  const { sort, direction, limit, before, after, filters } = options;
  const isBackwards = before !== undefined;
  const terms = termsOf(options.text ?? "", options);
  const isNothing = terms.length === 0 && (options.text ?? "").trim() !== "";
  const found = isNothing
    ? []
    : await find(reader, subject, terms, {
        sort,
        direction: isBackwards ? opposite(direction) : direction,
        cursor: before ?? after,
        // One more shows whether there is another page.
        limit: limit + 1,
        organization,
        filters: filters ?? {},
      });
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

type Asked = {
  sort: Sort;
  direction: Direction;
  cursor: Cursor | undefined;
  limit: number;
  organization: string | undefined;
  filters: Filters;
};

/** One of several statements that find the same rows; `name` tells them apart. */
type Way = { name: string; write: () => SQL };

/** Up to `limit` rows in the order asked for. */
async function find<Row>(reader: Reader, subject: Subject<Row>, terms: Term[], asked: Asked): Promise<Row[]> {
  const { sort, direction, limit } = asked;
  const whole = subject as unknown as Subject<never>;
  const slots = new Slots();
  const words = slots.ofTerms(terms);
  const page = pageOf(whole, asked, slots);
  const run = async ({ name, write }: Way, values = {}) => {
    const shape = `${subject.kind} ${sort} ${direction} ${name} ${slots.shape}`;
    const query = keptQuery(shape, { ...slots.values, ...values }, () => ({
      statement: write(),
      columns: subject.columns,
    }));
    return (await reader.run([query]))[0] as (Row | null)[];
  };
  const scanned = { name: "scan", write: () => scan(whole, words, page) };
  const isFiltered = page.filters.some(({ ids }) => ids);
  // Members of one organization are few.
  if (asked.organization === undefined && isFiltered) {
    return present(await run((await rarestWay(reader, whole, words, page, slots)) ?? scanned));
  }
  if (asked.organization !== undefined || terms.length === 0) return present(await run(scanned));
  const few = fewUpTo(sort, terms);
  const { index, first, later } = rarest(await countsOf(reader, whole, terms, few));
  const driver = words[index] ?? {};
  if (sort !== "name") {
    const gathered = { name: `gather ${index}`, write: () => gather(whole, words, driver, page) };
    return present(await run(first + later <= few ? gathered : scanned));
  }
  const isFew = later <= few;
  const merged = {
    name: `merge ${index} ${isFew}`,
    write: () => merge(whole, words, driver, isFew, sql.placeholder("reach"), page),
  };
  for (let reach = limit + slack; ; reach *= 8) {
    const looked = await run(merged, { reach });
    const rows = present(looked);
    if (rows.length >= limit || looked.length < reach) return rows.slice(0, limit);
  }
}

function pageOf(subject: Subject<never>, { cursor, organization, ...asked }: Asked, slots: Slots): Page {
  return {
    sort: asked.sort,
    direction: asked.direction,
    limit: slots.of("limit", asked.limit),
    cursor: cursor && { value: slots.of("cursor", cursor.value), id: slots.of("cursor id", cursor.id) },
    organization: organization === undefined ? undefined : slots.of("organization", organization),
    filters: filtersOf(subject, slots.ofFilters(asked.filters)),
  };
}

/** Up to how many rows that a filter leads to are gathered and sorted; so many of all fit that a scan soon fills a page. */
const fewIds = 3000;

/** With filters: from the rarest of terms and filters, where it is rare; null where none is. */
async function rarestWay(
  reader: Reader,
  subject: Subject<never>,
  terms: Term<Slot>[],
  page: Page,
  { shape, values }: Slots,
): Promise<Way | null> {
  const ids = page.filters.flatMap((filter) => filter.ids ?? []);
  const counted = keptQuery(`${subject.kind} counts ${shape}`, values, () => ({
    statement: countTerms(subject, terms, fewIds, ids),
  }));
  const [[counts = []]] = (await reader.run([counted])) as [number[][]];
  const ways = [
    ...terms.map((term, index) => ({
      size: (counts[index * 2] ?? 0) + (counts[index * 2 + 1] ?? 0),
      name: `gather ${index}`,
      write: () => gather(subject, terms, term, page),
    })),
    ...ids.map((each, index) => ({
      size: counts[terms.length * 2 + index] ?? 0,
      name: `gather ids ${index}`,
      write: () => gatherIds(subject, terms, each, page),
    })),
  ];
  const least = ways.reduce((best, each) => (each.size < best.size ? each : best));
  return least.size <= fewIds ? least : null;
}

/** Tokens that lead nowhere are rare: names that changed, and what a publish that was undone has left. */
const slack = 10;

/** The term that leads to the fewest rows. */
function rarest(counts: Counted[]): Counted & { index: number } {
  const all = counts.map((counted, index) => ({ index, ...counted }));
  return all.reduce((least, each) => (each.first + each.later < least.first + least.later ? each : least));
}

const present = <Row>(rows: (Row | null)[]): Row[] => rows.filter((row) => row !== null);

const opposite = (direction: Direction): Direction => (direction === "asc" ? "desc" : "asc");
