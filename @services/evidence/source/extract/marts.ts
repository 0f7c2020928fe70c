import type { DuckDBConnection } from "@duckdb/node-api";
import { UserError } from "@core/command";
import type { Entity } from "@config/atlas";
import { quoted } from "@packages/duckdb";
import { choiceTable } from "./choices.ts";
import { readDefinitions } from "./definitions.ts";
import { withMarts } from "./open-marts.ts";

/** What a site says of the marts that it was built of. `last` is the last month with a transaction, such as 2026-02. */
export type MartsExtract = { years: number[]; last: string; builtAt: string };

/** Marts that are read by period: the key of each beside period and unit, and where its names come from. */
const byPeriod = [
  {
    table: "revenue",
    mart: "mart_revenue",
    key: "program_code",
    target: { column: "target_revenue", of: "net_revenue" },
  },
  {
    table: "programs",
    mart: "mart_program_progress",
    key: "program_code",
    target: { column: "target_enrollments", of: "new_enrollments" },
  },
  {
    table: "channels",
    mart: "mart_channel_marketing",
    key: "channel_code",
    target: { column: "target_leads", of: "leads" },
  },
  { table: "schools", mart: "mart_school_progress", key: "organization_key", target: null },
] as const;

/**
 * Copies an entity's marts from the home's database into a DuckDB file of their own: what is built of that file can hold
 * nothing of another entity, and nobody's contact data. Throws UserError.
 */
export async function extractMarts(entity: Entity, duckdb: string, file: string): Promise<MartsExtract> {
  return withMarts(duckdb, file, async (connection) => {
    const schema = `atlas.${entity.code.toLowerCase()}`;
    const build = await readBuild(connection, entity.code);
    if (build === null) {
      throw new UserError("NO_MARTS", `there are no marts of ${entity.code}`, {
        place: { file: duckdb },
        mend: `Run sync first: pnpm run sync -- --entity ${entity.code}`,
      });
    }
    for (const { key, mart, table, target } of byPeriod) {
      const columns = await columnsOf(connection, entity.code, mart);
      await connection.run(
        `create table extract.${table} as ${choiceTable({ from: `${schema}.${mart}`, columns, key, target, last: build.last })}`,
      );
    }
    await connection.run(
      `create table extract.cohorts as select * exclude (entity_code) from ${schema}.mart_cohorts where month <= $last`,
      { last: build.last },
    );
    for (const [table, mart] of Object.entries({ quality: "mart_data_quality", conservation: "mart_conservation" })) {
      await connection.run(`create table extract.${table} as select * exclude (entity_code) from ${schema}.${mart}`);
    }
    await connection.run(
      `create table extract.build as select row_count, accepted_rows, rejected_rows, accepted_rows / nullif(row_count, 0) as coverage
       from ${schema}.meta_build`,
    );
    await writeScopes(connection, entity);
    await writeDefinitions(connection);
    return build;
  });
}

async function readBuild(connection: DuckDBConnection, code: string): Promise<MartsExtract | null> {
  const known = await connection.runAndReadAll(
    `select 1 from duckdb_tables() where database_name = 'atlas' and schema_name = $schema and table_name = 'meta_build'`,
    { schema: code.toLowerCase() },
  );
  if (known.currentRowCount === 0) return null;
  const schema = `atlas.${code.toLowerCase()}`;
  const found = await connection.runAndReadAll(
    `select strftime(last_date, '%Y-%m') as last, strftime(built_at, '%Y-%m-%dT%H:%M:%SZ') as built_at,
       (select list(distinct left(period, 4)::integer order by 1) from ${schema}.mart_revenue
        where period_type = 'month' and period <= strftime(last_date, '%Y-%m')) as years
     from ${schema}.meta_build where last_date is not null`,
  );
  const [row] = found.getRowObjectsJson() as { last: string; built_at: string; years: number[] }[];
  return row ? { last: row.last, builtAt: row.built_at, years: row.years } : null;
}

async function columnsOf(connection: DuckDBConnection, code: string, mart: string): Promise<string[]> {
  const found = await connection.runAndReadAll(
    `select column_name from duckdb_columns()
     where database_name = 'atlas' and schema_name = $schema and table_name = $mart order by column_index`,
    { schema: code.toLowerCase(), mart },
  );
  return (found.getRowObjectsJson() as { column_name: string }[]).map(({ column_name }) => column_name);
}

/** Which units a unit, a group, or ALL stands for. */
async function writeScopes(connection: DuckDBConnection, { unitGroups, units }: Entity): Promise<void> {
  const pairs = [
    ...units.flatMap(({ code }) => [
      ["ALL", code],
      [code, code],
    ]),
    ...unitGroups.flatMap((group) => group.units.map((unit) => [group.code, unit])),
  ];
  const values = pairs.map(([scope = "", unit = ""]) => `(${quoted(scope)}, ${quoted(unit)})`);
  await connection.run(
    `create table extract.scopes as select * from (values ${values.join(", ")}) as pair (scope_code, unit_code)`,
  );
}

async function writeDefinitions(connection: DuckDBConnection): Promise<void> {
  await connection.run(
    "create table extract.definitions (model varchar, name varchar, place integer, description_id varchar, description_en varchar)",
  );
  const appender = await connection.createAppender("definitions", "main", "extract");
  const { definitions } = await readDefinitions();
  for (const [place, { description, model, name }] of definitions.entries()) {
    appender.appendVarchar(model);
    appender.appendVarchar(name);
    appender.appendInteger(place);
    appender.appendVarchar(description.id);
    appender.appendVarchar(description.en);
    appender.endRow();
  }
  appender.closeSync();
}
