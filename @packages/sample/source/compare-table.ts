/** A cell that is not as expected, or a row that one side lacks. */
export type Difference =
  | { kind: "cell"; key: string; column: string; expected: unknown; actual: unknown }
  | { kind: "missing row"; key: string }
  | { kind: "unexpected row"; key: string }
  | { kind: "missing column"; column: string };

export type ComparableTable = { columns: readonly string[]; rows: readonly (readonly unknown[])[] };

/** How far two ratios may lie apart. */
const TOLERANCE = 1e-9;

/**
 * Compares two tables cell by cell, whatever the order of their rows and columns. Columns of `actual` that `expected`
 * has not are passed over. Numbers are compared exactly, `1250000`, `1250000.00` and 1250000 being one; where either
 * side is a fraction given as a number, within 1e-9.
 */
export function compareTable(
  expected: ComparableTable,
  actual: ComparableTable,
  keyColumns: readonly string[],
): Difference[] {
  const missing = expected.columns.filter((column) => !actual.columns.includes(column));
  if (missing.length > 0) return missing.map((column) => ({ kind: "missing column", column }));
  const wanted = byKey(expected, keyColumns);
  const found = byKey(actual, keyColumns);
  const places = expected.columns.map((column, place) => ({ column, place, other: actual.columns.indexOf(column) }));
  const differences: Difference[] = [];
  for (const [key, row] of wanted) {
    const other = found.get(key);
    if (other === undefined) {
      differences.push({ kind: "missing row", key });
      continue;
    }
    for (const { column, place, other: otherPlace } of places) {
      if (!isSame(row[place], other[otherPlace]))
        differences.push({ kind: "cell", key, column, expected: row[place], actual: other[otherPlace] });
    }
  }
  for (const key of found.keys()) if (!wanted.has(key)) differences.push({ kind: "unexpected row", key });
  return differences;
}

function byKey(table: ComparableTable, keyColumns: readonly string[]): Map<string, readonly unknown[]> {
  const places = keyColumns.map((column) => table.columns.indexOf(column));
  const rows = new Map<string, readonly unknown[]>();
  for (const row of table.rows) {
    let key = places.map((place) => textOf(row[place] ?? "")).join(" | ");
    // A key that stands twice is two rows, so that neither hides the other.
    while (rows.has(key)) key += " (again)";
    rows.set(key, row);
  }
  return rows;
}

function isSame(expected: unknown, actual: unknown): boolean {
  const [left, right] = [expected ?? null, actual ?? null];
  if (left === null || right === null) return left === right;
  if (isFraction(left) || isFraction(right)) return Math.abs(Number(left) - Number(right)) <= TOLERANCE;
  return plain(left) === plain(right);
}

/** A cell as text: cells hold text, numbers, booleans or nothing. */
function textOf(value: unknown): string {
  if (typeof value === "string") return value;
  return typeof value === "bigint" ? value.toString() : JSON.stringify(value);
}

const isFraction = (value: unknown): boolean => typeof value === "number" && !Number.isInteger(value);

/** Decimals without what does not count: `-0012.50` is `-12.5`. */
function plain(value: unknown): string {
  const text = textOf(value);
  const match = /^(-?)0*(\d+)(?:\.(\d*?)0*)?$/.exec(text);
  if (match === null) return text;
  const [, sign = "", whole = "", decimals = ""] = match;
  const digits = decimals === "" ? whole : `${whole}.${decimals}`;
  return digits === "0" ? "0" : sign + digits;
}
