import { extraPrefix, sourceColumns, type TableSchema } from "./schema.ts";
import type { SheetRow } from "./read-sheet.ts";
import { rowKeys } from "./row-key.ts";

/** A row of a table: values in schema order, extra values in the order of the table's extraNames, and where it stands. */
export type Row = { values: string[]; extras: string[]; file: string; sheet: string; row: number; key: string };

export type TableRows = { extraNames: string[]; rows: Row[] };

export type SheetPart = { file: string; sheet: string; extraNames: string[]; rows: SheetRow[] };

/** The rows of a table's sheets, in the order of the sheets, with their keys. */
export function joinSheets(parts: SheetPart[]): TableRows {
  const extraNames = [...new Set(parts.flatMap((part) => part.extraNames))];
  const keyOf = rowKeys();
  const rows = parts.flatMap(({ file, sheet, extraNames: own, rows }) => {
    const arrange = arrangement(own, extraNames);
    return rows.map(({ values, extras, row, hash }): Row => {
      return { values, extras: arrange(extras), file, sheet, row, key: keyOf(hash) };
    });
  });
  return { extraNames, rows };
}

/** Takes extra values from one order of names to another; what is not there is empty. */
export function arrangement(from: readonly string[], to: readonly string[]): (extras: string[]) => string[] {
  if (from.length === to.length && from.every((name, index) => name === to[index])) return (extras) => extras;
  const indexes = to.map((name) => from.indexOf(name));
  return (extras) => indexes.map((index) => extras[index] ?? "");
}

/** The columns of a table's CSV: canonical, extra, source. */
export function csvColumns(schema: TableSchema, extraNames: readonly string[]): string[] {
  return [...schema.columns.map((column) => column.name), ...extraNames, ...sourceColumns];
}

/** A row's fields in the order of csvColumns. */
export function csvFields({ values, extras, file, sheet, row, key }: Row): string[] {
  return [...values, ...extras, file, sheet, String(row), key];
}

/** Rows of a CSV as it was written, also by a version with other columns: those that are gone are left out. */
export function rowsFromCsv(schema: TableSchema, header: string[], records: string[][]): TableRows {
  const at = new Map(header.map((name, index) => [name, index]));
  const extraNames = header.filter((name) => name.startsWith(extraPrefix));
  const indexes = (names: readonly string[]) => names.map((name) => at.get(name) ?? -1);
  const canonical = indexes(schema.columns.map((column) => column.name));
  const extra = indexes(extraNames);
  const [file = -1, sheet = -1, row = -1, key = -1] = indexes(sourceColumns);
  const rows = records.map((record): Row => {
    const field = (index: number): string => record[index] ?? "";
    return {
      values: canonical.map(field),
      extras: extra.map(field),
      file: field(file),
      sheet: field(sheet),
      row: Number(field(row)),
      key: field(key),
    };
  });
  return { extraNames, rows };
}
