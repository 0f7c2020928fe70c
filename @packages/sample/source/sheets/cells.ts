import * as xlsx from "xlsx";
import type { Random } from "../random.ts";
import { MONTHS, cellsByName, isEmpty, type AnyRow, type Entry, type Written } from "../records/entry.ts";
import { text, type Cell } from "./grid.ts";
import { write } from "./look.ts";
import { kindOf, shows, type SheetPlan } from "./plan.ts";

const ERRORS = { "#REF!": 0x17, "#VALUE!": 0x0f, "#N/A": 0x2a } as const;

/** A row's cells, written as the sheet's typist does; `number` is its running number and `at` its 0-based row. */
export function rowCells(plan: SheetPlan, row: AnyRow, number: number, at: number, draw: Random): Cell[] {
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
