import type { Database } from "../database/database.ts";
import { sourceColumns, tableNames, tableSchemas } from "../extract/schema.ts";
import type { Table } from "../home/home.ts";

/** Columns of `raw.{table}` that hold a row's values, as text. */
export function valueColumns(table: Table): string[] {
  return tableSchemas[table].columns.map((column) => column.name);
}

/** All columns of `raw.{table}`, with their types. `row_order` is the row's place in its CSV: sheet order, then row. */
export function rawColumns(table: Table): { name: string; type: string }[] {
  return [
    ...valueColumns(table).map((name) => ({ name, type: "varchar" })),
    { name: "extra", type: "varchar" },
    ...sourceColumns.map((name) => ({ name, type: "varchar" })),
    { name: "entity_code", type: "varchar" },
    { name: "year", type: "integer" },
    { name: "row_order", type: "integer" },
  ];
}

const bookkeeping = [
  `raw.loads (entity_code varchar, year integer, table_name varchar, load_hash varchar, csv_sha256 varchar,
    row_count bigint, loaded_at timestamp)`,
  "raw.snapshots (entity_code varchar, year integer, snapshot_sha256 varchar, source_config_sha256 varchar)",
  "raw.workbooks (entity_code varchar, year integer, file varchar, sha256 varchar, bytes bigint)",
  `raw.verdicts (entity_code varchar, year integer, table_name varchar, row_key varchar, reason_code varchar,
    severity varchar, column_name varchar, value varchar)`,
  `raw.validations (entity_code varchar, year integer, load_hash varchar, rules_hash varchar, validated_at timestamp,
    row_count bigint, accepted bigint, rejected bigint)`,
  // What was promoted, beside meta_build: the rules that its rows were judged by.
  "raw.promotions (entity_code varchar, rules_hash varchar, promoted_at timestamp)",
  "reference.entities (entity_code varchar, name varchar, legal_name varchar)",
  "reference.units (entity_code varchar, unit_code varchar, name varchar, sort_order integer)",
  "reference.unit_groups (entity_code varchar, group_code varchar, name varchar, unit_code varchar)",
  `reference.programs (entity_code varchar, program_code varchar, name varchar, unit_code varchar,
    match_keys varchar[])`,
  "reference.channels (entity_code varchar, channel_code varchar, name varchar, match_keys varchar[])",
  "reference.school_aliases (entity_code varchar, match_key varchar, organization_key varchar, name varchar)",
  "reference.config (entity_code varchar, config_sha256 varchar, macros_sha256 varchar)",
];

/**
 * Makes the schemas raw and reference where they are missing. A column that the canonical tables have gained is added to
 * a table that is there already.
 */
export async function createRawSchema(database: Database): Promise<void> {
  const existing = await existingColumns(database);
  if (existing.size === 0) {
    await database.run("create schema if not exists raw");
    await database.run("create schema if not exists reference");
  }
  for (const table of tableNames) {
    const columns = rawColumns(table).map(({ name, type }) => ({ name, definition: `"${name}" ${type}` }));
    const there = existing.get(`raw.${table}`);
    if (!there) await database.run(`create table raw.${table} (${columns.map((each) => each.definition).join(", ")})`);
    for (const { name, definition } of there ? columns : []) {
      if (!there?.has(name)) await database.run(`alter table raw.${table} add column ${definition}`);
    }
  }
  for (const definition of bookkeeping) {
    const [name = ""] = definition.split(" ");
    if (!existing.has(name)) await database.run(`create table ${definition}`);
  }
}

/** True where load has made its schemas: false for a database that is new, or of another program. */
export async function hasRawSchema(database: Database): Promise<boolean> {
  const existing = await existingColumns(database);
  return existing.has("raw.validations") && existing.has("raw.promotions");
}

async function existingColumns(database: Database): Promise<Map<string, Set<string>>> {
  const rows = await database.rows<{ name: string; columns: string[] }>(
    `select schema_name || '.' || table_name as name, list(column_name) as columns from duckdb_columns()
     where database_name = current_database() and schema_name in ('raw', 'reference') group by all`,
  );
  return new Map(rows.map(({ name, columns }) => [name, new Set(columns)]));
}
