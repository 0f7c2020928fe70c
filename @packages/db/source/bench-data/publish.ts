import type { Transaction } from "@libsql/client";
import { getTableConfig, type SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Ops } from "../client/database.ts";
import * as schema from "../ops/index.ts";
import { tokensOf } from "../search/tokens.ts";
import { drafts, facts } from "./facts.ts";
import { firstNames, lastNames, places, schools } from "./names.ts";
import { calendar, reports, reportStatements } from "./reports.ts";

type Size = { people: number; transactions: number; organizations?: number };

/**
 * Publishes made-up data of one entity, which must have been seeded, as its releases 1 and 2: 2023 to 2026, the same for the
 * same size. For benches, on a file that holds nothing of the entity yet: it is written within seconds, with no thought
 * for who reads meanwhile.
 */
export async function publishBenchData(ops: Ops, entity: string, size: Size): Promise<void> {
  const organizations = size.organizations ?? Math.max(5, Math.round(size.people / 500));
  const parameters = { entity, people: size.people, organizations, lines: size.transactions };
  await ops.client.execute("pragma synchronous = off");
  await ops.client.execute("pragma cache_size = -200000");
  const transaction = await ops.client.transaction("write");
  const run = (sql: string) => transaction.execute({ sql, args: only(parameters, sql) });
  try {
    await writeLists(transaction, entity);
    for (const sql of [...drafts, ...calendar]) await run(sql);
    const inserts = [
      ...facts.map((fact) => ({ ...fact, before: [] })),
      ...reports.map((report) => ({ table: report.table, ...reportStatements(report) })),
    ];
    for (const { table, select, before } of inserts) {
      for (const sql of before) await run(sql);
      await withoutIndexes(transaction, table, async () => {
        const { columns } = await run(`select * from (${select}) limit 0`);
        await run(`insert ${table === "db_token" ? "or ignore " : ""}into ${table} (${columns.join(", ")}) ${select}`);
      });
    }
    await writeSchoolTokens(transaction, entity);
    for (const sql of ends) await run(sql);
    await transaction.commit();
  } finally {
    transaction.close();
  }
  await ops.client.execute("pragma synchronous = full");
  await ops.client.execute("pragma wal_checkpoint(truncate)");
}

/** One person in twenty had less at the release before; and the releases themselves. Parameter: entity. */
const ends = [
  "update db_person set from_release = 2 where entity_id = :entity and rowid % 20 = 0",
  `insert into db_person (${columnsOf(schema.db_person).join(", ")})
   select ${columnsOf(schema.db_person)
     .map((name) => ({ from_release: "1", to_release: "2", net_revenue: "net_revenue / 2" })[name] ?? name)
     .join(", ")} from db_person where entity_id = :entity and from_release = 2`,
  ...[1, 2].map(
    (
      number,
    ) => `insert into publication_release (entity_id, number, state, base, years, snapshots, first_month, last_month, coverage,
       counts, built_at, started_at, finished_at, heartbeat_at, holder, published_by)
     select :entity, ${number}, ${number === 2 ? "'current', 1" : "'superseded', null"}, '[2023,2024,2025,2026]', '[]',
       min(substr(date, 1, 7)), max(substr(date, 1, 7)), json_object('rows', count(*), 'accepted', count(*)), '{}',
       '2026-11-02T01:00:00.000Z', '2026-11-02T02:00:00.000Z', '2026-11-02T02:00:00.000Z', '2026-11-02T02:00:00.000Z',
       '{"host":"bench","pid":0,"birth":""}', 'bench'
     from fact`,
  ),
  "insert into publication_current (entity_id, number) values (:entity, 2)",
  ...["line", "fact", "person", "organization", "day", "bounds", "scope", "daily", "summed"].map(
    (name) => `drop table temp.${name}`,
  ),
  ...["names", "later", "kinds", "places", "programs", "channels"].map((name) => `drop table temp.${name}`),
];

async function writeLists(transaction: Transaction, entity: string): Promise<void> {
  for (const [table, list] of Object.entries({ names: firstNames, later: lastNames, kinds: schools, places })) {
    await transaction.execute(`create temp table ${table} (i integer primary key, name text)`);
    await transaction.batch(
      list.map((name, i) => ({ sql: `insert into temp.${table} values (?, ?)`, args: [i, name] })),
    );
  }
  const listed = [
    { table: "programs", from: "catalog_item", more: ", unit_code" },
    { table: "channels", from: "marketing_channel", more: "" },
  ];
  for (const { table, from, more } of listed) {
    await transaction.execute({
      sql: `create temp table ${table} as
        select row_number() over (order by position) - 1 as i, code${more} from ${from} where entity_id = ?`,
      args: [entity],
    });
  }
}

/** Filling a table and then making its indexes takes a third of the time. */
async function withoutIndexes(transaction: Transaction, table: string, fill: () => Promise<void>): Promise<void> {
  const { rows } = await transaction.execute({
    sql: "select name, sql from sqlite_master where type = 'index' and tbl_name = ? and sql is not null",
    args: [table],
  });
  for (const { name } of rows) await transaction.execute(`drop index "${name as string}"`);
  await fill();
  for (const { sql } of rows) await transaction.execute(sql as string);
}

async function writeSchoolTokens(transaction: Transaction, entity: string): Promise<void> {
  const { rows } = await transaction.execute({
    sql: "select id, sort_name from db_organization where entity_id = ?",
    args: [entity],
  });
  const tokens = rows.flatMap((row) =>
    tokensOf("organization", { entity_id: entity, id: row["id"] as string, sort_name: row["sort_name"] as string }),
  );
  await transaction.batch(
    tokens.map((token) => ({
      sql: "insert into db_token (entity_id, subject, kind, token, sort_name, subject_id) values (?, ?, ?, ?, ?, ?)",
      args: [token.entity_id, token.subject, token.kind, token.token, token.sort_name, token.subject_id],
    })),
  );
}

function columnsOf(table: SQLiteTable): string[] {
  return getTableConfig(table).columns.map(({ name }) => name);
}

/** The parameters that a statement names: the driver refuses others. */
function only(parameters: Record<string, string | number>, sql: string): Record<string, string | number> {
  return Object.fromEntries(Object.entries(parameters).filter(([name]) => new RegExp(`:${name}\\b`).test(sql)));
}
