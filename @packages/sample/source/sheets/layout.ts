import * as xlsx from "xlsx";
import { partsOf } from "../calendar/day.ts";
import { random } from "../random.ts";
import { MONTHS, type AnyRow } from "../records/entry.ts";
import { rowCells } from "./cells.ts";
import { text, type Cell, type Grid } from "./grid.ts";
import { writeHeadings } from "./headings.ts";
import { dataStart, type SheetPlan } from "./plan.ts";

/** A sheet with its rows on it, each with its 1-based row number, and what a reader will count. */
export type LaidOut = {
  plan: SheetPlan;
  sheet: xlsx.WorkSheet;
  placed: { row: AnyRow; sourceRow: number }[];
  blank: number;
  subtotals: number;
  hidden: number;
};

const MONTH_NAMES = "JANUARI FEBRUARI MARET APRIL MEI JUNI JULI AGUSTUS SEPTEMBER OKTOBER NOVEMBER DESEMBER".split(" ");
const HIDDEN = 0.006;
const GAP = 0.006;

/** Lays rows out as the plan says: titles, headings, data with gaps and subtotals. */
export function layOut(plan: SheetPlan, rows: readonly AnyRow[], year: number, seed: string): LaidOut {
  const draw = random(seed, "layout", year, plan.name);
  const grid: Grid = { rows: [], merges: [], data: new Set(), hidden: new Set() };
  writeHeadings(plan, grid);
  const placed: LaidOut["placed"] = [];
  const counts = { blank: 0, subtotals: 0, hidden: 0 };
  let next = dataStart(plan) - 1;
  let blockStart = next;

  const subtotal = (label: string) => {
    grid.rows[next] = subtotalCells(plan, label, blockStart, next, grid);
    counts.subtotals += 1;
    next += 1;
  };
  rows.forEach((row, index) => {
    const before = rows[index - 1];
    if (before !== undefined && row.mergedUp.length === 0) {
      const month = partsOf(before.entered).month;
      const turned = plan.subtotals === "monthly" && partsOf(row.entered).month !== month;
      if (turned) subtotal(`JUMLAH ${MONTH_NAMES[month - 1] ?? ""}`);
      if (turned || draw.chance(GAP)) {
        counts.blank += 1;
        next += 1;
      }
      if (turned) blockStart = next;
    }
    grid.rows[next] = rowCells(plan, row, index + 1, next, random(seed, "cells", row.id));
    for (const column of row.mergedUp) mergeUp(plan, grid, column, next, before, row);
    if (rows.length > 20 && row.mergedUp.length === 0 && (draw.chance(HIDDEN) || index === 12)) {
      grid.hidden.add(next);
      counts.hidden += 1;
    }
    grid.data.add(next);
    placed.push({ row, sourceRow: next + 1 });
    next += 1;
  });
  for (let spare = 1; spare <= plan.spare; spare += 1) {
    grid.rows[next] = [{ t: "n", v: rows.length + spare }];
    counts.blank += 1;
    next += 1;
  }
  if (plan.subtotals !== "none" && rows.length > 0) {
    blockStart = dataStart(plan) - 1;
    subtotal("TOTAL");
  }
  return { plan, sheet: toSheet(plan, grid), placed, ...counts };
}

function mergeUp(
  plan: SheetPlan,
  grid: Grid,
  column: string,
  at: number,
  above: AnyRow | undefined,
  row: AnyRow,
): void {
  const c = plan.columns.findIndex((each) => each.column === column);
  const merge = grid.merges.findLast((each) => each.s.c === c && each.e.r === at - 1 && each.s.r < each.e.r);
  if (merge !== undefined && above?.mergedUp.includes(column) === true) merge.e.r = at;
  else if (above?.order === row.order) grid.merges.push({ s: { r: at - 1, c }, e: { r: at, c } });
}

function subtotalCells(plan: SheetPlan, label: string, from: number, to: number, grid: Grid): Cell[] {
  const cells: Cell[] = [text(label)];
  plan.columns.forEach(({ column }, c) => {
    if (column !== "amount" && column !== "cost" && !MONTHS.includes(column as never)) return;
    let sum = 0;
    for (let row = from; row < to; row += 1) {
      const cell = grid.rows[row]?.[c];
      // SUM passes over text and over the results of its like, and so does what is stored.
      if (cell?.t === "n" && grid.data.has(row)) sum += Number(cell.v);
    }
    const range = `${xlsx.utils.encode_cell({ r: from, c })}:${xlsx.utils.encode_cell({ r: to - 1, c })}`;
    cells[c] = { t: "n", v: sum, f: `SUM(${range})`, z: "#,##0" };
  });
  return cells;
}

function toSheet(plan: SheetPlan, grid: Grid): xlsx.WorkSheet {
  const lastRow = grid.rows.length;
  const formatted = trailing(grid, plan);
  const rows = Array.from({ length: lastRow }, (_, row) => (grid.hidden.has(row) ? { hidden: true } : {}));
  return {
    // Rows that nobody wrote to must be there for SheetJS all the same.
    "!data": Array.from(grid.rows, (cells: Cell[] | undefined) => cells ?? []),
    "!ref": xlsx.utils.encode_range({
      s: { r: 0, c: 0 },
      e: { r: lastRow - 1 + formatted, c: plan.columns.length - 1 },
    }),
    "!cols": plan.columns.map(({ width }) => ({ wch: width })),
    "!rows": rows,
    "!merges": grid.merges,
  };
}

/** A few rows below the data that hold nothing but a number format. */
function trailing(grid: Grid, plan: SheetPlan): number {
  const column = plan.columns.findIndex((each) => each.column === "amount");
  if (column < 0) return 0;
  const from = grid.rows.length;
  for (let row = from; row < from + 3; row += 1) {
    const cells: Cell[] = [];
    cells[column] = { t: "z", z: "#,##0" };
    grid.rows[row] = cells;
  }
  return 3;
}
