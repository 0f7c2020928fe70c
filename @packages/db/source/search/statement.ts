import { and, sql, type SQL } from "drizzle-orm";
import { db_token } from "../ops/index.ts";
import { atRelease } from "../reader/visible.ts";
import {
  begins,
  beyond,
  hasWord,
  inOrder,
  matches,
  matchesLater,
  tokensOfTerm,
  type Cursor,
  type Direction,
} from "./conditions.ts";
import type { Filter } from "./filters.ts";
import { tokenRows } from "./plan.ts";
import type { Slot } from "./slots.ts";
import type { Sort, Subject } from "./subjects.ts";
import type { Term } from "./terms.ts";

export type Page = {
  sort: Sort;
  direction: Direction;
  /** The row that the page comes after, in its direction. */
  cursor: Cursor<Slot, Slot> | undefined;
  limit: Slot;
  /** Of people: members of this organization alone. */
  organization: Slot | undefined;
  /** What rows must have beside words. */
  filters: readonly Filter[];
};

/** Goes through an index in the order asked for, and passes over rows that do not fit. */
export function scan(subject: Subject<never>, terms: Term<Slot>[], page: Page): SQL {
  const { table } = subject;
  const { by, index } = subject.orders[page.sort];
  const chosen = page.organization === undefined ? index : "db_person_organization";
  return sql`select ${subject.selected} from ${table} indexed by ${sql.identifier(chosen)}
    where ${and(ofRelease(subject, page), beyond(page.cursor, by, table.id, page.direction), ...terms.map((term) => matches(subject, term)))}
    order by ${inOrder(by, table.id, page.direction)} limit ${page.limit}`;
}

/** Takes what the tokens and names of one term lead to, and sorts it. */
export function gather(subject: Subject<never>, terms: Term<Slot>[], driver: Term<Slot>, page: Page): SQL {
  const { table } = subject;
  const { by } = subject.orders[page.sort];
  const found = [firsts(subject, terms, driver), laters(subject, terms, driver)].map(
    (each) => sql`select * from (${each})`,
  );
  return sql`select ${subject.selected} from (${sql.join(found, sql` union all `)}) as found
    cross join ${table} on ${and(isFound(subject), ofRelease(subject, page))}
    where ${and(beyond(page.cursor, by, table.id, page.direction), ...terms.map((term) => matches(subject, term)))}
    order by ${inOrder(by, table.id, page.direction)} limit ${page.limit}`;
}

/** Takes what a filter's ids lead to, and sorts it. */
export function gatherIds(subject: Subject<never>, terms: Term<Slot>[], ids: SQL, page: Page): SQL {
  const { table } = subject;
  const { by } = subject.orders[page.sort];
  return sql`select ${subject.selected} from (select distinct id from (${ids})) as found
    cross join ${table} on ${and(sql`${table.id} = found.id`, ofRelease(subject, page))}
    where ${and(sql`true`, beyond(page.cursor, by, table.id, page.direction), ...terms.map((term) => matches(subject, term)))}
    order by ${inOrder(by, table.id, page.direction)} limit ${page.limit}`;
}

/**
 * In the order of names: those whose name begins so are a range, which is merged with the others. Those are sorted where
 * tokens lead to few, and else come from going through the names. Of `reach` rows that are looked at, ones that tokens led
 * to in vain are given as nulls.
 */
export function merge(
  subject: Subject<never>,
  terms: Term<Slot>[],
  driver: Term<Slot>,
  isFew: boolean,
  reach: Slot,
  page: Page,
): SQL {
  const { table } = subject;
  const others = isFew ? laters(subject, terms, driver, page) : scanLaters(subject, terms, driver, page);
  const ordered = (rows: SQL) =>
    sql`select * from (${rows} order by ${inOrder(sql`sort_name`, sql`id`, page.direction)} limit ${reach})`;
  return sql`select ${subject.selected} from (
      ${ordered(firsts(subject, terms, driver, page))} union all ${ordered(others)}
      order by ${inOrder(sql`1`, sql`2`, page.direction)} limit ${reach}
    ) as found left join ${table}
    on ${and(isFound(subject), ofRelease(subject, page), ...terms.map((term) => matches(subject, term)))}
    order by ${inOrder(sql`found.sort_name`, sql`found.id`, page.direction)}`;
}

const isFound = ({ table }: Subject<never>) => sql`${table.id} = found.id and ${table.sort_name} = found.sort_name`;

/** Visible, of the organization, and with all that filters ask for. */
function ofRelease({ table }: Subject<never>, { organization, filters }: Page): SQL | undefined {
  return and(
    atRelease(table),
    ...filters.map((filter) => filter.matches),
    organization !== undefined && "organization_id" in table
      ? sql`${table.organization_id} = ${organization}`
      : undefined,
  );
}

/** Names that begin with the driver's word. */
function firsts(subject: Subject<never>, terms: Term<Slot>[], driver: Term<Slot>, page?: Page): SQL {
  const { table } = subject;
  const { name } = driver;
  if (name === undefined) return sql`select '' as sort_name, '' as id where false`;
  return sql`select ${table.sort_name} as sort_name, ${table.id} as id from ${table} indexed by ${sql.identifier(subject.orders.name.index)}
    where ${and(atRelease(table), begins(table.sort_name, name), ...besides(subject, terms, driver), beyond(page?.cursor, table.sort_name, table.id, page?.direction ?? "asc"))}`;
}

/** What the driver's tokens lead to, once each, but for those above. */
function laters(subject: Subject<never>, terms: Term<Slot>[], driver: Term<Slot>, page?: Page): SQL {
  const { name } = driver;
  const { sort_name, subject_id } = db_token;
  const conditions = and(
    name === undefined ? undefined : sql`not ${begins(sort_name, name)}`,
    ...terms
      .filter(isOfNameAlone)
      .filter((term) => term !== driver)
      .map((term) => hasWord(sort_name, term.name)),
    beyond(page?.cursor, sort_name, subject_id, page?.direction ?? "asc"),
  );
  const kinds = tokensOfTerm(driver).map(
    (token) =>
      sql`select ${sort_name} as sort_name, ${subject_id} as id from ${tokenRows(subject, token)} and ${conditions ?? sql`true`}`,
  );
  return sql`select distinct sort_name, id from (${sql.join(kinds, sql` union all `)})`;
}

/** The same by going through all names. */
function scanLaters(subject: Subject<never>, terms: Term<Slot>[], driver: Term<Slot>, page: Page): SQL {
  const { table } = subject;
  return sql`select ${table.sort_name} as sort_name, ${table.id} as id from ${table} indexed by ${sql.identifier(subject.orders.name.index)}
    where ${and(
      atRelease(table),
      beyond(page.cursor, table.sort_name, table.id, page.direction),
      matchesLater(subject, driver),
      ...besides(subject, terms, driver),
    )}`;
}

const besides = (subject: Subject<never>, terms: Term<Slot>[], driver: Term<Slot>) =>
  terms.filter((term) => term !== driver).map((term) => matches(subject, term));

const isOfNameAlone = (term: Term<Slot>): term is { name: Slot } =>
  Object.keys(term).length === 1 && term.name !== undefined;
