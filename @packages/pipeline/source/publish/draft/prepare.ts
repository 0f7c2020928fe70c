import { blobValue } from "@duckdb/node-api";
import { sortName } from "@packages/db";
import type { Context } from "../../context.ts";
import type { Database } from "../../database/database.ts";
import { schemasOf } from "../../transform/index.ts";
import { hmacPads, type IdentityKey } from "../identity-key.ts";

/**
 * Makes beside the entity's marts what the rows of every table are made with: the variable `years`, the macro `keyed`, and
 * relations of those that the years speak of (`published_customer`, `published_organization`), of workbook rows (`source`)
 * and of names as lists are ordered by them (`name_order`).
 */
export async function prepare(
  database: Database,
  { entity }: Context,
  years: number[],
  key: IdentityKey,
): Promise<void> {
  const { current } = schemasOf(entity);
  await database.run(`set search_path = '${current}'`);
  await assertOwn(database, entity.code, current);
  await database.run("set variable years = from_json($years, '[\"integer\"]')", { years: JSON.stringify(years) });
  const pads = hmacPads(key);
  await database.run("set variable inner_pad = $pad", { pad: blobValue(pads.inner) });
  await database.run("set variable outer_pad = $pad", { pad: blobValue(pads.outer) });
  await database.run("set variable entity = $entity", { entity: entity.code });
  // HMAC-SHA256, 128 bits of it; null for null.
  await database.run(`create or replace temp macro keyed(kind, key) as left(sha256(
    getvariable('outer_pad') || unhex(sha256(
      getvariable('inner_pad') || encode(getvariable('entity') || '|' || kind || '|' || key)))), 32)`);
  for (const [name, select] of Object.entries(relations)) {
    await database.run(`create or replace temp table ${name} as ${select}`);
  }
  await nameOrder(database);
}

const ofYears = (year: string) => `list_contains(getvariable('years'), ${year})`;

const relations = {
  source: ["transactions", "students", "activities"]
    .map(
      (table) =>
        `select row_key, source_file, source_sheet, try_cast(source_row as integer) as source_row from stg_${table}`,
    )
    .concat("select distinct row_key, source_file, source_sheet, try_cast(source_row as integer) from stg_targets")
    .join(" union all "),
  published_row: ["int_order_lines", "int_student_rows", "int_activities"]
    .map((model) => `select row_key from ${model} where ${ofYears("workbook_year")}`)
    .join(" union all "),
  published_customer: `
    select customer_key from int_order_lines where ${ofYears("workbook_year")}
    union select customer_key from int_student_rows where ${ofYears("workbook_year")}
    union select customer_key from int_enrollments where ${ofYears("cast(year(registration_date) as integer)")}`,
  published_organization: `
    select distinct organization_key
    from (
      select organization_key from int_customers semi join published_customer using (customer_key)
      union select organization_key from int_relations semi join published_customer using (customer_key)
      union select organization_key from int_enrollments semi join published_customer using (customer_key)
      union select organization_key from int_order_lines where ${ofYears("workbook_year")}
      union select organization_key from int_activities where ${ofYears("workbook_year")}
      union select organization_key from mart_school_progress where ${ofYears("cast(left(period, 4) as integer)")}
    ) semi join int_organizations using (organization_key)`,
};

/** In JavaScript, because a search brings what is looked for into the same form there. */
async function nameOrder(database: Database): Promise<void> {
  const names = await database.rows<{ name: string }>(`
    select distinct coalesce(full_name, '') as name from int_customers semi join published_customer using (customer_key)
    union select coalesce(organization_name, organization_key)
    from int_organizations semi join published_organization using (organization_key)`);
  await database.run("create or replace temp table name_order (name varchar, sort_name varchar)");
  for (let start = 0; start < names.length; start += 10_000) {
    const rows = names.slice(start, start + 10_000).map(({ name }) => ({ name, sort_name: sortName(name) }));
    await database.run(`insert into name_order select unnest(from_json($rows, $shape), recursive := true)`, {
      rows: JSON.stringify(rows),
      shape: '[{"name":"varchar","sort_name":"varchar"}]',
    });
  }
}

/** The schema is the entity's by its name; no row in it may say otherwise. */
async function assertOwn(database: Database, entity: string, schema: string): Promise<void> {
  const models = await database.rows<{ table_name: string }>(
    "select table_name from duckdb_columns() where schema_name = $schema and column_name = 'entity_code'",
    { schema },
  );
  for (const { table_name: model } of models) {
    const [other] = await database.rows(`select 1 from ${model} where entity_code is distinct from $entity limit 1`, {
      entity,
    });
    if (other) throw new Error(`${schema}.${model} holds a row of another entity`);
  }
}
