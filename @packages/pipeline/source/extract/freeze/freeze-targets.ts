import type { Differing } from "../manifest.ts";
import { contentHash, rowKeys } from "../row-key.ts";
import { monthColumns, type TableSchema } from "../schema.ts";
import { arrangement, type Row, type TableRows } from "../table-rows.ts";
import { isRenewed, monthBucket, type Renewal } from "./buckets.ts";
import { describeRows, type Frozen } from "./freeze.ts";

/** A row in both versions; either may be missing. */
type Pair = { snapshot: Row | null; workbook: Row | null };

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
  const months = monthColumns.map((name, index) => ({
    bucket: monthBucket(year, index + 1),
    column: schema.columns.findIndex((column) => column.name === name),
  }));
  const value = (row: Row | null, column: number): string => row?.values[column] ?? "";
  const keeps = (pair: Pair, { bucket, column }: (typeof months)[number]): boolean =>
    value(pair.snapshot, column) !== "" && !isRenewed(renewal, bucket);
  const pairs = pairRows(schema, snapshot?.rows ?? [], workbook.rows);
  const arrangeOld = arrangement(snapshot?.extraNames ?? [], workbook.extraNames);
  const merged = pairs.flatMap((pair): Row[] => {
    const base = pair.workbook ?? pair.snapshot;
    if (base === null) return [];
    const values = [...base.values];
    for (const month of months)
      values[month.column] = value(keeps(pair, month) ? pair.snapshot : pair.workbook, month.column);
    if (pair.workbook === null && months.every(({ column }) => values[column] === "")) return [];
    return [{ ...base, values, extras: pair.workbook === null ? arrangeOld(base.extras) : base.extras }];
  });
  const keyOf = rowKeys();
  const differs = (pair: Pair, month: (typeof months)[number]): boolean =>
    keeps(pair, month) && value(pair.snapshot, month.column) !== value(pair.workbook, month.column);
  const had = (column: number): boolean => snapshot?.rows.some((row) => value(row, column) !== "") ?? false;
  const has = (column: number): boolean => workbook.rows.some((row) => value(row, column) !== "");
  const filled = months.filter(({ column }) => had(column) || has(column));
  return {
    extraNames: workbook.extraNames,
    rows: merged.map((row) => ({ ...row, key: keyOf(contentHash(schema, entity, year, row.values)) })),
    months: {
      added: filled.filter(({ column }) => !had(column)).map(({ bucket }) => bucket),
      renewed: filled
        .filter(({ bucket, column }) => had(column) && isRenewed(renewal, bucket))
        .map(({ bucket }) => bucket),
      frozen: filled
        .filter(({ bucket, column }) => had(column) && !isRenewed(renewal, bucket))
        .map(({ bucket }) => bucket),
    },
    differing: months.flatMap((month): Differing[] => {
      const changed = pairs.filter((pair) => differs(pair, month));
      if (changed.length === 0) return [];
      const only = (side: keyof Pair): Row[] =>
        changed.map((pair) => pair[side]).filter((row) => row !== null && value(row, month.column) !== "") as Row[];
      const [before, now] = [only("snapshot"), only("workbook")];
      return [
        {
          ...{ table: schema.table, month: month.bucket },
          ...{ only_in_snapshot: before.length, only_in_workbook: now.length },
          rows: [...describeRows("snapshot", before), ...describeRows("workbook", now)],
        },
      ];
    }),
  };
}

/** Rows of both versions by what identifies them, in the order of the workbook; repeats are matched in their order. */
function pairRows(schema: TableSchema, snapshot: readonly Row[], workbook: readonly Row[]): Pair[] {
  const columns = schema.identity.map((name) => schema.columns.findIndex((column) => column.name === name));
  const identified = (rows: readonly Row[]): (readonly [string, Row])[] => {
    const number = rowKeys();
    return rows.map((row) => [number(JSON.stringify(columns.map((column) => row.values[column]))), row] as const);
  };
  const before = new Map(identified(snapshot));
  const pairs = identified(workbook).map(([key, row]): Pair => {
    const old = before.get(key) ?? null;
    before.delete(key);
    return { snapshot: old, workbook: row };
  });
  return [...[...before.values()].map((row) => ({ snapshot: row, workbook: null })), ...pairs];
}
