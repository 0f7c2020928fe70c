import { parse } from "csv-parse/sync";

/** Rows written at a time: long enough to be quick, short enough to stay small. */
const chunkRows = 2000;

/** RFC 4180 text, UTF-8 with LF, as chunks of many rows. */
export function* csvChunks<T>(
  header: readonly string[],
  rows: readonly T[],
  fields: (row: T) => readonly string[],
): Generator<string> {
  yield csvLine(header);
  for (let start = 0; start < rows.length; start += chunkRows) {
    yield rows
      .slice(start, start + chunkRows)
      .map((row) => csvLine(fields(row)))
      .join("");
  }
}

function csvLine(fields: readonly string[]): string {
  let line = "";
  for (const [index, field] of fields.entries()) {
    const text = /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
    line += index === 0 ? text : `,${text}`;
  }
  return `${line}\n`;
}

/** The header and records of a CSV that csvChunks wrote. */
export function parseCsv(content: Buffer): { header: string[]; records: string[][] } {
  const [header = [], ...records] = parse(content, { record_delimiter: "\n" });
  return { header, records };
}
