import type { Entity } from "@config/atlas";
import type { Database } from "../database/database.ts";
import { tableNames } from "../extract/schema.ts";
import { sha256 } from "../home/files.ts";
import { macrosHash } from "../load/macros.ts";
import { configHash } from "../load/reference.ts";
import { candidatesSql, findingsSql } from "./candidates.ts";
import { checks } from "./checks/index.ts";

/** Changes whenever a row could be judged otherwise: by a check, a macro, or the entity's registry. */
export function rulesHash(entity: Entity): string {
  const sql = checks.map((check) => [check.table, check.reason_code, check.severity, check.sql]);
  const candidates = tableNames.map((table) => candidatesSql(table));
  return sha256(JSON.stringify([sql, candidates, macrosHash, configHash(entity)]));
}

/** What is in raw for an entity-year: SHA-256 over its tables' load hashes. Null where nothing was loaded. */
export async function loadedHash(database: Database, entity: string, year: number): Promise<string | null> {
  const loads = await database.rows<{ table_name: string; load_hash: string }>(
    "select table_name, load_hash from raw.loads where entity_code = $entity and year = $year",
    { entity, year },
  );
  if (loads.length === 0) return null;
  const of = new Map(loads.map((row) => [row.table_name, row.load_hash]));
  return sha256(tableNames.map((table) => `${table}:${of.get(table) ?? ""}\n`).join(""));
}

/** Runs every check on an entity-year and replaces its verdicts. Runs in the caller's transaction. */
export async function judge(database: Database, entity: Entity, year: number, loaded: string): Promise<void> {
  const key = { entity: entity.code, year };
  await database.run("delete from raw.verdicts where entity_code = $entity and year = $year", key);
  for (const table of tableNames) {
    await database.run(candidatesSql(table), key);
    for (const statement of findingsSql) await database.run(statement);
    for (const check of checks.filter((each) => each.table === table)) {
      await database.run(
        `insert into findings by name
         select row_key, $reason as reason_code, $severity as severity, column_name, value from (${check.sql})`,
        { reason: check.reason_code, severity: check.severity },
      );
    }
    await database.run(
      `insert into raw.verdicts by name
       select $entity as entity_code, $year::integer as year, '${table}' as table_name, * from findings`,
      key,
    );
  }
  await database.run("delete from raw.validations where entity_code = $entity and year = $year", key);
  await database.run(
    `insert into raw.validations by name
     select $entity as entity_code, $year::integer as year, $loaded as load_hash, $rules as rules_hash,
       make_timestamp(epoch_us(now())) as validated_at, sum(rows)::bigint as row_count,
       sum(rows - rejected)::bigint as accepted, sum(rejected)::bigint as rejected
     from (${countsSql})`,
    { ...key, loaded, rules: rulesHash(entity) },
  );
}

/** Rows and rejected rows of each table; takes $entity and $year. */
export const countsSql = tableNames
  .map(
    (table) => `
    select '${table}' as table_name, count(*) as rows, count(rejected.row_key) as rejected
    from raw.${table} as loaded left join (
      select distinct row_key from raw.verdicts
      where entity_code = $entity and year = $year and table_name = '${table}' and severity = 'error'
    ) as rejected on loaded.row_key = rejected.row_key
    where loaded.entity_code = $entity and loaded.year = $year`,
  )
  .join(" union all ");
