import type { YearBook } from "../books.ts";
import type { Row, Table } from "../records/entry.ts";

/** A row where it stands in the workbook; `order` counts a table's rows in sheet order, then row. */
export type Placed<T extends Table> = {
  year: number;
  table: T;
  file: string;
  sheet: string;
  sourceRow: number;
  order: number;
  row: Row<T>;
};

/** A year's rows of a table in the order in which a reader comes upon them. */
export function placedRows<T extends Table>(book: YearBook, table: T): Placed<T>[] {
  return book.sheets
    .filter(({ plan }) => plan.table === table)
    .flatMap(({ plan, placed }) => placed.map(({ row, sourceRow }) => ({ sheet: plan.name, sourceRow, row })))
    .map((each, order) => ({ ...each, row: each.row as Row<T>, order, year: book.year, table, file: book.file }));
}
