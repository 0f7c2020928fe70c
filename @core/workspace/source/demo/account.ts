import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { sample } from "../pipeline.ts";

type Counts = { rows: number; accepted: number; rejected: number };
type Check = { table: string; reason_code: string; severity: string; message: string; rows: number; samples: Sample[] };
type Sample = { source_file: string; link: string; value: string | null };
type Validation = { tables: Record<string, Counts>; checks: Check[] };

/** What `report --json` hands back, as far as it is told here; money in rupiah. */
export type Reported = {
  files: string[];
  meta: { period: string; provenance: { coverage: number } };
  headlines: { unit: string; revenue: number; attainment: number | null }[];
};

/** What became of an entity's rows, whether its report is right, and where it lies, as lines. */
export function account(home: string, entity: string, { files, meta, headlines }: Reported): string[] {
  const years = sample.years.map((year) => readValidation(home, entity, year));
  const tables = years.flatMap((validation) => Object.values(validation.tables));
  const rows = sum(tables.map((table) => table.rows));
  const rejected = sum(tables.map((table) => table.rejected));
  const whole = headlines.find(({ unit }) => unit === "ALL");
  const target = whole?.attainment == null ? "" : `, ${percent(whole.attainment)} of target`;
  compareWithTruth(home, entity, meta.period);
  return [
    "",
    `${entity}: ${count(rows)} rows in, ${count(rows - rejected)} accepted, ${count(rejected)} rejected, most of them for`,
    ...topReasons(years).map(
      ({ rows, reason_code, example }) => `  ${count(rows).padStart(5)}  ${reason_code.padEnd(18)} ${example}`,
    ),
    `Net revenue of ${meta.period}: Rp ${count(whole?.revenue ?? 0)}${target}; coverage ${percent(meta.provenance.coverage)}.`,
    "Every figure of the report is what the sample knows to be true.",
    ...files.map((file) => `  ${path.relative(process.cwd(), file)}`),
  ];
}

/** The sample knows what a report of its workbooks must say. Throws where it says anything else. */
function compareWithTruth(home: string, entity: string, period: string): void {
  type Report = { units: unknown };
  const truth = readJson<{ reports: Record<string, Report> }>(home, "output/sample", `${entity}.truth.json`);
  const report = readJson<Report>(home, "output/monthly", `${entity}-${period}.json`);
  if (!isDeepStrictEqual(report.units, truth.reports[period]?.units)) {
    throw new Error(`the report of ${entity} is not what the sample knows to be true`);
  }
}

/** The reasons that most rows were rejected for, each with a cell to look at. */
function topReasons(years: Validation[]): { reason_code: string; rows: number; example: string }[] {
  const errors = years.flatMap(({ checks }) => checks).filter((check) => check.severity === "error" && check.rows > 0);
  return [...Map.groupBy(errors, (check) => check.reason_code)]
    .map(([reason_code, checks]) => {
      const shown = checks.at(-1)?.samples[0];
      const example = shown ? `${shown.source_file} ${shown.link}: ${JSON.stringify(shown.value ?? "")}` : "";
      return { reason_code, rows: sum(checks.map((check) => check.rows)), example };
    })
    .sort((a, b) => b.rows - a.rows)
    .slice(0, 5);
}

function readValidation(home: string, entity: string, year: number): Validation {
  return readJson(home, "output/validation", `${entity}-${year}.json`);
}

function readJson<T>(...file: string[]): T {
  return JSON.parse(readFileSync(path.join(...file), "utf8")) as T;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function count(number: number): string {
  return number.toLocaleString("en");
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}
