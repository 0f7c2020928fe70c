import type { Table } from "../home/home.ts";
import type { BuiltTable } from "./build-table.ts";
import type { Months } from "./freeze/freeze.ts";
import type { Differing, Manifest } from "./manifest.ts";

/** What extract did to one table. rows_read = rows_found + subtotals + blank, over the sheets of today's workbooks. */
export type TableResult = {
  table: Table;
  file: string;
  /** Rows of the CSV: those found, but for frozen months, whose rows are the snapshot's. */
  rows: number;
  rows_read: number;
  rows_found: number;
  subtotals: number;
  blank: number;
  hidden_rows: number;
  formulas_without_value: number;
  months: Months;
};

export type ExtractResult = {
  skipped: boolean;
  /** Why nothing was done. */
  reason: string | null;
  entity: string;
  year: number;
  snapshot_sha256: string;
  workbooks: { file: string; sha256: string; bytes: number; sheets: number }[];
  tables: TableResult[];
  /** Frozen months that the workbooks no longer agree with; `pass` is what renews them. */
  differing: (Differing & { pass: string })[];
};

type Run = { skipped: boolean; reason: string | null; tables?: BuiltTable[] };

/** The result of a run that ended with this manifest. */
export function summarise(manifest: Manifest, { skipped, reason, tables = [] }: Run): ExtractResult {
  const sheets = manifest.workbooks.flatMap((workbook) => workbook.sheets);
  return {
    skipped,
    reason,
    entity: manifest.entity,
    year: manifest.year,
    snapshot_sha256: manifest.snapshot_sha256,
    workbooks: manifest.workbooks.map(({ file, sha256, bytes, sheets }) => ({
      file,
      sha256,
      bytes,
      sheets: sheets.length,
    })),
    tables: manifest.tables.map(({ table, file, rows, months }): TableResult => {
      const own = sheets.filter((sheet) => sheet.table === table);
      const sum = (count: (sheet: (typeof own)[number]) => number): number =>
        own.reduce((total, sheet) => total + count(sheet), 0);
      const built = tables.find((candidate) => candidate.table === table);
      return {
        table,
        file,
        rows,
        rows_read: sum((sheet) => sheet.rows_read),
        rows_found: sum((sheet) => sheet.rows),
        subtotals: sum((sheet) => sheet.subtotals),
        blank: sum((sheet) => sheet.blank),
        hidden_rows: sum((sheet) => sheet.hidden_rows),
        formulas_without_value: sum((sheet) => sheet.formulas_without_value),
        months: built?.months ?? { added: [], renewed: [], frozen: months.map(({ month }) => month) },
      };
    }),
    differing: manifest.differing.map((differing) => ({ ...differing, pass: passToRenew(differing.month) })),
  };
}

/** The options that take a frozen month from the workbook; rows of no month come with whichever month is renewed. */
function passToRenew(month: string): string {
  const number = /^\d{4}-(\d{2})$/.exec(month)?.[1];
  return `--overwrite --month ${number === undefined ? "M, with any month for M" : Number(number)}`;
}
