import type { Entity } from "@config/atlas";
import { UserError, type Place } from "../errors.ts";
import type { SheetConfig } from "../source-config/schema.ts";
import { duplicateHeading, findHeaderRow, mapHeadings, readHeadings, type Mapping } from "./headings.ts";
import type { SheetReport } from "./manifest.ts";
import { normaliserOf, type Normaliser } from "./normalise/index.ts";
import { normaliseText } from "./normalise/text.ts";
import { contentHash } from "./row-key.ts";
import type { TableSchema } from "./schema.ts";
import { isBlank, type CellValue } from "./workbook/cell.ts";
import type { Merge, Sheet } from "./workbook/reader.ts";

/** A data row: canonical values in schema order, values of the sheet's extra columns, and its 1-based row. */
export type SheetRow = { values: string[]; extras: string[]; row: number; hash: string };

export type SheetRows = { report: Omit<SheetReport, "order">; extraNames: string[]; rows: SheetRow[] };

/** What a sheet is read as. `file` is the workbook's name, for messages. */
export type SheetTask = {
  file: string;
  config: SheetConfig;
  schema: TableSchema;
  entity: Entity;
  year: number;
  allowUnknown: boolean;
  /** Characters that the rows may have together: a few long texts, shared by many cells, unfold to any size. */
  outputLimit: number;
};

/** The data rows of a sheet in canonical form, and an account of every row. Throws UserErrors that name the place. */
export function readSheet(sheet: Sheet, task: SheetTask): SheetRows {
  const { config, schema } = task;
  const place: Place = { file: task.file, sheet: sheet.name };
  const header = config.header_row ?? findHeaderRow(sheet, config, schema);
  const headings = header === null ? [] : readHeadings(sheet, header, config.merge_header_rows);
  if (header === null || headings.length === 0) throw noHeader(place, header, schema);
  const mapping = mapHeadings(headings, config, schema, place, task.allowUnknown);
  const afterHeader = header + config.merge_header_rows;
  const start = config.data_start_row ?? afterHeader;
  if (start < afterHeader) throw startsInHeader(place, start, afterHeader);
  const counts = { rows_read: 0, rows: 0, subtotals: 0, blank: 0, hidden_rows: 0, cells_without_heading: 0 };
  const rows = readRows(sheet, start, mapping, task, place, counts);
  if (counts.rows_read !== counts.rows + counts.subtotals + counts.blank) {
    throw new Error(`rows were lost while reading ${task.file}, sheet ${sheet.name}: ${JSON.stringify(counts)}`);
  }
  if (counts.rows === 0 && !config.allow_empty) throw noRows(place, start);
  return {
    rows,
    extraNames: mapping.extras.map((extra) => extra.name),
    report: {
      sheet: sheet.name,
      table: schema.table,
      hidden: sheet.hidden,
      header_rows: Array.from({ length: config.merge_header_rows }, (_, index) => header + index),
      data_start_row: start,
      headings: mapping.headings.map(({ cell, heading, target }) => ({ cell, heading, column: target })),
      defaults: defaultsUsed(mapping, config),
      ...counts,
      formulas_without_value: sheet.formulasWithoutValue,
      error_cells: sheet.errorCells,
    },
  };
}

type Counts = Pick<SheetReport, "rows_read" | "rows" | "subtotals" | "blank" | "hidden_rows" | "cells_without_heading">;

function readRows(
  sheet: Sheet,
  start: number,
  mapping: Mapping,
  task: SheetTask,
  place: Place,
  counts: Counts,
): SheetRow[] {
  const canonical = canonicalReader(mapping, task, sheet.serialOffset);
  const wanted = [...mapping.columns.values(), ...mapping.extras.map((extra) => extra.column)];
  const headed = new Set(mapping.headings.map((heading) => heading.column));
  const subtotal = task.config.skip_rows === undefined ? null : new RegExp(task.config.skip_rows, "i");
  const width = Math.max(...headed) + 1;
  const cellsOf = mergedRows(sheet, start, width, task.config.fill_merged);
  const rows: SheetRow[] = [];
  // Empty rows count once a filled one follows: those at the end are formatting, and end the sheet.
  let emptyRows = 0;
  let emptyHidden = 0;
  let output = 0;
  for (let row = start; row <= sheet.lastRow; row++) {
    const cells = cellsOf(row);
    const hidden = sheet.hiddenRows.has(row) ? 1 : 0;
    const first = cells.find((cell) => !isBlank(cell));
    if (first === undefined) {
      emptyRows++;
      emptyHidden += hidden;
      continue;
    }
    counts.rows_read += emptyRows + 1;
    counts.blank += emptyRows;
    counts.hidden_rows += emptyHidden + hidden;
    emptyRows = emptyHidden = 0;
    for (const [column, cell] of cells.entries()) {
      if (!headed.has(column) && !isBlank(cell)) counts.cells_without_heading++;
    }
    refuseOtherValues(cells, mapping, place);
    if (subtotal?.test(normaliseText(first)) === true) counts.subtotals++;
    else if (wanted.every((column) => isBlank(cells[column] ?? null))) counts.blank++;
    else {
      counts.rows++;
      const values = canonical(cells);
      const extras = mapping.extras.map((extra) => normaliseText(cells[extra.column] ?? null));
      for (const text of [...values, ...extras]) output += text.length;
      if (output > task.outputLimit) throw tooMuchText(place, task.outputLimit);
      rows.push({ values, extras, row, hash: contentHash(task.schema, task.entity.code, task.year, values) });
    }
  }
  return rows;
}

/** A merged heading stands for one column: the others below it are empty, or merged and filled with the same. */
function refuseOtherValues(cells: readonly CellValue[], mapping: Mapping, place: Place): void {
  for (const { column, of, heading } of mapping.repeats) {
    const value = cells[column] ?? null;
    if (isBlank(value) || value === cells[of]) continue;
    throw duplicateHeading(
      mapping.headings.find((other) => other.column === of),
      heading,
      place,
    );
  }
}

/** Cells → values of the canonical columns, in schema order. */
function canonicalReader(
  mapping: Mapping,
  task: SheetTask,
  serialOffset: number,
): (cells: readonly CellValue[]) => string[] {
  const readers = task.schema.columns.map((column): ((cells: readonly CellValue[]) => string) => {
    const normalise: Normaliser = normaliserOf(column, task.entity, serialOffset);
    const index = mapping.columns.get(column.name);
    if (index !== undefined) return (cells) => normalise(cells[index] ?? null);
    const constant = normalise(task.config.defaults[column.name] ?? null);
    return () => constant;
  });
  return (cells) => readers.map((read) => read(cells));
}

function defaultsUsed(mapping: Mapping, config: SheetConfig): Record<string, string> {
  return Object.fromEntries(Object.entries(config.defaults).filter(([name]) => !mapping.columns.has(name)));
}

/** Rows with merged blocks resolved: the value stands in the first cell alone, or in all where `fill` says so. */
function mergedRows(sheet: Sheet, start: number, width: number, fill: boolean): (row: number) => readonly CellValue[] {
  const blocks = new Map<number, Merge[]>();
  for (const merge of sheet.merges) {
    for (let row = Math.max(start, merge.firstRow); row <= Math.min(merge.lastRow, sheet.lastRow); row++) {
      blocks.set(row, [...(blocks.get(row) ?? []), merge]);
    }
  }
  if (blocks.size === 0) return sheet.row;
  return (row) => {
    const merges = blocks.get(row);
    if (merges === undefined) return sheet.row(row);
    const cells = [...sheet.row(row)];
    for (const { firstColumn, firstRow, lastColumn } of merges) {
      const value = sheet.row(firstRow)[firstColumn] ?? null;
      for (let column = firstColumn; column <= Math.min(lastColumn, Math.max(width, cells.length) - 1); column++) {
        if (row !== firstRow || column !== firstColumn) cells[column] = fill ? value : null;
      }
    }
    return cells;
  };
}

function noHeader(place: Place, row: number | null, schema: TableSchema): UserError {
  const where = row === null ? "no row has headings of the table" : `row ${row}, where the header should be, is empty`;
  const some = schema.columns.flatMap((column) => column.headings.slice(0, 1)).slice(0, 5);
  return new UserError("NO_HEADER", `no header found: ${where} ${schema.table}`, {
    place: { ...place, ...(row === null ? {} : { row }) },
    mend: `Name its row by header_row in the source config; headings are such as ${some.join(", ")}.`,
  });
}

function startsInHeader(place: Place, start: number, afterHeader: number): UserError {
  return new UserError("DATA_IN_HEADER", `data_start_row is ${start}, but the header ends in row ${afterHeader - 1}`, {
    place: { ...place, row: start },
    mend: `Correct data_start_row (at least ${afterHeader}) or header_row in the source config.`,
  });
}

function noRows(place: Place, start: number): UserError {
  return new UserError("NO_ROWS", `the sheet has no data row from row ${start} on`, {
    place,
    mend: "Correct header_row, data_start_row or the sheet in the source config; allow_empty: true accepts it so.",
  });
}

function tooMuchText(place: Place, limit: number): UserError {
  return new UserError("WORKBOOK_TOO_LARGE", `the sheet's rows hold more than ${limit} characters`, {
    place,
    mend: "Split the workbook, or raise the limit with ATLAS_EXPANSION_LIMIT_MIB if you trust it.",
  });
}
