import type { AnyRow, Entry, Row, Table } from "../records/entry.ts";
import { meant } from "../records/entry.ts";
import { random } from "../random.ts";
import type { Sheeted } from "../mess/defect.ts";
import { shows, type SheetPlan } from "./plan.ts";

/**
 * Puts every row into the first sheet that takes it, in the order of time. What the sheet has no column for is lost,
 * but for what its source config says of the whole sheet.
 */
export function placeRows<T extends Table>(plans: readonly SheetPlan[], rows: readonly Row<T>[]): Sheeted<T>[] {
  const sheets = plans.map((plan): Sheeted<T> => ({ plan, rows: [] }));
  for (const row of rows) {
    const sheet = sheets.find(({ plan }) => plan.takes(row as unknown as AnyRow));
    if (sheet === undefined) throw new RangeError(`no sheet takes row ${row.id}`);
    sheet.rows.push({ ...row, cells: keepColumns(sheet.plan, row.cells) });
  }
  return sheets;
}

function keepColumns<C extends object>(plan: SheetPlan, cells: C): C {
  const entries = Object.entries(cells as Record<string, Entry<unknown> | null>);
  return Object.fromEntries(
    entries.map(([column, entry]) => [column, shows(plan, column) ? entry : meant(plan.defaults[column] ?? null)]),
  ) as C;
}

const MERGED = ["transaction_date", "invoice_number", "customer_name"] as const;

/** Merges what lines of an order share with the line above, where the sheet is kept so. */
export function mergeOrders(sheets: readonly Sheeted<"transactions">[], seed: string): void {
  for (const { plan, rows } of sheets) {
    if (!plan.fillMerged) continue;
    rows.forEach((row, index) => {
      const above = rows[index - 1];
      if (above === undefined || row.order !== above.order || row.entered !== above.entered) return;
      if (row.defects.length > 0 || above.defects.length > 0) return;
      if (!random(seed, "merge", row.order ?? "").chance(0.7)) return;
      for (const column of MERGED) Object.assign(row.cells, { [column]: above.cells[column] });
      row.mergedUp = [...MERGED];
    });
  }
}
