import { Column, is, sql, type GetColumnData, type SQL, type SQLWrapper } from "drizzle-orm";

export type Field = Column | SQL | SQL.Aliased;
export type Fields = Record<string, Field>;

type ValueOf<F> = F extends Column
  ? GetColumnData<F>
  : F extends SQL<infer Value>
    ? Value
    : F extends SQL.Aliased<infer Value>
      ? Value
      : never;

type RowOf<F extends Fields> = { -readonly [Name in keyof F]: ValueOf<F[Name]> };

/**
 * The fields of a row as one JSON document, made by the database, for `defineList`. Every value arrives as it is stored.
 */
export function asJson<const F extends Fields>(fields: F): SQL<RowOf<F>> {
  const pairs = Object.entries(fields).map(([name, field]) => sql`${sql.raw(`'${name}'`)}, ${valueOf(field)}`);
  return sql<RowOf<F>>`json_object(${sql.join(pairs, sql`, `)})`;
}

/** Columns as one JSON array, likewise. */
export function asNumbers(columns: readonly Field[]): SQL<(number | null)[]> {
  const values = columns.map(valueOf);
  return sql`json_array(${sql.join(values, sql`, `)})`;
}

/**
 * A list within a row: `select` makes the query of it, given the list as its one column. In no order, and empty where
 * there is nothing.
 */
export function asJsonList<Row>(row: SQL<Row>, select: (list: SQL<Row[]>) => SQLWrapper): SQL<Row[]> {
  return sql<Row[]>`(${select(sql<Row[]>`json_group_array(${row})`)})`;
}

/** JSON has no whole digits for reals by itself, and SQLite no booleans. */
function valueOf(field: Field): SQL {
  if (!is(field, Column)) return sql`${field}`;
  const type = field.getSQLType();
  if (type === "real") return sql`iif(${field} is null, null, json(printf('%!.17g', ${field})))`;
  return field.dataType === "boolean" ? sql`json(iif(${field}, 'true', 'false'))` : sql`${field}`;
}
