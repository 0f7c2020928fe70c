import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";
import { DuckDBInstance } from "@duckdb/node-api";
import { conservationSql } from "../../source/reconcile/counts.ts";

// Stands in for `python -m atlas_analytics`, with tables of one look at raw where dbt takes its time. Its first argument
// says what is to happen: ok, lossy (a row is missing in the marts), failing (a test fails), broken (no document), slow.
const [behaviour = "ok", ...args] = process.argv.slice(2);
const entity = args[args.indexOf("--entity") + 1] ?? "";
const hash = (name: string) => args[args.indexOf(name) + 1] ?? "";
const next = `${entity.toLowerCase()}_next`;

const accepted = (table: string) =>
  `(select * from raw.${table} where entity_code = '${entity}' and row_key not in (
      select row_key from raw.verdicts where table_name = '${table}' and severity = 'error'))`;
const list = (fields: string, table: string, order: string) =>
  `(select coalesce(to_json(list(${fields} order by ${order})), '[]') from raw.${table} where entity_code = '${entity}')::varchar`;
const statements = [
  `drop schema if exists ${next} cascade`,
  `create schema ${next}`,
  `create table ${next}.mart_revenue as
   select 'month' as period_type, date_trunc('month', reference.as_date(transaction_date))::date as period_start,
     'ALL' as unit_code, 'ALL' as program_code, count(*) ${behaviour === "lossy" ? "- 1" : ""} as row_count,
     sum(reference.as_amount(amount)) as amount_total
   from ${accepted("transactions")} group by all`,
  `create table ${next}.int_enrollments as select [row_key] as row_keys from ${accepted("students")}`,
  `create table ${next}.mart_conservation as
   select '${entity}' as entity_code, * rename ("table" as table_name)
   from (${conservationSql(next).replaceAll("$entity", `'${entity}'`)})`,
  `create table ${next}.meta_build as select '${entity}' as entity_code,
     ${list("{'year': year, 'sha256': snapshot_sha256}", "snapshots", "year")} as snapshots,
     ${list("{'year': year, 'file': file, 'sha256': sha256}", "workbooks", "year, file")} as workbooks,
     ${list("{'year': year, 'sha256': source_config_sha256}", "snapshots", "year")} as source_configs,
     ${list("{'year': year, 'load_hash': load_hash}", "validations", "year")} as loads,
     '${hash("--config-hash")}' as config_hash, '${hash("--models-hash")}' as models_hash,
     (select max(reference.as_date(transaction_date)) from ${accepted("transactions")}) as last_date`,
];

const instance = await DuckDBInstance.create(process.env["ATLAS_DUCKDB"]);
const connection = await instance.connect();
for (const statement of statements) await connection.run(statement);
process.stderr.write("1/1 success mart_revenue\n");
if (behaviour === "slow") {
  writeFileSync(`${process.env["ATLAS_HOME"] ?? ""}/.atlas/slow.pid`, `${String(process.pid)}\n`);
  await sleep(60_000);
}
connection.closeSync();
instance.closeSync();

type Node = { name: string; kind: string; status: string; message: string | null; failures: number | null };
const nodes: Node[] = [
  { name: "mart_revenue", kind: "model", status: "success", message: "OK", failures: null },
  { name: "unique_mart_revenue_key", kind: "test", status: "pass", message: null, failures: 0 },
];
if (behaviour === "failing") {
  const message = "Got 2 results, configured to fail if != 0";
  nodes.push({ name: "amounts_are_whole", kind: "test", status: "fail", message, failures: 2 });
}
const ok = behaviour !== "failing";
process.stdout.write(
  behaviour === "broken" ? "Segmentation fault" : JSON.stringify({ ok, schema: next, elapsed: 0.1, nodes }),
);
process.exitCode = ok ? 0 : 1;
