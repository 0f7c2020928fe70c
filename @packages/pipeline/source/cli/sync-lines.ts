import path from "node:path";
import type { Context } from "../context.ts";
import type { SyncResult, SyncYear } from "../sync/index.ts";
import { count, percent, table } from "@core/command";

/** What a sync came to, for people: a line a year, rejected rows by reason, frozen months that differ, and the marts. */
export function syncLines(result: SyncResult, context: Context): string[] {
  const { home, entity } = context;
  return [
    `${entity.name}, ${result.years.map(({ year }) => year).join(", ")}`,
    "",
    ...table(
      ["year", "rows", "accepted", "rejected", "coverage", "extract", "load", "validate"],
      result.years.map(yearCells),
    ),
    "",
    ...block("rejected rows by reason", reasonTable(result.years)),
    ...block("frozen months that differ from the workbooks", differingTable(result.years)),
    ...result.also_validated.map(({ year, rejected }) => `${year} was judged anew: ${count(rejected)} rejected`),
    ...martLines(result),
    ...(result.years.some(({ validate }) => validate.rejected > 0)
      ? [`rejected rows with their cells: ${path.relative(home.root, home.invalid)}`]
      : []),
  ];
}

function yearCells({ year, extract, load, validate }: SyncYear): (string | number)[] {
  const { rows, accepted, rejected } = validate;
  const state = (skipped: boolean, done: string) => (skipped ? "unchanged" : done);
  return [
    String(year),
    rows,
    accepted,
    rejected,
    rows === 0 ? "" : percent(accepted / rows),
    state(extract.skipped, "read"),
    state(load.skipped, "loaded"),
    state(validate.skipped, "judged"),
  ];
}

/** In the order of the checks; every year's report has all of them. */
function reasonTable(years: SyncYear[]): string[] {
  const all = years.map(({ validate }) => validate.report.checks);
  const rows = (all[0] ?? []).flatMap(({ table: name, reason_code, severity }, index) => {
    const found = all.flatMap((checks) => checks[index] ?? []).filter((check) => check.rows > 0);
    if (severity !== "error" || found.length === 0) return [];
    const sample = found.at(-1)?.samples[0];
    const total = found.reduce((sum, check) => sum + check.rows, 0);
    return [[name, reason_code, total, sample ? `${sample.source_file} ${sample.link}` : ""]];
  });
  return table(["table", "reason", "rows", "such as"], rows);
}

function differingTable(years: SyncYear[]): string[] {
  const rows = years.flatMap(({ year, extract }) =>
    extract.differing.map((each) => [
      String(year),
      each.table,
      each.month,
      each.only_in_snapshot,
      each.only_in_workbook,
      each.pass,
    ]),
  );
  return table(["year", "table", "month", "only in snapshot", "only in workbook", "to renew"], rows);
}

function martLines({ marts }: SyncResult): string[] {
  if (marts === null) return ["stopped by --strict: rows were rejected, and the marts before stay"];
  const { transform, reconcile } = marts;
  if (transform.skipped) return ["marts: unchanged"];
  return [
    `marts: ${count(transform.models)} models built and ${count(transform.tests)} tests passed in ${transform.elapsed.toFixed(1)} s; ` +
      `reconciled in ${count(reconcile?.months ?? 0)} months and buckets, nothing lost`,
  ];
}

function block(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [title, ...lines, ""];
}
