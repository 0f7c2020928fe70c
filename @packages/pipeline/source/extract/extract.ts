import path from "node:path";
import type { Context } from "../context.ts";
import { UsageError, UserError } from "../errors.ts";
import type { Table } from "../home/home.ts";
import { readSourceConfig, resolveTables, workbookFiles, type SourceConfigFile } from "../source-config/index.ts";
import { buildTable, type BuiltTable } from "./build-table.ts";
import { monthBucket, type Renewal } from "./freeze/buckets.ts";
import {
  extractorVersion,
  readManifest,
  snapshotHash,
  type Differing,
  type Manifest,
  type SheetReport,
} from "./manifest.ts";
import type { WorkbookRows, WorkbookTask } from "./read/read-workbook.ts";
import { readWorkbooks } from "./read/read-workbooks.ts";
import { summarise, type ExtractResult } from "./result.ts";
import { tableNames } from "./schema.ts";
import { damagedTables, settleSnapshot, writeSnapshot } from "./snapshot.ts";
import { joinSheets, type SheetPart } from "./table-rows.ts";
import { isUnchanged } from "./unchanged.ts";

export type ExtractOptions = {
  year: number;
  /** Takes months that the snapshot has anew from the workbooks: all, or `months` (1 to 12) and rows of no month. */
  overwrite?: boolean;
  months?: number[];
  /** Keeps headings that no table knows as extra columns. */
  allowUnknown?: boolean;
};

const mebibyte = 1024 * 1024;
const defaultExpansionMebibytes = 2048;
const defaultHeapMebibytes = 4096;

/**
 * Workbooks → the canonical CSVs and manifest of an entity-year. Months that the snapshot has are kept unless renewed; the
 * snapshot is replaced whole or not at all; where nothing has changed nothing is read. Throws UserErrors that name
 * file, sheet and cell, and UsageErrors for the config.
 */
export async function extract(context: Context, options: ExtractOptions): Promise<ExtractResult> {
  const { home, entity } = context;
  const { year } = options;
  const renewal = renewalOf(options);
  const config = await readSourceConfig(context, year);
  await settleSnapshot(home, entity.code, year);
  const tasks = await workbookTasks(context, config, options);
  const previous = await readManifest(home, entity.code, year);
  const damaged = previous === null ? [] : await damagedTables(home, previous);
  if (previous !== null && damaged.length === 0 && (await isUnchanged(previous, config, tasks, renewal))) {
    return summarise(previous, { skipped: true, reason: "workbooks, config and snapshot are as they were" });
  }
  const heap = context.environment.ATLAS_READ_HEAP_MIB ?? defaultHeapMebibytes;
  const workbooks = await readWorkbooks(tasks, heap, context.progress.update);
  const usable = damaged.length === 0 ? previous : null;
  const tables = await buildTables(context, config, workbooks, usable, renewal);
  const manifest = toManifest(context, config, workbooks, tables);
  if (damaged.length > 0 && renewal.kind !== "all" && manifest.snapshot_sha256 !== previous?.snapshot_sha256) {
    throw snapshotDamaged(home.manifest(entity.code, year), damaged);
  }
  const changed = tables.filter(({ table, sha256 }) => {
    return damaged.length > 0 || previous?.tables.find((before) => before.table === table)?.sha256 !== sha256;
  });
  context.progress.update(`writing ${changed.length} tables`);
  await writeSnapshot(home, manifest, new Map(changed.map(({ table, chunks }) => [table, chunks])));
  return summarise(manifest, { skipped: false, reason: null, tables });
}

function renewalOf({ year, overwrite = false, months }: ExtractOptions): Renewal {
  if (months !== undefined && !overwrite) {
    throw new UsageError("MONTH_WITHOUT_OVERWRITE", "--month says which months --overwrite renews", {
      mend: "Add --overwrite; without both, new months are added and old ones kept.",
    });
  }
  if (!overwrite) return { kind: "none" };
  if (months === undefined) return { kind: "all" };
  return { kind: "months", buckets: new Set(months.map((month) => monthBucket(year, month))) };
}

/** A task for each workbook, in the order in which the config first names them: one that is named twice is read once. */
async function workbookTasks(
  { home, entity, environment }: Context,
  { config }: SourceConfigFile,
  { year, allowUnknown = false }: ExtractOptions,
): Promise<WorkbookTask[]> {
  const tasks = new Map<string, WorkbookTask>();
  const tables = resolveTables(config);
  const expandedBytes = (environment.ATLAS_EXPANSION_LIMIT_MIB ?? defaultExpansionMebibytes) * mebibyte;
  for (const workbook of config.workbooks) {
    for (const { file, path: real } of await workbookFiles(home, workbook.file)) {
      const task = tasks.get(real) ?? {
        file,
        path: real,
        tables,
        entity,
        year,
        allowUnknown,
        expandedBytes,
        sheets: [],
      };
      task.sheets.push(...workbook.sheets);
      tasks.set(real, task);
    }
  }
  return [...tasks.values()];
}

async function buildTables(
  context: Context,
  { config }: SourceConfigFile,
  workbooks: WorkbookRows[],
  previous: Manifest | null,
  renewal: Renewal,
): Promise<BuiltTable[]> {
  const parts = (table: Table): SheetPart[] =>
    workbooks.flatMap(({ file, sheets }) =>
      sheets
        .filter(({ report }) => report.table === table)
        .map(({ report, extraNames, rows }) => ({ file, sheet: report.sheet, extraNames, rows })),
    );
  const schemas = resolveTables(config);
  const tables: BuiltTable[] = [];
  for (const name of tableNames) {
    context.progress.update(`comparing ${name} with the snapshot`);
    tables.push(await buildTable(context, config.year, schemas[name], joinSheets(parts(name)), previous, renewal));
  }
  return tables;
}

function toManifest(
  { home, entity }: Context,
  { config, sha256 }: SourceConfigFile,
  workbooks: WorkbookRows[],
  tables: BuiltTable[],
): Manifest {
  const { year } = config;
  let order = 0;
  return {
    manifest_version: 1,
    extractor_version: extractorVersion,
    entity: entity.code,
    year,
    config: { file: path.basename(home.sourceConfig(entity.code, year)), sha256 },
    snapshot_sha256: snapshotHash(tables),
    workbooks: workbooks.map(({ file, sha256, bytes, sheets }) => ({
      file,
      sha256,
      bytes,
      sheets: sheets.map(({ report }): SheetReport => {
        const { sheet, table, ...rest } = report;
        return { sheet, table, order: ++order, ...rest };
      }),
    })),
    tables: tables.map(({ table, sha256, bytes, rows, columns, monthRows }) => ({
      table,
      file: path.basename(home.cleanCsv(entity.code, year, table)),
      sha256,
      bytes,
      rows,
      columns,
      months: monthRows,
    })),
    differing: tables.flatMap((table): Differing[] => table.differing),
  };
}

function snapshotDamaged(file: string, damaged: string[]): UserError {
  return new UserError(
    "SNAPSHOT_DAMAGED",
    `${damaged.join(", ")}: not what was extracted, and the workbooks of today give something else`,
    {
      place: { file },
      mend: "Put the file back as it was, or pass --overwrite to take every month from the workbooks.",
    },
  );
}
