import { fillPlaceholders, sql, type Placeholder, type SQL } from "drizzle-orm";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import type { Statement } from "../client/database.ts";
import { bound, visible, type Visible } from "./visible.ts";
import { dialect } from "./write-out.ts";

/** A select that was built and not yet run. */
export type Query<Result = unknown> = {
  readonly _: { readonly result: Result };
  prepare: () => Prepared;
};

type Prepared = {
  getQuery: () => { sql: string; params: unknown[]; isSingle?: boolean };
  mapResult: (response: unknown, isFromBatch?: boolean) => unknown;
};

/** A query with its values, as `run` takes it beside plain ones. */
export type Filled<Result = unknown> = { readonly _: { readonly result: Result }; prepared: Prepared; values: object };

export type Runnable<Result = unknown> = Query<Result> | Filled<Result>;

export type Results<Queries extends readonly Runnable[]> = {
  -readonly [Index in keyof Queries]: Queries[Index]["_"]["result"];
};

/** Builds selects; it is bound to no database, and has no table to select from but the visible ones. */
const builder = drizzle(() => Promise.reject(new Error("A query runs through the reader's run().")));

export const select = builder.select.bind(builder);
export const selectDistinct = builder.selectDistinct.bind(builder);

/** What a query is built of. */
export type Building = { visible: Visible; select: typeof select; selectDistinct: typeof selectDistinct };

/** No values but those that the handle fills in. */
type NoInput = Record<string, never>;

type Inputs<Input extends object> = { [Name in keyof Input & string]: Placeholder<Name> };

/**
 * A query that is built once and run often, with other values each time: its SQL is made on first use and kept.
 *
 *     const unitOf = defineQuery<{ code: string }>()(({ visible, select }, { code }) => {
 *       const unit = visible.core_unit();
 *       return select().from(unit).where(eq(unit.code, code));
 *     });
 *     const [units] = await reader.run([unitOf({ code: "TM" })]);
 */
export function defineQuery<Input extends object = NoInput>() {
  return <Result>(build: Build<Input, Query<Result>>) => madeOnce<Input, Result>(() => buildOf(build).prepare());
}

/**
 * The same for a select of one JSON cell a row, called `row`. All rows arrive as one document, which takes the driver, the
 * way between threads and the reading of it a fraction of what they take of many.
 */
export function defineList<Input extends object = NoInput>() {
  return <Row>(build: Build<Input, Query<{ row: Row }[]>>) =>
    madeOnce<Input, Row[]>(() => asDocument(buildOf(build).prepare().getQuery()));
}

/** A select like those of `defineList` that was built for this once. */
export function asList<Row>(query: Query<{ row: Row }[]>): Filled<Row[]> {
  return { prepared: asDocument(query.prepare().getQuery()), values: {} } as unknown as Filled<Row[]>;
}

type Build<Input extends object, Built> = (building: Building, input: Inputs<Input>) => Built;

function buildOf<Input extends object, Built>(build: Build<Input, Built>): Built {
  return build({ visible, select, selectDistinct }, inputs<Input>());
}

function madeOnce<Input extends object, Result>(make: () => Prepared): (values: Input) => Filled<Result> {
  let prepared: Prepared | undefined;
  return (values) => ({ prepared: (prepared ??= make()), values }) as unknown as Filled<Result>;
}

/** The rows of a query of one JSON cell a row, in their order and as one document. */
function asDocument({ sql: text, params }: { sql: string; params: unknown[] }): Prepared {
  const document = `with list ("row") as (${text}) select '[' || coalesce(group_concat("row"), '') || ']' from list`;
  return {
    getQuery: () => ({ sql: document, params, isSingle: true }),
    mapResult: (set) => JSON.parse(String((set as RowSet).rows[0]?.[0])) as unknown,
  };
}

function inputs<Input extends object>(): Inputs<Input> {
  return new Proxy({}, { get: (_target, name) => sql.placeholder(String(name)) }) as Inputs<Input>;
}

/** The rows of a statement; a row's values are in order. */
type RowSet = { rows: ArrayLike<unknown>[] };

/** A query as the driver wants it, bound to an entity and release, and how its rows are made of the driver's. */
export function compile(
  query: Runnable,
  entity: string,
  release: number,
): { statement: Statement; rows: (set: RowSet) => unknown } {
  const { prepared, values } = "prepared" in query ? query : { prepared: query.prepare(), values: {} };
  const { sql: text, params, isSingle = false } = prepared.getQuery();
  const args = fillPlaceholders(params, { ...values, [bound.entity]: entity, [bound.release]: release });
  return { statement: { sql: text, args: args as never, isSingle }, rows: (set) => prepared.mapResult(set, true) };
}

type Decoded = [name: string, column: { mapFromDriverValue: (value: unknown) => unknown }];

/** There are fewer shapes of question than this, but for one that is made to have many. */
const mostKept = 500;

const kept = new Map<string, Prepared>();

/**
 * A query in SQL, for this package alone: it must limit itself to the entity and release. It is written once for each
 * `shape` and kept. Rows are objects of the columns, which it must give by their names, and null where the first is; without
 * columns they are what the driver gives.
 */
export function keptQuery(
  shape: string,
  values: object,
  write: () => { statement: SQL; columns?: Decoded[] },
): Filled<unknown[]> {
  let prepared = kept.get(shape);
  if (!prepared) {
    const { statement, columns } = write();
    prepared = columns ? inColumns(statement, columns) : asItComes(statement);
    if (kept.size === mostKept) kept.clear();
    kept.set(shape, prepared);
  }
  return { prepared, values } as unknown as Filled<unknown[]>;
}

function asItComes(statement: SQL): Prepared {
  const query = dialect.sqlToQuery(statement);
  return { getQuery: () => query, mapResult: (set) => [...(set as RowSet).rows] };
}

function inColumns(statement: SQL, columns: Decoded[]): Prepared {
  const names = sql.raw(columns.map(([name]) => `"${name}"`).join(", "));
  const document = asDocument(dialect.sqlToQuery(sql`select json_array(${names}) from (${statement})`));
  return { ...document, mapResult: (set) => rowsOf(document.mapResult(set) as unknown[][], columns) };
}

function rowsOf(rows: unknown[][], columns: Decoded[]): (object | null)[] {
  return rows.map((cells) => (cells[0] === null ? null : rowOf(cells, columns)));
}

/** Set one by one: `Object.fromEntries` takes several times as long, and a page has a thousand cells. */
function rowOf(cells: unknown[], columns: Decoded[]): object {
  const row: Record<string, unknown> = {};
  columns.forEach(([name, column], index) => {
    const cell = cells[index];
    row[name] = cell === null ? null : column.mapFromDriverValue(cell);
  });
  return row;
}
