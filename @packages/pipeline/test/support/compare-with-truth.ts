import { readFile } from "node:fs/promises";
import path from "node:path";
import { compareTable, type ComparableTable, type Difference, type Truth } from "@packages/sample";
import { manifestSchema } from "../../source/extract/manifest.ts";
import type { Home } from "../../source/home/home.ts";
import type { Row } from "../../source/database/database.ts";
import { query } from "./context.ts";

/** What the pipeline made of a sample, against the sample's truth: a line a difference, by what was compared. */
export type Comparison = Record<string, string[]>;

const TABLES = ["transactions", "students", "targets", "activities"] as const;
const THIRD_KEYS: Record<string, string> = {
  mart_revenue: "program_code",
  mart_program_progress: "program_code",
  mart_channel_marketing: "channel_code",
  mart_school_progress: "organization_key",
};

/** Compares counts, verdicts, conservation and marts of a synced home with the truth, cell by cell. */
export async function compareWithTruth(home: Home, truth: Truth): Promise<Comparison> {
  const comparison: Comparison = {
    counts: await compareCounts(home, truth),
    verdicts: await compareVerdicts(home, truth),
    conservation: await compareConservation(home, truth),
  };
  for (const [name, expected] of Object.entries(truth.marts)) {
    const weeks = expected.coverage.week;
    const where =
      weeks === "all" ? "true" : `period_type <> 'week' or period in (${weeks.map((week) => `'${week}'`).join(", ")})`;
    const actual = await query(home, `select * from ${truth.entity.toLowerCase()}.${name} where ${where}`);
    const keys = ["entity_code", "period_type", "period", "unit_code", THIRD_KEYS[name] ?? ""];
    comparison[name] = compareTable(expected, tableOf(actual), keys).map(lineOf);
  }
  return comparison;
}

/** Compares one of the truth's reports with the report.json of that period. */
export async function compareReport(home: Home, truth: Truth, period: string): Promise<string[]> {
  const expected = truth.reports[period];
  if (expected === undefined) return [`the truth has no report of ${period}`];
  const file = path.join(home.output, expected.meta.type, `${truth.entity}-${period}.json`);
  const report = JSON.parse(await readFile(file, "utf8")) as { meta: Record<string, unknown>; units: unknown };
  const meta = Object.entries(report.meta).filter(([key]) => key !== "provenance" && key !== "generated_at");
  return differencesBetween(expected, { ...report, meta: Object.fromEntries(meta) }, period);
}

async function compareCounts(home: Home, truth: Truth): Promise<string[]> {
  const expected = { columns: [] as string[], rows: [] as unknown[][] };
  const found: Row[] = [];
  for (const { year, table, rows, blank, subtotals, hidden_rows } of truth.tables) {
    const counts = { year, table, rows, blank, subtotals, hidden_rows };
    expected.columns = Object.keys(counts);
    expected.rows.push(Object.values(counts));
    const text = await readFile(home.manifest(truth.entity, year), "utf8");
    const sheets = manifestSchema.parse(JSON.parse(text)).workbooks.flatMap((workbook) => workbook.sheets);
    const sum = (key: "rows" | "blank" | "subtotals" | "hidden_rows") =>
      sheets.filter((sheet) => sheet.table === table).reduce((total, sheet) => total + sheet[key], 0);
    found.push({
      year,
      table,
      rows: sum("rows"),
      blank: sum("blank"),
      subtotals: sum("subtotals"),
      hidden_rows: sum("hidden_rows"),
    });
  }
  return compareTable(expected, tableOf(found), ["year", "table"]).map(lineOf);
}

async function compareVerdicts(home: Home, truth: Truth): Promise<string[]> {
  const columns = ["year", "table_name", "source_file", "source_sheet", "source_row", "reason_code", "severity"];
  const actual = await query(
    home,
    TABLES.map(
      (
        table,
      ) => `select distinct ${columns.map((column) => (column.startsWith("source") ? `r.${column}` : `v.${column}`)).join(", ")}
        from raw.verdicts v left join raw.${table} r using (entity_code, year, row_key)
        where v.table_name = '${table}' and v.entity_code = '${truth.entity}'`,
    ).join(" union all "),
  );
  const rows = truth.verdicts.map((verdict) => [
    verdict.year,
    verdict.table,
    verdict.source_file,
    verdict.source_sheet,
    verdict.source_row,
    verdict.reason_code,
    verdict.severity,
  ]);
  return compareTable({ columns, rows }, tableOf(actual), columns).map(lineOf);
}

async function compareConservation(home: Home, truth: Truth): Promise<string[]> {
  const actual = await query(
    home,
    `select * rename (table_name as "table") from ${truth.entity.toLowerCase()}.mart_conservation`,
  );
  const [first] = truth.conservation;
  const expected = {
    columns: Object.keys(first ?? {}),
    rows: truth.conservation.map((row) => Object.values(row) as unknown[]),
  };
  return compareTable(expected, tableOf(actual), ["year", "table", "month"]).map(lineOf);
}

function tableOf(rows: readonly Row[]): ComparableTable {
  return { columns: Object.keys(rows[0] ?? {}), rows: rows.map((row) => Object.values(row)) };
}

function lineOf(difference: Difference): string {
  if (difference.kind === "missing column") return `no column ${difference.column}`;
  if (difference.kind !== "cell") return `${difference.kind}: ${difference.key}`;
  const { key, column, expected, actual } = difference;
  return `${key}: ${column} is ${String(actual)}, expected ${String(expected)}`;
}

/** Two JSON documents, key by key; numbers may lie 1e-9 apart. */
function differencesBetween(expected: unknown, actual: unknown, at: string): string[] {
  if (typeof expected === "number" && typeof actual === "number") {
    return Math.abs(expected - actual) <= 1e-9 ? [] : [`${at} is ${actual}, expected ${expected}`];
  }
  if (isObject(expected) && isObject(actual)) {
    if (Object.keys(expected).join() !== Object.keys(actual).join()) {
      return [`${at} has ${Object.keys(actual).join()}, expected ${Object.keys(expected).join()}`];
    }
    return Object.keys(expected).flatMap((key) => differencesBetween(expected[key], actual[key], `${at}.${key}`));
  }
  return expected === actual ? [] : [`${at} is ${String(actual)}, expected ${String(expected)}`];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
