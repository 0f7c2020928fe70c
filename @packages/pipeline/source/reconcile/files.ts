import type { Context } from "../context.ts";
import { csvChunks } from "../extract/csv.ts";
import { writeAtomic } from "../home/files.ts";
import { readValidationFile, writeValidationFile } from "../validate/index.ts";
import type { YearConservation } from "./counts.ts";

/** Writes the part `conservation` of each year's validation file. */
export async function writeConservation({ home, entity }: Context, counts: YearConservation[]): Promise<void> {
  for (const { year, months } of counts) {
    const file = await readValidationFile(home, entity.code, year);
    if (file) await writeValidationFile(home, { ...file, conservation: months });
  }
}

/** Writes `@source/{entity}-{table}.csv`: clean, invalid and mart side by side, for every loaded year. */
export async function writeComparison({ home, entity }: Context, counts: YearConservation[]): Promise<string[]> {
  const files = [];
  for (const table of ["students", "transactions"] as const) {
    const file = home.comparisonCsv(entity.code, table);
    const rows = counts.flatMap(({ year, months }) =>
      months.filter((each) => each.table === table).map((each) => ({ year, ...each })),
    );
    const fields = (each: (typeof rows)[number]) => [
      ...[String(each.year), each.month],
      ...[each.clean_rows, each.rejected_rows, each.mart_rows].map(String),
      ...[each.clean_amount, each.rejected_amount, each.mart_amount].map(String),
      table === "students"
        ? percentage(each.mart_rows, each.clean_rows)
        : percentage(each.mart_amount, each.clean_amount),
    ];
    await writeAtomic(file, [...csvChunks(columns, rows, fields)].join(""));
    files.push(file);
  }
  return files;
}

const columns = [
  ...["year", "month", "clean_rows", "invalid_rows", "mart_rows"],
  ...["clean_amount", "invalid_amount", "mart_amount", "percentage"],
];

/** Two decimals; empty where there is nothing to be a part of. */
function percentage(part: number, whole: number): string {
  return whole === 0 ? "" : ((part / whole) * 100).toFixed(2);
}
