import type { Context } from "../context.ts";
import { withDatabase, type Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import type { Manifest } from "../extract/manifest.ts";
import { tableNames } from "../extract/schema.ts";
import { openSnapshot } from "../extract/snapshot.ts";
import { sha256 } from "../home/files.ts";
import type { Table } from "../home/home.ts";
import { applyMode, contentHash, type Mode } from "./modes.ts";
import { createRawSchema, rawColumns } from "./raw-schema.ts";
import { loadReference } from "./reference.ts";
import { stageCsv } from "./stage.ts";

export type LoadOptions = { year: number; mode?: "replace" | "append"; month?: number };

export type LoadResult = {
  year: number;
  skipped: boolean;
  reason: string | null;
  /** True where the registry of @config was brought up to date. */
  reference: boolean;
  /** `rows` is what raw holds afterwards. */
  tables: { table: Table; rows: number; rows_before: number; skipped: boolean }[];
};

/** Lands the snapshot of an entity-year in schema raw, all tables in one transaction. Throws UserError. */
export async function load(context: Context, options: LoadOptions): Promise<LoadResult> {
  const manifest = await readSnapshot(context, options.year);
  return withDatabase(context.home, "write", async (database) => {
    await createRawSchema(database);
    return loadSnapshot(database, context, manifest, options);
  });
}

/** The extracted snapshot of an entity-year, its CSVs proven to be those of its manifest. Throws UserError. */
export async function readSnapshot({ home, entity }: Context, year: number): Promise<Manifest> {
  const manifest = await openSnapshot(home, entity.code, year);
  if (manifest) return manifest;
  throw new UserError("NOT_EXTRACTED", `nothing has been extracted of ${entity.code} ${year}`, {
    place: { file: home.manifest(entity.code, year) },
    mend: `Extract first: pnpm run extract -- --entity ${entity.code} --year ${year}`,
  });
}

/** `load` on a database that is open and has its schema. */
export async function loadSnapshot(
  database: Database,
  { home, entity, progress }: Context,
  manifest: Manifest,
  options: LoadOptions,
): Promise<LoadResult> {
  const { year } = options;
  const key = { entity: entity.code, year };
  const mode: Mode =
    options.month === undefined ? { kind: options.mode ?? "replace" } : { kind: "month", month: options.month };
  const reference = await loadReference(database, entity);
  const before = new Map(
    (
      await database.rows<{ table_name: Table; load_hash: string; row_count: string }>(
        "select table_name, load_hash, row_count from raw.loads where entity_code = $entity and year = $year",
        key,
      )
    ).map((row) => [row.table_name, row]),
  );
  const changed = manifest.tables.filter(
    ({ table, sha256: csv }) => before.get(table)?.load_hash !== fullLoadHash(table, csv),
  );
  await database.transaction(async () => {
    for (const { table, columns, sha256: csv } of changed) {
      progress.update(`load ${entity.code} ${year} ${table}`);
      const file = home.cleanCsv(entity.code, year, table);
      const staged = await stageCsv(database, { table, file, columns, ...key });
      await applyMode(database, { table, staged, ...key }, mode);
      await recordLoad(
        database,
        { table, csv, ...key },
        await loadHash(database, { table, staged, csv, ...key }, mode),
      );
      await database.run(`drop table ${staged}`);
    }
    await recordSnapshot(database, manifest, entity.code);
  });
  const after = await database.rows<{ table_name: Table; row_count: string }>(
    "select table_name, row_count from raw.loads where entity_code = $entity and year = $year",
    key,
  );
  const skipped = changed.length === 0;
  return {
    year,
    skipped,
    reason: skipped ? "the snapshot is loaded already" : null,
    reference,
    tables: tableNames.map((table) => ({
      table,
      rows: Number(after.find((row) => row.table_name === table)?.row_count ?? 0),
      rows_before: Number(before.get(table)?.row_count ?? 0),
      skipped: !changed.some((each) => each.table === table),
    })),
  };
}

/** What raw holds once a whole CSV is in it: the CSV, and the columns that it was read into. */
function fullLoadHash(table: Table, csv: string): string {
  const columns = rawColumns(table).map(({ name }) => name);
  return sha256(`${columns.join(",")}:${csv}`);
}

type Loaded = { table: Table; csv: string; entity: string; year: number };

/** The full hash where raw now equals the CSV; after a month or an addition it may not, and the rows themselves are hashed. */
async function loadHash(database: Database, loaded: Loaded & { staged: string }, mode: Mode): Promise<string> {
  const { table, staged, csv, entity, year } = loaded;
  if (mode.kind === "replace") return fullLoadHash(table, csv);
  const now = await contentHash(database, `raw.${table}`, entity, year, table);
  const whole = await contentHash(database, staged, entity, year, table);
  return now === whole ? fullLoadHash(table, csv) : sha256(`partial:${now}`);
}

async function recordLoad(database: Database, { table, csv, entity, year }: Loaded, hash: string): Promise<void> {
  await database.run("delete from raw.loads where entity_code = $entity and year = $year and table_name = $table", {
    entity,
    year,
    table,
  });
  await database.run(
    `insert into raw.loads by name
     select $entity as entity_code, $year::integer as year, $table as table_name, $hash as load_hash,
       $csv as csv_sha256, count(*) as row_count, make_timestamp(epoch_us(now())) as loaded_at
     from raw.${table} where entity_code = $entity and year = $year`,
    { entity, year, table, hash, csv },
  );
}

/** A snapshot of which only a part is loaded is not that snapshot: its hash is made of what is there. */
async function recordSnapshot(database: Database, manifest: Manifest, entity: string): Promise<void> {
  const { year } = manifest;
  const loads = await database.rows<{ table_name: Table; load_hash: string }>(
    "select table_name, load_hash from raw.loads where entity_code = $entity and year = $year",
    { entity, year },
  );
  const lines = manifest.tables.map(({ table, sha256: csv }) => {
    const hash = loads.find((row) => row.table_name === table)?.load_hash ?? "";
    return { whole: hash === fullLoadHash(table, csv), line: `${table}:${hash}\n` };
  });
  const snapshot = lines.every(({ whole }) => whole)
    ? manifest.snapshot_sha256
    : sha256(lines.map(({ line }) => line).join(""));
  const wanted = JSON.stringify({
    snapshot,
    config: manifest.config.sha256,
    workbooks: sorted(manifest.workbooks.map(({ file, sha256: hash, bytes }) => ({ file, sha256: hash, bytes }))),
  });
  if (wanted === (await recordedSnapshot(database, entity, year))) return;
  for (const table of ["snapshots", "workbooks"]) {
    await database.run(`delete from raw.${table} where entity_code = $entity and year = $year`, { entity, year });
  }
  await database.run("insert into raw.snapshots values ($entity, $year, $snapshot, $config)", {
    entity,
    year,
    snapshot,
    config: manifest.config.sha256,
  });
  for (const { file, sha256: hash, bytes } of manifest.workbooks) {
    await database.run("insert into raw.workbooks values ($entity, $year, $file, $hash, $bytes)", {
      entity,
      year,
      file,
      hash,
      bytes,
    });
  }
}

async function recordedSnapshot(database: Database, entity: string, year: number): Promise<string> {
  const [snapshot] = await database.rows<{ snapshot: string; config: string }>(
    `select snapshot_sha256 as snapshot, source_config_sha256 as config
     from raw.snapshots where entity_code = $entity and year = $year`,
    { entity, year },
  );
  const workbooks = await database.rows<{ file: string; sha256: string; bytes: string }>(
    "select file, sha256, bytes from raw.workbooks where entity_code = $entity and year = $year",
    { entity, year },
  );
  return JSON.stringify({
    ...snapshot,
    workbooks: sorted(workbooks.map((each) => ({ ...each, bytes: Number(each.bytes) }))),
  });
}

function sorted(workbooks: { file: string; sha256: string; bytes: number }[]): object[] {
  return workbooks.sort((one, other) => (one.file < other.file ? -1 : 1));
}
