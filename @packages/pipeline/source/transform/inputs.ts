import type { Entity } from "@config/atlas";
import type { Database, Row } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { configHash } from "../load/reference.ts";
import { loadedHash, rulesHash } from "../validate/index.ts";
import { modelsHash } from "./fingerprint.ts";

/** All that decides what the marts of an entity hold; the JSON lists are as meta_build has them. */
export type Inputs = {
  snapshots: string;
  workbooks: string;
  source_configs: string;
  loads: string;
  config_hash: string;
  models_hash: string;
  rules_hash: string;
};

/** What a build would be made from now. Throws UserError NOT_LOADED, NOT_VALIDATED. */
export async function currentInputs(database: Database, entity: Entity): Promise<Inputs> {
  await assertJudged(database, entity);
  const lists = await database.rows<{ snapshots: string; workbooks: string; source_configs: string; loads: string }>(
    `select
       (select to_json(list({'year': year, 'sha256': snapshot_sha256} order by year)) from raw.snapshots
        where entity_code = $entity)::varchar as snapshots,
       (select to_json(list({'year': year, 'file': file, 'sha256': sha256} order by year, file)) from raw.workbooks
        where entity_code = $entity)::varchar as workbooks,
       (select to_json(list({'year': year, 'sha256': source_config_sha256} order by year)) from raw.snapshots
        where entity_code = $entity)::varchar as source_configs,
       (select to_json(list({'year': year, 'load_hash': load_hash} order by year)) from raw.validations
        where entity_code = $entity)::varchar as loads`,
    { entity: entity.code },
  );
  const [list = { snapshots: "[]", workbooks: "[]", source_configs: "[]", loads: "[]" }] = lists;
  return {
    ...list,
    config_hash: configHash(entity),
    models_hash: await modelsHash(),
    rules_hash: rulesHash(entity),
  };
}

/** What the current marts were built from, or null where there are none. */
export async function builtInputs(database: Database, entity: Entity): Promise<Inputs | null> {
  const schema = entity.code.toLowerCase();
  if (!(await hasTable(database, schema, "meta_build"))) return null;
  const [row] = await database.rows<Inputs & Row>(
    `select snapshots, workbooks, source_configs, loads, config_hash, models_hash, rules_hash
     from ${schema}.meta_build left join raw.promotions using (entity_code)`,
  );
  return row ?? null;
}

/** The month of the last accepted transaction in the current marts, as 2026-02; null where there is none. */
export async function lastMonth(database: Database, entity: Entity): Promise<string | null> {
  const schema = entity.code.toLowerCase();
  const [row] = await database.rows<{ month: string | null }>(
    `select strftime(last_date, '%Y-%m') as month from ${schema}.meta_build`,
  );
  return row?.month ?? null;
}

/** True where two builds would give the same marts. */
export function sameInputs(one: Inputs, other: Inputs): boolean {
  return (Object.keys(one) as (keyof Inputs)[]).every((name) => one[name] === other[name]);
}

export async function hasTable(database: Database, schema: string, table: string): Promise<boolean> {
  const rows = await database.rows(
    `select 1 from duckdb_tables()
     where database_name = current_database() and schema_name = $schema and table_name = $table`,
    { schema, table },
  );
  return rows.length > 0;
}

/** Every loaded year must have been judged as it is, by the rules there are. */
async function assertJudged(database: Database, entity: Entity): Promise<void> {
  const years = await database.rows<{ year: number; load_hash: string | null; rules_hash: string | null }>(
    `select distinct loads.year, validations.load_hash, validations.rules_hash
     from raw.loads left join raw.validations using (entity_code, year)
     where entity_code = $entity order by year`,
    { entity: entity.code },
  );
  if (years.length === 0) {
    throw new UserError("NOT_LOADED", `nothing has been loaded of ${entity.code}`, {
      mend: `Run all stages: pnpm run sync -- --entity ${entity.code}`,
    });
  }
  const rules = rulesHash(entity);
  const unjudged: number[] = [];
  for (const { year, load_hash, rules_hash } of years) {
    const loaded = await loadedHash(database, entity.code, year);
    if (load_hash !== loaded || rules_hash !== rules) unjudged.push(year);
  }
  if (unjudged.length === 0) return;
  const list = unjudged.join(",");
  throw new UserError("NOT_VALIDATED", `${entity.code} ${list}: loaded, or the checks changed, and not judged since`, {
    mend: `Validate first: pnpm run validate -- --entity ${entity.code} --year ${list}`,
  });
}
