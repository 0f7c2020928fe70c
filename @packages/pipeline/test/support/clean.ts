import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { manifestSchema, type Manifest } from "../../source/extract/manifest.ts";
import type { Home, Table } from "../../source/home/home.ts";

/** Rows of a clean CSV by column, read by another CSV reader than the one under test writes with. */
export function cleanRows(home: Home, table: Table = "transactions", year = 2026): Record<string, string>[] {
  return parse(readFileSync(home.cleanCsv("IONS", year, table)), { columns: true });
}

/** One column of a clean CSV. */
export function cleanColumn(home: Home, column: string, table: Table = "transactions"): (string | undefined)[] {
  return cleanRows(home, table).map((row) => row[column]);
}

export function manifestOf(home: Home, year = 2026): Manifest {
  return manifestSchema.parse(JSON.parse(readFileSync(home.manifest("IONS", year), "utf8")));
}
