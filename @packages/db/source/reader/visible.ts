import { eq, getTableColumns, sql, Subquery, type Column, type SQL } from "drizzle-orm";
import { QueryBuilder, type SQLiteTable, type SubqueryWithSelection } from "drizzle-orm/sqlite-core";
import { core_entity } from "../ops/index.ts";
import { ofEntity, shared, versioned } from "./tables.ts";
import { writeOut } from "./write-out.ts";

/** Placeholders that the handle alone fills: a query cannot say which entity or release it is of. */
export const bound = { entity: "atlas:entity", release: "atlas:release" } as const;

/** Columns that are the same in every row that a handle can see, or of use to publish alone. */
export const hidden = ["entity_id", "from_release", "to_release", "row_hash"] as const;

type Columns<Table extends SQLiteTable> = Omit<Table["_"]["columns"], (typeof hidden)[number]>;

/**
 * A table as one handle sees it, to select from and to join. Two of one table in a query need aliases of their own.
 */
export type VisibleTable<Table extends SQLiteTable, Name extends string> = <Alias extends string = Name>(
  alias?: Alias,
) => SubqueryWithSelection<Columns<Table>, Alias>;

type Tables = typeof versioned & typeof ofEntity & typeof shared & { core_entity: typeof core_entity };

export type Visible = { [Name in keyof Tables]: VisibleTable<Tables[Name], Name> };

export const entityPlaceholder = sql.placeholder(bound.entity);
const release = sql.placeholder(bound.release);

type Versioned = Record<"entity_id" | "from_release" | "to_release", Column>;

/**
 * Without the signs, SQLite would take the index of from_release for the most telling one, read all that is published, and
 * sort it.
 */
export function atRelease(table: Versioned): SQL {
  const { entity_id, from_release, to_release } = table;
  const known = writtenOut.get(table);
  if (known) return known;
  const condition = sql`(${entity_id} = ${entityPlaceholder} and +${from_release} <= ${release}
    and (+${to_release} is null or +${to_release} > ${release}))`;
  const written = writeOut(condition);
  writtenOut.set(table, written);
  return written;
}

const writtenOut = new WeakMap<Versioned, SQL>();

/** Every table, limited to the entity and release that a handle will fill in. */
export const visible = {
  ...mapTables(versioned, atRelease),
  ...mapTables(ofEntity, (table) => eq(table.entity_id, entityPlaceholder)),
  ...mapTables(shared, () => undefined),
  ...mapTables({ core_entity }, (table) => eq(table.id, entityPlaceholder)),
} as unknown as Visible;

function mapTables<Table extends SQLiteTable>(tables: Record<string, Table>, limit: (table: Table) => SQL | undefined) {
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => {
      const query = limited(table, limit(table));
      const known = new Map<string, unknown>();
      const named = (alias = name) => known.get(alias) ?? known.set(alias, settled(query.as(alias))).get(alias);
      return [name, named];
    }),
  );
}

/** All rows of a table that may be seen. */
function limited(table: SQLiteTable, condition: SQL | undefined) {
  const columns = Object.fromEntries(
    Object.entries(getTableColumns(table)).filter(([name]) => !(hidden as readonly string[]).includes(name)),
  );
  const query = new QueryBuilder().select(columns).from(table).where(condition);
  const written = writeOut(query.getSQL());
  query.getSQL = () => written;
  return query;
}

/** The same subquery with its columns at hand: Drizzle's makes a new object for a column each time it is looked at. */
function settled(subquery: Subquery): Subquery {
  const { sql: written, selectedFields, alias, isWith, usedTables } = subquery._;
  const columns = Object.fromEntries(Object.keys(selectedFields).map((name) => [name, (subquery as never)[name]]));
  return Object.assign(new Subquery(written, columns, alias, isWith, usedTables), columns);
}
