import { readFile } from "node:fs/promises";
import type { Entity } from "@config/atlas";
import { sha256 } from "../../home/files.ts";
import type { Table } from "../../home/home.ts";
import type { SheetConfig } from "../../source-config/schema.ts";
import { readSheet, type SheetRows } from "../read-sheet.ts";
import type { TableSchema } from "../schema.ts";
import { selectSheets } from "../select-sheets.ts";
import type { WorkbookReader } from "../workbook/reader.ts";

/** All that reading one workbook takes: plain data, so that it can go to another thread. */
export type WorkbookTask = {
  /** Name below @source/raw. */
  file: string;
  path: string;
  sheets: SheetConfig[];
  tables: Record<Table, TableSchema>;
  entity: Entity;
  year: number;
  allowUnknown: boolean;
  /** Bytes that the file may unfold to, and characters that the rows of a sheet may have. */
  expandedBytes: number;
};

/** A workbook's rows by sheet; hash and size are of the very bytes that were read. */
export type WorkbookRows = { file: string; sha256: string; bytes: number; sheets: SheetRows[] };

/** Reads the configured sheets of one workbook. Throws UserErrors that name the file. */
export async function readWorkbook(
  reader: WorkbookReader,
  task: WorkbookTask,
  progress: (text: string) => void,
): Promise<WorkbookRows> {
  const { file } = task;
  progress(`${file}: opening`);
  const bytes = await readFile(task.path);
  const workbook = await reader.open(bytes, file, { expandedBytes: task.expandedBytes });
  const selected = selectSheets(workbook.sheetNames, task.sheets, file);
  progress(`${file}: reading ${selected.length === 1 ? "a sheet" : `${selected.length} sheets`}`);
  const names = [...new Set(selected.map(({ name }) => name))];
  const sheets = new Map(workbook.read(names).map((sheet) => [sheet.name, sheet]));
  return {
    file,
    sha256: sha256(bytes),
    bytes: bytes.length,
    sheets: selected.map(({ name, config }) => {
      const sheet = sheets.get(name);
      if (sheet === undefined) throw new Error(`the reader gave no sheet ${name} of ${file}`);
      progress(`${file}: ${name}`);
      return readSheet(sheet, {
        file,
        config,
        schema: task.tables[config.table],
        entity: task.entity,
        year: task.year,
        ...{ allowUnknown: task.allowUnknown, outputLimit: task.expandedBytes },
      });
    }),
  };
}
