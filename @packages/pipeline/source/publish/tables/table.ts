import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";

/** The columns that publish itself fills in. */
type Own = "entity_id" | "id" | "from_release" | "to_release" | "row_hash";

/** Column → DuckDB expression, none left out. */
type Cells<Table extends SQLiteTable> = Record<Exclude<keyof Table["_"]["columns"], Own>, string>;

/**
 * How the rows of one table are made of the marts, in DuckDB's SQL. Models are named bare: the connection looks into the
 * entity's schema, and publish has made beside them `person`, `organization`, `source`, `name_order` and `published_row`.
 */
export type PublishedTable = {
  name: string;
  /**
   * What a publish of some years replaces: all rows of the entity, which are those that the published years speak of; or
   * not the rows of other published years, by `part`. With a column `year` there are rows of published years alone.
   */
  scope: "year" | "entity";
  /** What a row's id is the keyed hash of; or the id, for what has one of its own. */
  key: { hashed: string } | { id: string };
  from: string;
  cells: Record<string, string>;
  /** The column that says when a row was, and how many letters of it name its month, or for a report its year. */
  part: { column: string; length: 4 | 7 } | null;
  /** What figures depend on: a month in which one of these columns differs is another month than was published. */
  figures: string[];
  /** Numbers that are added up to hold what was written against what was to be. */
  sums: { column: string; isReal: boolean }[];
};

type Rows<Table extends SQLiteTable> = Pick<PublishedTable, "scope" | "key" | "from"> & {
  cells: Cells<Table>;
} & Partial<Pick<PublishedTable, "part" | "figures">>;

export function publishedTable<Table extends SQLiteTable>(table: Table, rows: Rows<Table>): PublishedTable {
  const { name, columns } = getTableConfig(table);
  const given: Record<string, string | undefined> = rows.cells;
  // In the table's own order, so that a hash does not depend on how the cells are written down.
  const cells = columns.flatMap((column) => {
    const expression = given[column.name];
    return expression === undefined ? [] : [{ column, expression }];
  });
  return {
    part: null,
    figures: [],
    ...rows,
    name,
    cells: Object.fromEntries(cells.map(({ column, expression }) => [column.name, expression])),
    sums: cells
      .filter(({ column }) => column.getSQLType() !== "text")
      .map(({ column }) => ({ column: column.name, isReal: column.getSQLType() === "real" })),
  };
}

/** DECIMAL(18,2) rupiah as integer sen. */
export const sen = (expression: string) => `cast(${expression} * 100 as bigint)`;

export const day = (expression: string) => `cast(${expression} as varchar)`;

/** Where a row stands in its workbook: of relation `source`. */
export const sourced = {
  source_file: "source.source_file",
  source_sheet: "source.source_sheet",
  source_row: "source.source_row",
};
