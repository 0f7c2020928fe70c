import { UserError } from "../../errors.ts";
import type { TableSchema } from "../schema.ts";
import type { Row } from "../table-rows.ts";
import { outOfYear, undated, type Renewal } from "./buckets.ts";
import type { Comparison } from "./freeze.ts";

/** A row that one side alone has, in its bucket. */
type Changed = { row: Row; in: Comparison };

type Move = { from: Changed; to: Changed };

/**
 * Stops where a row left a month that is kept for one that is taken from the workbook, or the other way round: it would be
 * there twice, or not at all. Two rows are the same one when they agree in all but the date, or in the columns that
 * identify a row of the table. Throws UserError ROW_MOVED.
 */
export function refuseMovedRows(schema: TableSchema, comparisons: readonly Comparison[], renewal: Renewal): void {
  const changed = comparisons.filter(({ onlySnapshot, onlyWorkbook }) => onlySnapshot.length + onlyWorkbook.length > 0);
  if (new Set(changed.map((comparison) => comparison.from)).size < 2) return;
  const moves = findMoves(schema, changed);
  const [first] = moves;
  if (first === undefined) return;
  const { from, to } = first;
  const more = moves.length > 1 ? `; ${moves.length - 1} more have moved so` : "";
  throw new UserError(
    "ROW_MOVED",
    `a row of ${schema.table} moved from ${from.in.bucket} (${state(from)}) to ${to.in.bucket} (${state(to)}) and would be ` +
      `${from.in.from === "snapshot" ? "counted twice" : "lost"}${more}`,
    { place: { file: to.row.file, sheet: to.row.sheet, row: to.row.row }, mend: mend(moves, renewal) },
  );
}

function state({ in: { from, snapshot } }: Changed): string {
  if (from === "snapshot") return "frozen";
  return snapshot.length === 0 ? "new" : "renewed";
}

function mend(moves: Move[], renewal: Renewal): string {
  const moved = moves.flatMap(({ from, to }) => [from.in.bucket, to.in.bucket]);
  const buckets = new Set([...moved, ...(renewal.kind === "months" ? renewal.buckets : [])]);
  const months = [...buckets].filter((bucket) => bucket !== undated && bucket !== outOfYear).sort();
  if (months.length === 0) return "Renew rows of no month: --overwrite --month M, with any month for M.";
  const numbers = months.map((month) => Number(month.slice(5))).join(",");
  return `Renew these months together: --overwrite --month ${numbers}.`;
}

/** Rows that went from one bucket to another of the other fate. Rows edited within their bucket are no candidates. */
function findMoves(schema: TableSchema, comparisons: readonly Comparison[]): Move[] {
  const keysOf = sameness(schema);
  const gone = new Map<string, Changed[]>();
  const come: Changed[] = [];
  for (const comparison of comparisons) {
    const { onlySnapshot, onlyWorkbook } = withoutEdits(comparison, keysOf);
    come.push(...onlyWorkbook.map((row) => ({ row, in: comparison })));
    for (const row of onlySnapshot) {
      for (const key of keysOf(row)) gone.set(key, [...(gone.get(key) ?? []), { row, in: comparison }]);
    }
  }
  const used = new Set<Row>();
  return come.flatMap((to): Move[] => {
    const candidates = keysOf(to.row).flatMap((key) => gone.get(key) ?? []);
    const from = candidates.find((other) => other.in.from !== to.in.from && !used.has(other.row));
    if (from === undefined) return [];
    used.add(from.row);
    return [{ from, to }];
  });
}

/** Texts of which two rows share one when they are versions of the same row. */
function sameness(schema: TableSchema): (row: Row) => string[] {
  const date = schema.columns.findIndex((column) => column.name === schema.dateColumn);
  const identity = schema.identity.map((name) => schema.columns.findIndex((column) => column.name === name));
  return ({ values }) => {
    const keys = [`all:${JSON.stringify(values.toSpliced(date, 1))}`];
    const [first = -1] = identity;
    if ((values[first] ?? "") !== "") keys.push(`identity:${JSON.stringify(identity.map((index) => values[index]))}`);
    return keys;
  };
}

function withoutEdits(
  { onlySnapshot, onlyWorkbook }: Comparison,
  keysOf: (row: Row) => string[],
): Pick<Comparison, "onlySnapshot" | "onlyWorkbook"> {
  const open = new Map<string, Row[]>();
  for (const row of onlySnapshot) for (const key of keysOf(row)) open.set(key, [...(open.get(key) ?? []), row]);
  const edited = new Set<Row>();
  const come = onlyWorkbook.filter((row) => {
    const before = keysOf(row)
      .flatMap((key) => open.get(key) ?? [])
      .find((other) => !edited.has(other));
    if (before !== undefined) edited.add(before);
    return before === undefined;
  });
  return { onlySnapshot: onlySnapshot.filter((row) => !edited.has(row)), onlyWorkbook: come };
}
