import type { Context } from "../context.ts";
import type { Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { rulesHash } from "../validate/index.ts";

/** The schemas of an entity: the marts that are read, and those that a build makes. */
export function schemasOf(entity: { code: string }): { current: string; next: string } {
  const current = entity.code.toLowerCase();
  return { current, next: `${current}_next` };
}

/**
 * Replaces the entity's marts by those of its next schema, and drops that: one transaction, so that a run killed at any
 * moment leaves the old marts whole or the new ones. (DuckDB cannot rename a schema.) Throws UserError NOTHING_BUILT.
 */
export async function promote(database: Database, { entity }: Context): Promise<{ tables: number }> {
  const { current, next } = schemasOf(entity);
  const tables = await tablesOf(database, next);
  if (!tables.includes("meta_build")) {
    throw new UserError("NOTHING_BUILT", `there is no finished build of ${entity.code} to promote`, {
      mend: `Build it: pnpm run transform -- --entity ${entity.code}`,
    });
  }
  await database.transaction(async () => {
    await database.run(`create schema if not exists ${current}`);
    for (const table of await tablesOf(database, current)) await database.run(`drop table ${current}."${table}"`);
    for (const table of tables) {
      await database.run(`create table ${current}."${table}" as from ${next}."${table}"`);
    }
    await database.run(`drop schema ${next} cascade`);
    await database.run("delete from raw.promotions where entity_code = $entity", { entity: entity.code });
    await database.run("insert into raw.promotions values ($entity, $rules, make_timestamp(epoch_us(now())))", {
      entity: entity.code,
      rules: rulesHash(entity),
    });
  });
  return { tables: tables.length };
}

async function tablesOf(database: Database, schema: string): Promise<string[]> {
  const rows = await database.rows<{ table_name: string }>(
    `select table_name from duckdb_tables()
     where database_name = current_database() and schema_name = $schema order by table_name`,
    { schema },
  );
  return rows.map((row) => row.table_name);
}
