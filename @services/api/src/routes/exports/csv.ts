import { byteOrderMark, lineOf } from "@packages/csv";
import { streamOf, type Table } from "./table.ts";

/** A CSV file: percents are fractions, days ISO 8601. */
export function csvOf(table: Table): ReadableStream<Uint8Array> {
  return streamOf(linesOf(table));
}

async function* linesOf({ columns, rows }: Table): AsyncGenerator<Uint8Array, void> {
  const encoder = new TextEncoder();
  yield encoder.encode(byteOrderMark + lineOf(columns.map(({ heading }) => heading)));
  for await (const batch of rows) yield encoder.encode(batch.map(lineOf).join(""));
}
