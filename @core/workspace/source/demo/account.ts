import { readFileSync } from "node:fs";
import path from "node:path";
import { sample } from "../pipeline.ts";

type Counts = { rows: number; accepted: number; rejected: number };
type Check = { table: string; reason_code: string; severity: string; message: string; rows: number; samples: Sample[] };
type Sample = { source_file: string; link: string; value: string | null };
type Validation = { tables: Record<string, Counts>; checks: Check[] };

/** What `report --json` hands back, as far as it is told here. */
export type Reported = { files: string[]; meta: { provenance: { coverage: number } } };

/** What became of an entity's rows and where its report lies, as lines. */
export function account(home: string, entity: string, { files, meta }: Reported): string[] {
  const years = sample.years.map((year) => readValidation(home, entity, year));
  const tables = years.flatMap((validation) => Object.values(validation.tables));
  const rows = sum(tables.map((table) => table.rows));
  const rejected = sum(tables.map((table) => table.rejected));
  return [
    "",
    `${entity}: ${count(rows)} rows in, ${count(rows - rejected)} accepted, ${count(rejected)} rejected`,
    ...topReasons(years).map(
      ({ rows, reason_code, example }) => `  ${count(rows).padStart(5)}  ${reason_code.padEnd(18)} ${example}`,
    ),
    `  coverage of the report's year: ${(meta.provenance.coverage * 100).toFixed(1)} %`,
    ...files.map((file) => `  ${path.relative(process.cwd(), file)}`),
  ];
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
  return JSON.parse(readFileSync(path.join(home, "output/validation", `${entity}-${year}.json`), "utf8")) as Validation;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function count(number: number): string {
  return number.toLocaleString("en");
}
