import type { CellValue } from "./cell.ts";

/** A block of merged cells: columns from 0, rows from 1, both ends included. */
export type Merge = { firstColumn: number; firstRow: number; lastColumn: number; lastRow: number };

export type Sheet = {
  name: string;
  hidden: boolean;
  /** The last row that the file mentions, 1-based; it may be empty. */
  lastRow: number;
  /** Cells of a 1-based row by column from 0; shorter than the sheet is wide where the rest is empty. */
  row: (number: number) => readonly CellValue[];
  merges: readonly Merge[];
  hiddenRows: ReadonlySet<number>;
  /** 1462 where bare numbers in date columns count days from 1904, else 0. Date cells are converted already. */
  serialOffset: number;
  formulasWithoutValue: number;
  errorCells: number;
};

export type Workbook = {
  sheetNames: readonly string[];
  /** The named sheets, in the order asked for, all in one pass over the file. */
  read: (names: readonly string[]) => Sheet[];
};

/** How much a workbook may unfold to before it is refused. */
export type ReadLimits = {
  /** Bytes that all parts of the file declare together. */
  expandedBytes: number;
};

/** A way to read workbooks. `file` is only for messages; faults of the file are UserErrors that name it. */
export type WorkbookReader = {
  name: string;
  open: (bytes: Buffer, file: string, limits: ReadLimits) => Promise<Workbook>;
};
