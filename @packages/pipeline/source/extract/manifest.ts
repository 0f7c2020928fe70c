import { readFile } from "node:fs/promises";
import { z } from "zod";
import { UserError } from "../errors.ts";
import { sha256 } from "../home/files.ts";
import type { Home, Table } from "../home/home.ts";
import { tableNames } from "./schema.ts";

/** Raised whenever the same workbook would give other rows: snapshots of an older version are compared anew. */
export const extractorVersion = "1";

const table = z.enum(["transactions", "students", "targets", "activities"]);
const count = z.int().nonnegative();
const hash = z.string().regex(/^[0-9a-f]{64}$/);

const sheet = z.strictObject({
  sheet: z.string(),
  table,
  /** Position among all sheets of the snapshot, from 1: rows of a CSV are in this order, then by row. */
  order: count,
  hidden: z.boolean(),
  /** 1-based rows of the workbook. */
  header_rows: z.array(count),
  data_start_row: count,
  /** Every heading found: the canonical or extra column it fills, or null where the config ignores it. */
  headings: z.array(z.strictObject({ cell: z.string(), heading: z.string(), column: z.string().nullable() })),
  /** Columns that the sheet lacks and the config fills. */
  defaults: z.record(z.string(), z.string()),
  /** rows_read = rows + subtotals + blank. */
  rows_read: count,
  rows: count,
  subtotals: count,
  blank: count,
  /** Rows among rows_read that the workbook hides; they are read like any other. */
  hidden_rows: count,
  /** Formulas that the workbook has no cached value for: read as empty. */
  formulas_without_value: count,
  error_cells: count,
  /** Filled cells of data rows in columns that have no heading: not read. */
  cells_without_heading: count,
});

const differing = z.strictObject({
  table,
  /** YYYY-MM, `undated`, `out-of-year`; for targets the year. */
  month: z.string(),
  only_in_snapshot: count,
  only_in_workbook: count,
  rows: z.array(
    z.strictObject({
      in: z.enum(["snapshot", "workbook"]),
      source_file: z.string(),
      source_sheet: z.string(),
      source_row: count,
      row_key: z.string(),
    }),
  ),
});

export const manifestSchema = z.strictObject({
  manifest_version: z.literal(1),
  extractor_version: z.string(),
  entity: z.string(),
  year: z.int(),
  config: z.strictObject({ file: z.string(), sha256: hash }),
  /** SHA-256 over a line `{table}:{csv sha256}` for each table, in order. */
  snapshot_sha256: hash,
  /** As last read; `file` is below @source/raw with forward slashes. */
  workbooks: z.array(z.strictObject({ file: z.string(), sha256: hash, bytes: count, sheets: z.array(sheet) })),
  /** All four, in order; a table that no sheet fills has a CSV of headings alone. */
  tables: z.array(
    z.strictObject({
      table,
      file: z.string(),
      sha256: hash,
      bytes: count,
      rows: count,
      columns: z.array(z.string()),
      months: z.array(z.strictObject({ month: z.string(), rows: count })),
    }),
  ),
  /** Frozen months whose rows the workbooks no longer agree with. */
  differing: z.array(differing),
});

/** What a snapshot is made of; the same workbooks, config and history give the same bytes. */
export type Manifest = z.output<typeof manifestSchema>;
export type SheetReport = z.output<typeof sheet>;
export type Differing = z.output<typeof differing>;

/** The identity of a snapshot's contents. */
export function snapshotHash(tables: { table: Table; sha256: string }[]): string {
  const of = new Map(tables.map((entry) => [entry.table, entry.sha256]));
  return sha256(tableNames.map((name) => `${name}:${of.get(name) ?? ""}\n`).join(""));
}

/** The manifest's text: two runs on the same input write the same. */
export function manifestText(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/**
 * The manifest of an entity-year, or null where nothing has been extracted. It may belong to a half-replaced snapshot:
 * openSnapshot settles that first. Throws UserError MANIFEST_INVALID.
 */
export async function readManifest(home: Home, entity: string, year: number): Promise<Manifest | null> {
  return parseManifestFile(home.manifest(entity, year));
}

/** The manifest in this file, or null where there is no such file. Throws UserError MANIFEST_INVALID. */
export async function parseManifestFile(file: string): Promise<Manifest | null> {
  let text: string;
  try {
    text = await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
  try {
    return manifestSchema.parse(JSON.parse(text));
  } catch (cause) {
    throw new UserError("MANIFEST_INVALID", "the snapshot's manifest cannot be read", {
      place: { file },
      mend: "Delete it and extract again: all months are then taken from the workbook.",
      cause,
    });
  }
}
