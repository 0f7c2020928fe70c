import { mkdirSync } from "node:fs";
import { csvChunks } from "../../source/extract/csv.ts";
import { type Manifest, type SheetReport, snapshotHash } from "../../source/extract/manifest.ts";
import { contentHash, rowKeys } from "../../source/extract/row-key.ts";
import { sourceColumns, tableNames, tableSchemas } from "../../source/extract/schema.ts";
import { writeSnapshot } from "../../source/extract/snapshot.ts";
import { sha256 } from "../../source/home/files.ts";
import type { Home, Table } from "../../source/home/home.ts";

/** A row of a canonical table; columns that are not given are empty, and `x_` columns are extra ones. */
export type SnapshotRow = Record<string, string>;
export type SnapshotRows = Partial<Record<Table, SnapshotRow[]>>;

/** Writes what extract would have made of these rows: row 4 of sheet `{table}` is the first of each table. */
export async function writeRows(home: Home, entity: string, year: number, tables: SnapshotRows): Promise<Manifest> {
  mkdirSync(home.raw, { recursive: true });
  const file = `${entity}-${String(year)}.xlsx`;
  const csvs = new Map(tableNames.map((table) => [table, csvOf(table, entity, year, file, tables[table] ?? [])]));
  const hashed = tableNames.map((table) => ({ table, sha256: sha256(csvs.get(table)?.text ?? "") }));
  const manifest: Manifest = {
    manifest_version: 1,
    extractor_version: "1",
    entity,
    year,
    config: { file: `${entity}-${String(year)}.yaml`, sha256: sha256("config") },
    snapshot_sha256: snapshotHash(hashed),
    workbooks: [{ file, sha256: sha256(JSON.stringify(tables)), bytes: 1000, sheets: tableNames.map(sheetOf) }],
    tables: hashed.map(({ table, sha256: hash }) => ({
      table,
      file: `${entity}-${String(year)}-${table}.csv`,
      sha256: hash,
      bytes: Buffer.byteLength(csvs.get(table)?.text ?? ""),
      rows: tables[table]?.length ?? 0,
      columns: csvs.get(table)?.columns ?? [],
      months: [],
    })),
    differing: [],
  };
  await writeSnapshot(home, manifest, new Map(tableNames.map((table) => [table, [csvs.get(table)?.text ?? ""]])));
  return manifest;
}

/** The headings that `writeRows` says a sheet has: its canonical columns from A on, in row 3. */
function sheetOf(table: Table, index: number): SheetReport {
  const columns = tableSchemas[table].columns.map((column) => column.name);
  const headings = columns.map((name, column) => ({ cell: `${letter(column)}3`, heading: name, column: name }));
  const none = { rows_read: 0, rows: 0, subtotals: 0, blank: 0, hidden_rows: 0, formulas_without_value: 0 };
  return {
    ...none,
    sheet: table,
    table,
    order: index + 1,
    hidden: false,
    header_rows: [3],
    data_start_row: 4,
    headings,
    defaults: {},
    error_cells: 0,
    cells_without_heading: 0,
  };
}

function csvOf(table: Table, entity: string, year: number, file: string, rows: SnapshotRow[]) {
  const canonical = tableSchemas[table].columns.map((column) => column.name);
  const extras = new Set(rows.flatMap((row) => Object.keys(row).filter((name) => name.startsWith("x_"))));
  const columns = [...canonical, ...extras, ...sourceColumns];
  const keyOf = rowKeys();
  const records = rows.map((row, index) => {
    const values = canonical.map((name) => row[name] ?? "");
    const source: SnapshotRow = {
      source_file: file,
      source_sheet: table,
      source_row: String(index + 4),
      row_key: keyOf(contentHash(tableSchemas[table], entity, year, values)),
    };
    return columns.map((name) => row[name] ?? source[name] ?? "");
  });
  return { columns, text: [...csvChunks(columns, records, (record) => record)].join("") };
}

function letter(index: number): string {
  return String.fromCharCode(65 + index);
}
