import { neutralise } from "./formula.ts";

/** What a file begins with: without it spreadsheets take it for the machine's own code page. */
export const byteOrderMark = "\uFEFF";

/** A line of a file (RFC 4180, in UTF-8), with its end: numbers have a decimal point and no grouping, and no text is computed. */
export function lineOf(cells: readonly (string | number | boolean | null)[]): string {
  return `${cells.map(fieldOf).join(",")}\r\n`;
}

function fieldOf(cell: string | number | boolean | null): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = neutralise(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
