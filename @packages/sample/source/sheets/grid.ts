import type { CellObject, Range } from "xlsx";

export type Cell = CellObject;

/** A sheet while it is written: its cells, and the 0-based rows that hold data or are hidden. */
export type Grid = { rows: Cell[][]; merges: Range[]; data: Set<number>; hidden: Set<number> };

export function text(value: string): Cell {
  return { t: "s", v: value };
}

export function put(grid: Grid, row: number, column: number, cell: Cell): void {
  const cells = (grid.rows[row] ??= []);
  cells[column] = cell;
}
