import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Context } from "../context.ts";
import type { Table } from "../home/home.ts";
import { csvChunks, parseCsv } from "./csv.ts";
import { bucketOf, groupRows, isRenewed, monthBucket, type Renewal } from "./freeze/buckets.ts";
import { freezeMonths, type Frozen, type Months } from "./freeze/freeze.ts";
import { freezeTargets } from "./freeze/freeze-targets.ts";
import type { Differing, Manifest } from "./manifest.ts";
import { monthColumns, type TableSchema } from "./schema.ts";
import { csvColumns, csvFields, rowsFromCsv, type TableRows } from "./table-rows.ts";

/** A table of the next snapshot: its CSV as chunks of text, with hash and counts, and what became of each month. */
export type BuiltTable = {
  table: Table;
  chunks: string[];
  sha256: string;
  bytes: number;
  rows: number;
  columns: string[];
  monthRows: { month: string; rows: number }[];
  months: Months;
  differing: Differing[];
};

/**
 * Joins the rows of today's workbooks with the snapshot's frozen months. The snapshot's CSV is read only where the
 * workbooks no longer give it. Throws UserError ROW_MOVED.
 */
export async function buildTable(
  { home, entity }: Context,
  year: number,
  schema: TableSchema,
  workbook: TableRows,
  previous: Manifest | null,
  renewal: Renewal,
): Promise<BuiltTable> {
  const fresh = toCsv(schema, workbook);
  const before = previous?.tables.find(({ table }) => table === schema.table);
  const monthRows = countMonths(schema, year, workbook);
  if (before?.sha256 === fresh.sha256) {
    const names = monthRows.map(({ month }) => month);
    const renewed = names.filter((month) => isRenewed(renewal, month));
    const frozen = names.filter((month) => !isRenewed(renewal, month));
    return { ...fresh, monthRows, months: { added: [], renewed, frozen }, differing: [] };
  }
  const snapshot =
    before === undefined ? null : readTable(schema, await readFile(home.cleanCsv(entity.code, year, schema.table)));
  const next = freeze(schema, entity.code, year, snapshot, workbook, renewal);
  const { months, differing } = next;
  if (differing.length === 0 && schema.dateColumn !== null) return { ...fresh, monthRows, months, differing };
  return { ...toCsv(schema, next), monthRows: countMonths(schema, year, next), months, differing };
}

function freeze(
  schema: TableSchema,
  entity: string,
  year: number,
  snapshot: TableRows | null,
  workbook: TableRows,
  renewal: Renewal,
): Frozen {
  return schema.dateColumn === null
    ? freezeTargets(schema, entity, year, snapshot, workbook, renewal)
    : freezeMonths(schema, year, snapshot, workbook, renewal);
}

function readTable(schema: TableSchema, content: Buffer): TableRows {
  const { header, records } = parseCsv(content);
  return rowsFromCsv(schema, header, records);
}

type Csv = Pick<BuiltTable, "table" | "chunks" | "sha256" | "bytes" | "rows" | "columns">;

function toCsv(schema: TableSchema, { extraNames, rows }: TableRows): Csv {
  const columns = csvColumns(schema, extraNames);
  const chunks = [...csvChunks(columns, rows, csvFields)];
  const hash = createHash("sha256");
  let bytes = 0;
  for (const chunk of chunks) {
    hash.update(chunk);
    bytes += Buffer.byteLength(chunk);
  }
  return { table: schema.table, chunks, sha256: hash.digest("hex"), bytes, rows: rows.length, columns };
}

/** Rows of each month; of targets, the rows that have a value for it. */
function countMonths(schema: TableSchema, year: number, { rows }: TableRows): { month: string; rows: number }[] {
  if (schema.dateColumn !== null) {
    return [...groupRows(rows, bucketOf(schema, year))].map(([month, group]) => ({ month, rows: group.length }));
  }
  return monthColumns
    .map((name, index) => {
      const column = schema.columns.findIndex((candidate) => candidate.name === name);
      const filled = rows.filter((row) => row.values[column] !== "");
      return { month: monthBucket(year, index + 1), rows: filled.length };
    })
    .filter((month) => month.rows > 0);
}
