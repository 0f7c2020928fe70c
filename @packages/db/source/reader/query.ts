import { fillPlaceholders, sql, type Placeholder, type SQL } from "drizzle-orm";
import { SQLiteSyncDialect } from "drizzle-orm/sqlite-core";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import type { InValue } from "@libsql/client";
import { bound, visible, type Visible } from "./visible.ts";

/** A select that was built and not yet run. */
export type Query<Result = unknown> = {
  readonly _: { readonly result: Result };
  prepare: () => Prepared;
};

type Prepared = {
  getQuery: () => { sql: string; params: unknown[] };
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
  return <Result>(
    build: (building: Building, input: Inputs<Input>) => Query<Result>,
  ): ((values: Input) => Filled<Result>) => {
    let prepared: Prepared | undefined;
    return (values) => {
      prepared ??= build({ visible, select, selectDistinct }, inputs<Input>()).prepare();
      return { prepared, values } as unknown as Filled<Result>;
    };
  };
}

/**
 * The same for a select of one JSON cell a row, called `row`. All rows arrive as one document, which takes the driver, the
 * way between threads and the reading of it a fraction of what they take of many.
 */
export function defineList<Input extends object = NoInput>() {
  return <Row>(
    build: (building: Building, input: Inputs<Input>) => Query<{ row: Row }[]>,
  ): ((values: Input) => Filled<Row[]>) => {
    let prepared: Prepared | undefined;
    return (values) => {
      prepared ??= asDocument(build({ visible, select, selectDistinct }, inputs<Input>()).prepare());
      return { prepared, values } as unknown as Filled<Row[]>;
    };
  };
}

/** The rows of a list, in their order. */
const document = `'[' || coalesce(group_concat("row"), '') || ']'`;

/** A select like those of `defineList` that was built for this once. */
export function asList<Row>(query: Query<{ row: Row }[]>): Filled<Row[]> {
  return { prepared: asDocument(query.prepare()), values: {} } as unknown as Filled<Row[]>;
}

function asDocument(prepared: Prepared): Prepared {
  const { sql: text, params } = prepared.getQuery();
  const query = { sql: `with list ("row") as (${text}) select ${document} from list`, params };
  return { getQuery: () => query, mapResult: (set) => JSON.parse(String((set as RowSet).rows[0]?.[0])) as unknown };
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
): { statement: { sql: string; args: InValue[] }; rows: (set: RowSet) => unknown } {
  const { prepared, values } = "prepared" in query ? query : { prepared: query.prepare(), values: {} };
  const { sql: text, params } = prepared.getQuery();
  const args = fillPlaceholders(params, { ...values, [bound.entity]: entity, [bound.release]: release });
  return { statement: { sql: text, args: args as never }, rows: (set) => prepared.mapResult(set, true) };
}

const dialect = new SQLiteSyncDialect();

type Decoded = [name: string, column: { mapFromDriverValue: (value: unknown) => unknown }];

/**
 * A query in SQL, for this package alone: it must limit itself to the entity and release. Rows are objects of the columns,
 * which it must give by their names, and null where the first is; without columns they are what the driver gives.
 */
export function writtenQuery(statement: SQL, columns?: Decoded[]): Filled<unknown[]> {
  const query = dialect.sqlToQuery(columns ? asOneCell(statement, columns) : statement);
  const mapResult = (set: unknown) => {
    const { rows } = set as RowSet;
    return columns ? rowsOf(String(rows[0]?.[0]), columns) : [...rows];
  };
  return { prepared: { getQuery: () => query, mapResult }, values: {} } as unknown as Filled<unknown[]>;
}

/** All rows as one JSON document: the driver reads a long cell several times faster than the same in many. */
function asOneCell(statement: SQL, columns: Decoded[]): SQL {
  const names = sql.raw(columns.map(([name]) => `"${name}"`).join(", "));
  return sql`with list ("row") as (select json_array(${names}) from (${statement})) select ${sql.raw(document)} from list`;
}

function rowsOf(document: string, columns: Decoded[]): (object | null)[] {
  return (JSON.parse(document) as unknown[][]).map((row) => {
    if (row[0] === null) return null;
    return Object.fromEntries(
      columns.map(([name, column], index) => {
        const value = row[index];
        return [name, value === null ? null : column.mapFromDriverValue(value)];
      }),
    );
  });
}
