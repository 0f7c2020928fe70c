import { configure, ZipWriter } from "@zip.js/zip.js";
import { type Table } from "./table.ts";
import { sheetOf } from "./xlsx-sheet.ts";
import { packageParts, STYLES } from "./xlsx-parts.ts";

configure({ useWebWorkers: false });

/**
 * An Excel workbook with a sheet for each table, written as it is read. Numbers, days and percents are real ones; texts are
 * never computed; the first row stays in sight.
 */
export function xlsxOf(tables: readonly Table[]): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  write(tables, writable).catch(async (error: unknown) => {
    // The reader sees the stream break off; who made it has logged why.
    await writable.abort(error).catch(() => undefined);
  });
  return readable;
}

async function write(tables: readonly Table[], writable: WritableStream<Uint8Array>): Promise<void> {
  // Sizes in 64 bits, which it would take for lengths that it does not know yet, are what some programs cannot read.
  const zip = new ZipWriter(writable, { preventClose: true, zip64: false });
  const parts = { ...packageParts(tables.map(({ title }) => title)), "xl/styles.xml": STYLES };
  for (const [name, text] of Object.entries(parts)) await zip.add(name, new Blob([text]).stream());
  for (const [index, table] of tables.entries()) await zip.add(`xl/worksheets/sheet${index + 1}.xml`, sheetOf(table));
  await zip.close();
  await writable.close();
}
