import type { Differing } from "../manifest.ts";
import { contentHash, rowKeys } from "../row-key.ts";
import { monthColumns, type TableSchema } from "../schema.ts";
import { arrangement, type Row, type TableRows } from "../table-rows.ts";
import { isRenewed, monthBucket, type Renewal } from "./buckets.ts";
import { describeRows, type Frozen } from "./freeze.ts";

/** A row in both versions; either may be missing. */
type Pair = { snapshot: Row | null; workbook: Row | null };

/** A month's column of the table. */
type Month = { bucket: string; column: number; renewed: boolean };

/**
 * The next snapshot of targets, whose rows span the year: a row is told by unit, program and metric, and each of its months
 * is frozen by itself. A month that was empty is added, one that was filled stays unless renewed; a row that is gone
 * from the workbook stays for the months that are not renewed.
 */
export function freezeTargets(
  schema: TableSchema,
  entity: string,
  year: number,
  snapshot: TableRows | null,
  workbook: TableRows,
  renewal: Renewal,
): Frozen {
  const months = monthColumns.map((name, index): Month => {
    const bucket = monthBucket(year, index + 1);
    const column = schema.columns.findIndex((candidate) => candidate.name === name);
    return { bucket, column, renewed: isRenewed(renewal, bucket) };
  });
  const pairs = pairRows(schema, snapshot?.rows ?? [], workbook.rows);
  const toExtras = arrangement(snapshot?.extraNames ?? [], workbook.extraNames);
  const keyOf = rowKeys();
  const rows = pairs
    .map((pair) => mergeMonths(pair, months, toExtras))
    .filter((row) => row !== null)
    .map((row) => ({ ...row, key: keyOf(contentHash(schema, entity, year, row.values)) }));
  const had = months.filter((month) => pairs.some(({ snapshot: row }) => target(row, month) !== ""));
  const added = months.filter(
    (month) => !had.includes(month) && pairs.some(({ workbook: row }) => target(row, month) !== ""),
  );
  return {
    extraNames: workbook.extraNames,
    rows,
    months: {
      added: added.map(({ bucket }) => bucket),
      renewed: had.filter(({ renewed }) => renewed).map(({ bucket }) => bucket),
      frozen: had.filter(({ renewed }) => !renewed).map(({ bucket }) => bucket),
    },
    differing: months.map((month) => describeMonth(schema, month, pairs)).filter((differing) => differing !== null),
  };
}

function target(row: Row | null, month: Month): string {
  return row?.values[month.column] ?? "";
}

function isKept({ snapshot }: Pair, month: Month): boolean {
  return target(snapshot, month) !== "" && !month.renewed;
}

/** The row with each month from the version that it is due from; null where a row that is gone keeps none. */
function mergeMonths(pair: Pair, months: Month[], toExtras: (extras: string[]) => string[]): Row | null {
  const { snapshot, workbook } = pair;
  const base = workbook ?? (snapshot && { ...snapshot, extras: toExtras(snapshot.extras) });
  if (base === null) return null;
  const values = [...base.values];
  for (const month of months) values[month.column] = target(isKept(pair, month) ? snapshot : workbook, month);
  const isEmpty = months.every(({ column }) => values[column] === "");
  return workbook === null && isEmpty ? null : { ...base, values };
}

function describeMonth(schema: TableSchema, month: Month, pairs: Pair[]): Differing | null {
  const changed = pairs.filter(
    (pair) => isKept(pair, month) && target(pair.snapshot, month) !== target(pair.workbook, month),
  );
  if (changed.length === 0) return null;
  const filled = (row: Row | null): row is Row => target(row, month) !== "";
  const before = changed.map(({ snapshot }) => snapshot).filter(filled);
  const now = changed.map(({ workbook }) => workbook).filter(filled);
  return {
    table: schema.table,
    month: month.bucket,
    only_in_snapshot: before.length,
    only_in_workbook: now.length,
    rows: [...describeRows("snapshot", before), ...describeRows("workbook", now)],
  };
}

/** Rows of both versions by what identifies them: those that are gone first, then in the order of the workbook. */
function pairRows(schema: TableSchema, snapshot: readonly Row[], workbook: readonly Row[]): Pair[] {
  const columns = schema.identity.map((name) => schema.columns.findIndex((column) => column.name === name));
  const identified = (rows: readonly Row[]): [string, Row][] => {
    const repeats = rowKeys();
    return rows.map((row) => [repeats(JSON.stringify(columns.map((column) => row.values[column]))), row]);
  };
  const gone = new Map(identified(snapshot));
  const pairs = identified(workbook).map(([key, row]): Pair => {
    const before = gone.get(key) ?? null;
    gone.delete(key);
    return { snapshot: before, workbook: row };
  });
  return [...[...gone.values()].map((row): Pair => ({ snapshot: row, workbook: null })), ...pairs];
}
