/**
 * What a reader makes of a cell. A DateCell is a number that the workbook shows as a date; times and durations come as
 * text such as 08:30:00, error cells as their text (#REF!), and numbers that the workbook shows with leading zeros as
 * text with them. Empty cells are null.
 */
export type CellValue = string | number | boolean | DateCell | null;

/** Days since 1899-12-30, whatever the date system of the workbook; the fraction is the time of day. */
export type DateCell = { serial: number };

/** Column index from 0 and row from 1 → A1. */
export function cellAddress(column: number, row: number): string {
  return `${columnLetters(column)}${row}`;
}

/** Column index from 0 → A, B … Z, AA. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** A cell without content: nothing, or white space alone. */
export function isBlank(value: CellValue): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}
