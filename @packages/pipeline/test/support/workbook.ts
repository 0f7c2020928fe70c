import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import * as xlsx from "xlsx";
import { stringify } from "yaml";
import { extract, type ExtractOptions, type ExtractResult } from "../../source/extract/index.ts";
import type { Home } from "../../source/home/home.ts";
import { contextOf } from "./context.ts";

/** A cell: a plain value, or SheetJS' own with type, format and formula. */
export type TestCell = string | number | boolean | null | xlsx.CellObject;

export type TestSheet = {
  name?: string;
  rows: TestCell[][];
  /** A1 ranges. */
  merges?: string[];
  /** 1-based. */
  hiddenRows?: number[];
  hidden?: boolean;
};

/** A cell with a date format, from ISO text. */
export function dateCell(iso: string, format = "dd/mm/yyyy", offset = 0): xlsx.CellObject {
  return { t: "n", v: (Date.parse(iso) - Date.UTC(1899, 11, 30)) / 86_400_000 - offset, z: format };
}

/** An xlsx file's bytes. */
export function workbookBytes(sheets: TestSheet[], options: { date1904?: boolean } = {}): Buffer {
  if (sheets.length === 0) return Buffer.alloc(0);
  const book = xlsx.utils.book_new();
  for (const [index, { name = `Sheet${index + 1}`, rows, merges = [], hiddenRows = [] }] of sheets.entries()) {
    const sheet = xlsx.utils.aoa_to_sheet(rows);
    sheet["!merges"] = merges.map((range) => xlsx.utils.decode_range(range));
    const shown: xlsx.RowInfo[] = [];
    for (const row of hiddenRows) shown[row - 1] = { hidden: true };
    if (shown.length > 0) sheet["!rows"] = shown;
    xlsx.utils.book_append_sheet(book, sheet, name);
  }
  book.Workbook = {
    WBProps: { date1904: options.date1904 === true },
    Sheets: sheets.map(({ hidden }) => ({ Hidden: hidden === true ? 1 : 0 })),
  };
  return xlsx.write(book, { type: "buffer", bookType: "xlsx", compression: true }) as Buffer;
}

/** Writes a file below @source/raw. */
export function writeRaw(home: Home, file: string, content: Uint8Array): void {
  const target = path.join(home.raw, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, content);
}

/** Writes a source config: an object, or its text as it is. */
export function writeConfig(home: Home, config: object | string, entity = "IONS", year = 2026): void {
  mkdirSync(home.config, { recursive: true });
  writeFileSync(home.sourceConfig(entity, year), typeof config === "string" ? config : stringify(config));
}

/** A config with one workbook and these sheets. */
export function configOf(sheets: object[], file = "book.xlsx", year = 2026): object {
  return { entity: "IONS", year, workbooks: [{ file, sheets }] };
}

/** Puts one workbook with these sheets, and a config for them, into the home. */
export function place(home: Home, sheets: TestSheet[], configs: object[], options: { date1904?: boolean } = {}): void {
  writeRaw(home, "book.xlsx", workbookBytes(sheets, options));
  writeConfig(home, configOf(configs));
}

export async function run(home: Home, options: Partial<ExtractOptions> = {}): Promise<ExtractResult> {
  return extract(contextOf(home), { year: 2026, ...options });
}
