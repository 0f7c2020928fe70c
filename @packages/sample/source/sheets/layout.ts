import * as xlsx from "xlsx";
import { MONTHS, cellsByName, isEmpty, type AnyRow, type Entry, type Written } from "../records/entry.ts";
import { partsOf } from "../calendar/day.ts";
import { random, type Random } from "../random.ts";
import { write } from "./look.ts";
import { dataStart, headerRow, headingRows, kindOf, shows, type SheetPlan } from "./plan.ts";

/** A sheet with its rows on it, each with its 1-based row number, and what a reader will count. */
export type LaidOut = {
  plan: SheetPlan;
  sheet: xlsx.WorkSheet;
  placed: { row: AnyRow; sourceRow: number }[];
  blank: number;
  subtotals: number;
  hidden: number;
};

type Cell = xlsx.CellObject;
type Grid = { rows: Cell[][]; merges: xlsx.Range[]; data: Set<number>; hidden: Set<number> };

const ERRORS = { "#REF!": 0x17, "#VALUE!": 0x0f, "#N/A": 0x2a } as const;
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
  if (plan.subtotals !== "none" && rows.length > 0) {
    blockStart = dataStart(plan) - 1;
    subtotal("TOTAL");
  }
  return { plan, sheet: toSheet(plan, grid), placed, ...counts };
}

function text(value: string): Cell {
  return { t: "s", v: value };
}

function writeHeadings(plan: SheetPlan, grid: Grid): void {
  const { columns, titles } = plan;
  titles.forEach((title, row) => {
    grid.rows[row] = [text(title)];
    grid.merges.push({ s: { r: row, c: 0 }, e: { r: row, c: Math.min(columns.length, 6) - 1 } });
  });
  const top = headerRow(plan) - 1;
  if (headingRows(plan) === 1) {
    grid.rows[top] = columns.map(({ heading }) => text(heading));
  } else {
    grid.rows[top] = [];
    grid.rows[top + 1] = [];
    columns.forEach(({ heading, group }, column) => {
      const starts = group !== undefined && columns[column - 1]?.group !== group;
      if (group === undefined) {
        put(grid, top, column, text(heading));
        grid.merges.push({ s: { r: top, c: column }, e: { r: top + 1, c: column } });
        return;
      }
      put(grid, top + 1, column, text(heading));
      if (!starts) return;
      put(grid, top, column, text(group));
      const end = column + columns.slice(column).findIndex((each) => each.group !== group) - 1;
      grid.merges.push({ s: { r: top, c: column }, e: { r: top, c: end < column ? columns.length - 1 : end } });
    });
  }
  if (plan.numbered) grid.rows[top + headingRows(plan)] = columns.map((_, index) => text(`(${index + 1})`));
}

function put(grid: Grid, row: number, column: number, cell: Cell): void {
  const cells = (grid.rows[row] ??= []);
  cells[column] = cell;
}

function rowCells(plan: SheetPlan, row: AnyRow, number: number, at: number, draw: Random): Cell[] {
  const cells: Cell[] = [];
  const named = cellsByName(row);
  plan.columns.forEach(({ column, filler }, place) => {
    if (column === null) {
      const cell = filling(plan, row, filler, number, at, draw);
      if (cell !== null) cells[place] = cell;
      return;
    }
    const entry = named[column] ?? null;
    // A merged cell's value stands in its first row alone.
    if (entry === null || row.mergedUp.includes(column)) return;
    cells[place] = toCell(plan, row, column, entry, at, draw);
  });
  return cells;
}

function filling(
  plan: SheetPlan,
  row: AnyRow,
  filler: SheetPlan["columns"][number]["filler"],
  number: number,
  at: number,
  draw: Random,
): Cell | null {
  if (filler === "number") return { t: "n", v: number };
  if (filler === "initials") return draw.chance(0.3) ? text(draw.pick(["rn", "dw", "ag"])) : null;
  if (filler !== "sum") return null;
  const cells = cellsByName(row);
  const sum = MONTHS.reduce((total, month) => total + Number(cells[month]?.means ?? 0), 0);
  return { t: "n", v: sum / 100, z: "#,##0", f: `SUM(${address(plan, "jan", at)}:${address(plan, "dec", at)})` };
}

function address(plan: SheetPlan, column: string, row: number): string {
  return xlsx.utils.encode_cell({ r: row, c: plan.columns.findIndex((each) => each.column === column) });
}

function toCell(plan: SheetPlan, row: AnyRow, column: string, entry: Entry<unknown>, at: number, draw: Random): Cell {
  const calculated = column === "amount" && isCalculated(plan, row);
  if (calculated && draw.chance(0.5)) return formula(plan, row, at, Number(entry.means) / 100);
  const written = entry.written ?? write(kindOf(column), entry.means, plan.look, draw);
  if ("formula" in written) return formula(plan, row, at, null);
  return plainCell(written);
}

function plainCell(written: Exclude<Written, { formula: unknown }>): Cell {
  if ("text" in written) return text(written.text);
  if ("error" in written) return { t: "e", v: ERRORS[written.error], w: written.error };
  return { t: "n", v: written.number, ...(written.format === undefined ? {} : { z: written.format }) };
}

/** Whether quantity × price − discount really gives the amount, and all of them are on the sheet. */
function isCalculated(plan: SheetPlan, row: AnyRow): boolean {
  if (!["quantity", "unit_price", "discount", "amount"].every((column) => shows(plan, column))) return false;
  const { quantity, unit_price: price, discount, amount } = cellsByName(row);
  if (quantity?.means == null || price?.means == null || amount?.means == null) return false;
  if (discount != null && (discount.means === null || isEmpty(discount))) return false;
  return Number(quantity.means) * Number(price.means) - Number(discount?.means ?? 0) === amount.means;
}

function formula(plan: SheetPlan, row: AnyRow, at: number, result: number | null): Cell {
  const [quantity, price] = [address(plan, "quantity", at), address(plan, "unit_price", at)];
  const less = cellsByName(row)["discount"] == null ? "" : `-${address(plan, "discount", at)}`;
  const f = `${quantity}*${price}${less}`;
  return result === null ? { t: "z", f } : { t: "n", v: result, f, z: "#,##0" };
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
  } as unknown as xlsx.WorkSheet;
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
