import { readFile } from "node:fs/promises";
import { z } from "zod";
import type { Context } from "../context.ts";
import type { Database } from "../database/database.ts";
import { writeAtomic } from "../home/files.ts";
import type { Home, Table } from "../home/home.ts";
import { cellReference, type Address, type FindCell } from "./cells.ts";
import type { Severity } from "./check.ts";
import { checks } from "./checks/index.ts";
import { countsSql } from "./judge.ts";

/** A row that a check found. `cell` is an A1 address, `link` the same with its sheet. */
export type Sample = {
  source_file: string;
  source_sheet: string;
  source_row: number;
  column: string | null;
  value: string | null;
  cell: string | null;
  link: string;
};
export type CheckSummary = {
  table: Table;
  reason_code: string;
  severity: Severity;
  message: string;
  /** Rows, and their share of the table's rows. */
  rows: number;
  share: number;
  samples: Sample[];
};
export type Counts = { rows: number; accepted: number; rejected: number };

/** One month (01…12) or bucket of reconcile; amounts in rupiah. */
export type Conservation = {
  table: "transactions" | "students";
  month: string;
  clean_rows: number;
  rejected_rows: number;
  mart_rows: number;
  clean_amount: number;
  rejected_amount: number;
  mart_amount: number;
  holds: boolean;
};

/** `output/validation/{entity}-{year}.json`. Reconcile writes the part `conservation`, which is empty until then. */
export type ValidationFile = {
  entity: string;
  year: number;
  snapshot: string;
  tables: Record<Table, Counts>;
  checks: CheckSummary[];
  conservation: Conservation[];
};

const samplesOfACheck = 5;

/** What raw.verdicts say of an entity-year. */
export async function summarise(
  database: Database,
  { entity }: Context,
  year: number,
  findCell: FindCell,
): Promise<ValidationFile> {
  const key = { entity: entity.code, year };
  const [snapshot] = await database.rows<{ hash: string }>(
    "select snapshot_sha256 as hash from raw.snapshots where entity_code = $entity and year = $year",
    key,
  );
  const counts = await database.rows<{ table_name: Table; rows: string; rejected: string }>(countsSql, key);
  const tables = Object.fromEntries(
    counts.map(({ table_name, rows, rejected }) => [
      table_name,
      { rows: Number(rows), accepted: Number(rows) - Number(rejected), rejected: Number(rejected) },
    ]),
  ) as Record<Table, Counts>;
  const found = await database.rows<{ table_name: Table; reason_code: string; rows: string }>(
    `select table_name, reason_code, count(distinct row_key) as rows from raw.verdicts
     where entity_code = $entity and year = $year group by all`,
    key,
  );
  const samples = await readSamples(database, key);
  return {
    entity: entity.code,
    year,
    snapshot: snapshot?.hash ?? "",
    tables,
    checks: checks.map(({ table, reason_code, severity, message }) => {
      const isOurs = (row: { table_name: string; reason_code: string }) =>
        row.table_name === table && row.reason_code === reason_code;
      const rows = Number(found.find(isOurs)?.rows ?? 0);
      const share = rows === 0 ? 0 : Number((rows / tables[table].rows).toFixed(6));
      const ours = samples.filter(isOurs).map((sample) => toSample(sample, findCell));
      return { table, reason_code, severity, message, rows, share, samples: ours };
    }),
    conservation: [],
  };
}

type SampleRow = Address & {
  table_name: Table;
  reason_code: string;
  column_name: string | null;
  value: string | null;
};

async function readSamples(database: Database, key: { entity: string; year: number }): Promise<SampleRow[]> {
  const places = (["transactions", "students", "targets", "activities"] as const)
    .map(
      (table) => `select '${table}' as table_name, row_key, row_order, source_file, source_sheet, source_row
        from raw.${table} where entity_code = $entity and year = $year`,
    )
    .join(" union all ");
  return database.rows<SampleRow>(
    `with places as (${places})
     select table_name, reason_code, column_name, value, source_file, source_sheet, source_row
     from raw.verdicts join places using (table_name, row_key)
     where entity_code = $entity and year = $year
     qualify row_number() over (partition by table_name, reason_code order by row_order, column_name) <= $limit
     order by table_name, reason_code, row_order, column_name`,
    { ...key, limit: samplesOfACheck },
  );
}

function toSample(row: SampleRow, findCell: FindCell): Sample {
  const cell = findCell(row, row.column_name);
  return {
    source_file: row.source_file,
    source_sheet: row.source_sheet,
    source_row: Number(row.source_row),
    column: row.column_name,
    value: row.value,
    cell,
    link: cellReference(row, cell),
  };
}

/** The same verdicts give the same bytes. */
export async function writeValidationFile(home: Home, file: ValidationFile): Promise<void> {
  await writeAtomic(home.validation(file.entity, file.year), `${JSON.stringify(file, null, 2)}\n`);
}

const written = z.custom<ValidationFile>(
  (value) => z.object({ conservation: z.array(z.unknown()) }).safeParse(value).success,
);

/** The file as it is, or null where there is none that can be read: validate writes it anew. */
export async function readValidationFile(home: Home, entity: string, year: number): Promise<ValidationFile | null> {
  try {
    const text = await readFile(home.validation(entity, year), "utf8");
    return written.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
