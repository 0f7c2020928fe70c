import { isoDate } from "../normalise/calendar.ts";
import type { TableSchema } from "../schema.ts";
import type { Row } from "../table-rows.ts";

/** Rows without a readable date, and rows dated outside the workbook's year: neither belongs to a month that can be closed. */
export const undated = "undated";
export const outOfYear = "out-of-year";

/** The part of a year that is frozen or renewed as one: YYYY-MM, `undated` or `out-of-year`. */
export function bucketOf(schema: TableSchema, year: number): (row: Row) => string {
  const index = schema.columns.findIndex((column) => column.name === schema.dateColumn);
  return (row) => {
    const [, own = "", month = "", day = ""] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(row.values[index] ?? "") ?? [];
    if (isoDate(Number(own), Number(month), Number(day)) === null) return undated;
    return Number(own) === year ? `${own}-${month}` : outOfYear;
  };
}

/** 2026, 2 → 2026-02 */
export function monthBucket(year: number, month: number): string {
  return `${year}-${String(month).padStart(2, "0")}`;
}

/** What --overwrite and --month ask to take anew from the workbooks. */
export type Renewal = { kind: "none" } | { kind: "all" } | { kind: "months"; buckets: ReadonlySet<string> };

/** Renewing any month renews the rows of no month too. */
export function isRenewed(renewal: Renewal, bucket: string): boolean {
  if (renewal.kind !== "months") return renewal.kind === "all";
  return renewal.buckets.has(bucket) || bucket === undated || bucket === outOfYear;
}

/** Rows by bucket, buckets in order of their names. */
export function groupRows(rows: readonly Row[], bucket: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const name = bucket(row);
    const group = groups.get(name);
    if (group) group.push(row);
    else groups.set(name, [row]);
  }
  return new Map([...groups].sort(([a], [b]) => (a < b ? -1 : 1)));
}
