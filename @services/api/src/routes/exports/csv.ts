import { neutralise } from "./formula.ts";
import { streamOf, type Cell, type Table } from "./table.ts";

/**
 * RFC 4180 in UTF-8. It begins with a byte order mark, without which spreadsheets take it for the machine's own code page;
 * numbers have a decimal point and no grouping, percents are fractions, days ISO 8601.
 */
export function csvOf(table: Table): ReadableStream<Uint8Array> {
  return streamOf(linesOf(table));
}

export const byteOrderMark = "\uFEFF";

async function* linesOf({ columns, rows }: Table): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark + lineOf(columns.map(({ heading }) => heading)));
  for await (const batch of rows) yield encoder.encode(batch.map(lineOf).join(""));
}

const lineOf = (cells: readonly Cell[]): string => `${cells.map(fieldOf).join(",")}\r\n`;

function fieldOf(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = neutralise(cell);
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
