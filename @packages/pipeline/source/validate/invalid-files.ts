import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import type { ReasonCode } from "@packages/report";
import type { Context } from "../context.ts";
import type { Database } from "../database/database.ts";
import { csvChunks } from "../extract/csv.ts";
import { sourceColumns, tableNames, tableSchemas } from "../extract/schema.ts";
import { writeAtomic } from "../home/files.ts";
import type { Home, Table } from "../home/home.ts";
import { valueColumns } from "../load/raw-schema.ts";
import { cellReference, type Address, type FindCell } from "./cells.ts";
import { checks } from "./checks/index.ts";

type Rejected = Address & { row_key: string; bucket: string } & Record<string, string | null>;
type Verdict = { row_key: string; reason_code: ReasonCode; severity: string; column_name: string | null };

/**
 * Writes `@source/invalid/{entity}-{year}-{month}-{table}.csv`: rejected rows as they are in the clean CSV, with why and
 * where. A row without a readable date is in `undated`, one of another year in `out-of-year`. Files of this entity-year
 * that have no row any more are removed. Returns the files there are.
 */
export async function writeInvalidFiles(
  database: Database,
  { home, entity }: Context,
  year: number,
  findCell: FindCell,
): Promise<string[]> {
  const files = new Map<string, string>();
  for (const table of tableNames) {
    const rows = await readRejected(database, table, entity.code, year);
    const verdicts = Map.groupBy(await readVerdicts(database, table, entity.code, year), (each) => each.row_key);
    for (const [bucket, members] of Map.groupBy(rows, (row) => row.bucket)) {
      const file = home.invalidCsv(entity.code, bucket === "" ? String(year) : `${year}-${bucket}`, table);
      const header = [...valueColumns(table), "extra", ...sourceColumns, ...verdictColumns];
      const fields = (row: Rejected) => toRecord(table, row, verdicts.get(row.row_key) ?? [], findCell);
      files.set(file, [...csvChunks(header, members, fields)].join(""));
    }
  }
  for (const [file, text] of files) await writeAtomic(file, text);
  await removeOthers(home, entity.code, year, files);
  return [...files.keys()];
}

const verdictColumns = ["reason_codes", "severity", "message", "cell"];

function toRecord(table: Table, row: Rejected, verdicts: Verdict[], findCell: FindCell): string[] {
  const messages = new Map(
    checks.filter((each) => each.table === table).map((each) => [each.reason_code, each.message]),
  );
  const codes = [...new Set(verdicts.map((each) => each.reason_code))];
  const cells = verdicts.map((each) => cellReference(row, findCell(row, each.column_name)));
  return [
    ...[...valueColumns(table), "extra", ...sourceColumns].map((name) => row[name] ?? ""),
    codes.join("; "),
    "error",
    codes.map((code) => messages.get(code) ?? "").join(" "),
    [...new Set(cells)].join("; "),
  ];
}

async function readRejected(database: Database, table: Table, entity: string, year: number): Promise<Rejected[]> {
  const date = tableSchemas[table].dateColumn;
  // Targets have no month of their own: one file a year.
  const bucket =
    date === null
      ? "''"
      : `case
          when reference.as_date(${date}) is null then 'undated'
          when year(reference.as_date(${date})) = year then strftime(reference.as_date(${date}), '%m')
          else 'out-of-year'
        end`;
  return database.rows<Rejected>(
    `select *, ${bucket} as bucket from raw.${table} as loaded
     where entity_code = $entity and year = $year and exists (
       select 1 from raw.verdicts as verdicts
       where verdicts.entity_code = $entity and verdicts.year = $year and verdicts.table_name = '${table}'
         and verdicts.row_key = loaded.row_key and verdicts.severity = 'error')
     order by row_order`,
    { entity, year },
  );
}

/** Of rejected rows alone, errors before warnings. */
async function readVerdicts(database: Database, table: Table, entity: string, year: number): Promise<Verdict[]> {
  const verdicts = await database.rows<Verdict>(
    `select row_key, reason_code, severity, column_name from raw.verdicts
     where entity_code = $entity and year = $year and table_name = $table
     qualify bool_or(severity = 'error') over (partition by row_key)
     order by row_key, severity, column_name`,
    { entity, year, table },
  );
  const order = new Map(checks.filter((each) => each.table === table).map((each, index) => [each.reason_code, index]));
  return verdicts.sort((a, b) => (order.get(a.reason_code) ?? 0) - (order.get(b.reason_code) ?? 0));
}

async function removeOthers(home: Home, entity: string, year: number, files: Map<string, string>): Promise<void> {
  const names = await readdir(home.invalid).catch(() => []);
  const ours = new RegExp(
    `^${entity}-${year}-(?:(?:[0-9]{2}|undated|out-of-year)-)?(?:${tableNames.join("|")})[.]csv$`,
  );
  for (const file of names.filter((name) => ours.test(name)).map((name) => path.join(home.invalid, name))) {
    if (!files.has(file)) await rm(file, { force: true });
  }
}
