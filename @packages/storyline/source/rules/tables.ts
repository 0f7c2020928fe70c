import { NO_NUMBER } from "@packages/report";
import { cell } from "../say/compare.ts";
import type { Cell, Column, Row, Table } from "../story.ts";

/** Columns with headings: the first of names, the others of numbers. */
export function columns(name: string, ...numbers: string[]): Column[] {
  return [{ heading: name, kind: "text" }, ...numbers.map((heading): Column => ({ heading, kind: "number" }))];
}

/** A row; plain texts are cells. */
export function row(cells: (Cell | string)[], kind: Row["kind"] = "entry", level: Row["level"] = 0): Row {
  return { kind, level, cells: cells.map((one) => (typeof one === "string" ? cell(one) : one)) };
}

/** The table without the number columns in which no row has anything, such as targets where there are none. */
export function withoutEmptyColumns(table: Table): Table {
  const told = table.columns.map(
    ({ kind }, column) =>
      kind === "text" || table.rows.some(({ cells }) => !["", NO_NUMBER].includes(cells[column]?.text ?? "")),
  );
  const keep = <Entry>(entries: Entry[]): Entry[] => entries.filter((_, column) => told[column]);
  return {
    ...table,
    columns: keep(table.columns),
    rows: table.rows.map((one) => ({ ...one, cells: keep(one.cells) })),
  };
}
