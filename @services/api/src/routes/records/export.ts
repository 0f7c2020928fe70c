import type { Language } from "@packages/report";
import { byPages } from "../exports/batches.ts";
import { fileResponse, type Format } from "../exports/response.ts";
import type { Cell, CellKind, Table } from "../exports/table.ts";
import { HEADINGS, type Heading } from "../exports/words.ts";
import type { Cursor, Listed } from "@packages/db/reader";

/** Rows that are read at once. */
export const batch = 500;

/** A column of exported records, and what of a row is in it. */
export type Field<Row> = [name: Heading, kind: CellKind, of: (row: Row) => Cell];

/** All pages of a list as a file. */
export function recordsFile<Row>(
  list: { title: string; fields: readonly Field<Row>[]; name: string },
  read: (from: { after?: Cursor }) => Promise<Listed<Row>>,
  { format, language }: { format: Format; language: Language },
): Response {
  const table: Table = {
    title: list.title,
    columns: list.fields.map(([name, kind]) => ({ heading: HEADINGS[name][language], kind })),
    rows: byPages(async (from: Cursor | null) => {
      const { rows, next } = await read(from ? { after: from } : {});
      return { rows: rows.map((row) => list.fields.map(([, , of]) => of(row))), next };
    }),
  };
  return fileResponse(table, format, list.name);
}
