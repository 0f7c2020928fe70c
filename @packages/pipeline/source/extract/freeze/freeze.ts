import type { Differing } from "../manifest.ts";
import type { TableSchema } from "../schema.ts";
import { arrangement, type Row, type TableRows } from "../table-rows.ts";
import { bucketOf, groupRows, isRenewed, type Renewal } from "./buckets.ts";
import { refuseMovedRows } from "./moved-rows.ts";

/** What became of each month, by name: YYYY-MM, `undated`, `out-of-year`. */
export type Months = { added: string[]; renewed: string[]; frozen: string[] };

export type Frozen = TableRows & { months: Months; differing: Differing[] };

/** A bucket of the snapshot beside that of the workbooks. `changed` holds what either has alone. */
export type Comparison = {
  bucket: string;
  snapshot: Row[];
  workbook: Row[];
  onlySnapshot: Row[];
  onlyWorkbook: Row[];
  /** Whose rows the new snapshot gets. */
  from: "snapshot" | "workbook";
};

/** Rows of a differing month that are named; the counts tell of all. */
const namedRows = 10;

/**
 * The next snapshot of a dated table: months that the old one lacks are added, those it has stay unless renewed. A
 * month that is the same in both is taken from the workbook, whose rows may stand elsewhere by now. Throws UserError
 * ROW_MOVED.
 */
export function freezeMonths(
  schema: TableSchema,
  year: number,
  snapshot: TableRows | null,
  workbook: TableRows,
  renewal: Renewal,
): Frozen {
  const bucket = bucketOf(schema, year);
  const before = groupRows(snapshot?.rows ?? [], bucket);
  const now = groupRows(workbook.rows, bucket);
  const names = [...new Set([...before.keys(), ...now.keys()])].sort();
  const comparisons = names.map((name) => compare(name, before.get(name) ?? [], now.get(name) ?? [], renewal));
  refuseMovedRows(schema, comparisons, renewal);
  const kept = comparisons.filter(({ from }) => from === "snapshot");
  const had = names.filter((name) => before.has(name));
  return {
    ...(kept.length === 0 ? workbook : mixed(snapshot, workbook, comparisons)),
    months: {
      added: names.filter((name) => !before.has(name)),
      renewed: had.filter((name) => isRenewed(renewal, name)),
      frozen: had.filter((name) => !isRenewed(renewal, name)),
    },
    differing: kept.map((comparison) => describe(schema, comparison)),
  };
}

function compare(bucket: string, snapshot: Row[], workbook: Row[], renewal: Renewal): Comparison {
  const inSnapshot = new Set(snapshot.map((row) => row.key));
  const inWorkbook = new Set(workbook.map((row) => row.key));
  const onlySnapshot = snapshot.filter((row) => !inWorkbook.has(row.key));
  const onlyWorkbook = workbook.filter((row) => !inSnapshot.has(row.key));
  const same = onlySnapshot.length + onlyWorkbook.length === 0;
  const taken = same || snapshot.length === 0 || isRenewed(renewal, bucket);
  return { bucket, snapshot, workbook, onlySnapshot, onlyWorkbook, from: taken ? "workbook" : "snapshot" };
}

/** Kept and taken rows together, in the order of the workbooks' sheets; sheets that are gone come first. */
function mixed(snapshot: TableRows | null, workbook: TableRows, comparisons: Comparison[]): TableRows {
  const extraNames = [...new Set([...workbook.extraNames, ...(snapshot?.extraNames ?? [])])];
  const old = arrangement(snapshot?.extraNames ?? [], extraNames);
  const own = arrangement(workbook.extraNames, extraNames);
  const rows = comparisons.flatMap((comparison) =>
    comparison.from === "snapshot"
      ? comparison.snapshot.map((row) => ({ ...row, extras: old(row.extras) }))
      : comparison.workbook.map((row) => ({ ...row, extras: own(row.extras) })),
  );
  return { extraNames, rows: inSheetOrder(rows, workbook.rows) };
}

/** Sorts rows by the sheets that `model` goes through, then by row. */
export function inSheetOrder(rows: Row[], model: readonly Row[]): Row[] {
  const place = ({ file, sheet }: Row): string => `${file}\n${sheet}`;
  const order = new Map<string, number>();
  for (const row of model) if (!order.has(place(row))) order.set(place(row), order.size);
  const at = (row: Row): number => order.get(place(row)) ?? -1;
  return rows.sort((a, b) => at(a) - at(b) || a.row - b.row);
}

function describe(schema: TableSchema, { bucket, onlySnapshot, onlyWorkbook }: Comparison): Differing {
  return {
    table: schema.table,
    month: bucket,
    only_in_snapshot: onlySnapshot.length,
    only_in_workbook: onlyWorkbook.length,
    rows: [...describeRows("snapshot", onlySnapshot), ...describeRows("workbook", onlyWorkbook)],
  };
}

/** The first few rows, with the cells they come from. */
export function describeRows(where: "snapshot" | "workbook", rows: readonly Row[]): Differing["rows"] {
  return rows.slice(0, namedRows).map(({ file, sheet, row, key }) => ({
    in: where,
    source_file: file,
    source_sheet: sheet,
    source_row: row,
    row_key: key,
  }));
}
