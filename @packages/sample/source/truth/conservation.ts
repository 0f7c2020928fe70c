import { partsOf, type Day } from "../calendar/day.ts";
import type { Sen } from "../records/entry.ts";
import type { Judged } from "./verdicts.ts";
import { valueOf } from "./verdicts.ts";
import { money } from "./money.ts";

export type Conservation = {
  year: number;
  /** `01` to `12`, `undated`, `out-of-year` or `carried-over`. */
  month: string;
  table: "transactions" | "students";
  clean_rows: number;
  rejected_rows: number;
  mart_rows: number;
  clean_amount: string;
  rejected_amount: string;
  mart_amount: string;
  holds: boolean;
};

type Count = { clean: number; rejected: number; cleanAmount: Sen; rejectedAmount: Sen };

/** Rows and amounts of one year by month or bucket. */
export function conservationOf(
  year: number,
  transactions: readonly Judged<"transactions">[],
  students: readonly Judged<"students">[],
): Conservation[] {
  const sold = countBy(transactions, (each) => ({
    bucket: bucketOf(valueOf(each.row.cells.transaction_date), year, "out-of-year"),
    amount: valueOf(each.row.cells.amount) ?? 0,
  }));
  const listed = countBy(students, (each) => ({
    bucket: bucketOf(valueOf(each.row.cells.registration_date), year, "carried-over"),
    amount: 0,
  }));
  return [...toRows("transactions", year, sold), ...toRows("students", year, listed)];
}

/** Rows dated before the year are out of it, or, of students, carried over into it. */
function bucketOf(day: Day | null, year: number, before: string): string {
  if (day === null) return "undated";
  const date = partsOf(day);
  if (date.year === year) return String(date.month).padStart(2, "0");
  return date.year < year ? before : "out-of-year";
}

function countBy<T extends { accepted: boolean }>(
  rows: readonly T[],
  place: (row: T) => { bucket: string; amount: Sen },
) {
  const counts = new Map<string, Count>();
  for (const row of rows) {
    const { bucket, amount } = place(row);
    const count = counts.get(bucket) ?? { clean: 0, rejected: 0, cleanAmount: 0, rejectedAmount: 0 };
    counts.set(bucket, count);
    count.clean += 1;
    count.cleanAmount += amount;
    if (row.accepted) continue;
    count.rejected += 1;
    count.rejectedAmount += amount;
  }
  return counts;
}

function toRows(table: Conservation["table"], year: number, counts: ReadonlyMap<string, Count>): Conservation[] {
  return [...counts]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([month, count]) => ({
      year,
      month,
      table,
      clean_rows: count.clean,
      rejected_rows: count.rejected,
      mart_rows: count.clean - count.rejected,
      clean_amount: money(count.cleanAmount),
      rejected_amount: money(count.rejectedAmount),
      mart_amount: money(count.cleanAmount - count.rejectedAmount),
      holds: true,
    }));
}
