import { NO_NUMBER } from "@packages/report";
import type { Cell, TableBlock } from "./model.ts";

/** Splits rows into as few pages as hold them, all of them as full as each other (41 rows by 14: 14, 14, 13). */
export function balancedPages<Row>(rows: Row[], capacity: number): Row[][] {
  const count = Math.ceil(rows.length / capacity);
  const base = Math.floor(rows.length / count);
  const longer = rows.length % count;
  const pages: Row[][] = [];
  for (let page = 0, start = 0; page < count; page += 1) {
    const end = start + base + (page < longer ? 1 : 0);
    pages.push(rows.slice(start, end));
    start = end;
  }
  return pages;
}

/** ` (2/3)` behind the title of a slide that has companions. */
export function pageMark(page: number, pages: number): string {
  return pages > 1 ? ` (${page + 1}/${pages})` : "";
}

/** A table as parts that look alike, the last of which has the total. */
export function pagedTable(table: TableBlock, capacity: number): TableBlock[] {
  const whole = withoutEmptyColumns(table);
  const { total, ...rest } = whole;
  const pages = balancedPages(whole.rows, capacity);
  const most = (pages[0]?.length ?? 0) + (total ? 1 : 0);
  return pages.map((rows, index) => ({
    ...rest,
    rows,
    part: { whole, most },
    ...(total && index === pages.length - 1 ? { total } : {}),
  }));
}

/** The table without the number columns in which no row has anything, such as targets where there are none. */
export function withoutEmptyColumns(table: TableBlock): TableBlock {
  const told = table.columns.map(
    ({ kind }, column) =>
      kind === "text" || table.rows.some((cells) => !["", NO_NUMBER].includes(textOf(cells[column] ?? ""))),
  );
  const keep = <Entry>(entries: Entry[]): Entry[] => entries.filter((_, column) => told[column]);
  const { total } = table;
  return {
    ...table,
    columns: keep(table.columns),
    rows: table.rows.map(keep),
    ...(total ? { total: keep(total) } : {}),
  };
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : cell.text;
}
