import type { Measure } from "@packages/report";
import type { Row } from "../database/database.ts";

/** Whether the calendar reaches back to the period before and to the year before. */
export type Reach = { previous: boolean; previousYear: boolean };

// 70 trillion rupiah: above it, neighbouring JavaScript numbers lie more than a sen apart.
const LARGEST = 2 ** 46;

/**
 * A mart's number as a JavaScript number; decimals come as text and lose nothing. Throws on a column that is not there,
 * which is a fault of the query, and on a sum too large to be exact.
 */
export function numberOf(row: Row, column: string): number | null {
  const value = row[column];
  if (value === null) return null;
  const number = typeof value === "string" && value !== "" ? Number(value) : value;
  if (typeof number !== "number" || !Number.isFinite(number) || Math.abs(number) > LARGEST) {
    throw new Error(`${column} is ${JSON.stringify(value)}, which is no number that a report can hold`);
  }
  return number;
}

/** A number that a report always has: null, a ratio over zero, is 0. */
export function numberOrZero(row: Row | undefined, column: string): number {
  return row ? (numberOf(row, column) ?? 0) : 0;
}

/**
 * One measure of a mart row with its comparisons. `target` is the column of its target. Where the marts have no row,
 * nothing ever happened: zeros, as far back as the calendar reaches.
 */
export function measureOf(row: Row | undefined, column: string, reach: Reach, target?: string): Measure {
  if (!row) {
    return {
      actual: 0,
      target: null,
      attainment: null,
      previous: reach.previous ? 0 : null,
      previous_year: reach.previousYear ? 0 : null,
      ytd: 0,
      ytd_target: null,
    };
  }
  return {
    actual: numberOrZero(row, column),
    target: target === undefined ? null : numberOf(row, target),
    attainment: target === undefined ? null : numberOf(row, "attainment"),
    previous: numberOf(row, `${column}_previous`),
    previous_year: numberOf(row, `${column}_previous_year`),
    ytd: numberOrZero(row, `${column}_ytd`),
    ytd_target: target === undefined ? null : numberOf(row, "ytd_target"),
  };
}

/** Whether any of the columns is more than nothing. */
export function hasAnything(row: Row, columns: readonly string[]): boolean {
  return columns.some((column) => numberOrZero(row, column) !== 0);
}
