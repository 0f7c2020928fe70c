import type { ReasonCode } from "@packages/report";
import { tableSchemas } from "../extract/schema.ts";
import type { Table } from "../home/home.ts";

export type Severity = "error" | "warning";

/**
 * One rule on the rows of a table. `sql` selects row_key, column_name and value of each fault from `candidates`: the rows
 * of one entity-year with typed columns beside the text (candidates.ts). An error leaves the row out of the marts.
 */
export type Check = {
  table: Table;
  reason_code: ReasonCode;
  severity: Severity;
  /** What is wrong and what to do, for who mends the workbook. */
  message: string;
  sql: string;
};

/** The faults of one column: rows where `condition` holds, with the column's text as the value. */
export function where(column: string, condition: string): string {
  return `select row_key, '${column}' as column_name, ${column} as value from candidates where ${condition}`;
}

/** Rows whose `identity`, where it is not null, is that of an earlier row without other error. `column` is shown. */
export function repeats(column: string, identity: string): string {
  return `
    with
    identified as (
      select row_key, row_order, ${column} as value, ${identity} as identity from candidates
    ),
    originals as (
      select identity, min(row_order) as row_order
      from identified where row_key in (select row_key from sound) group by identity
    )
    select identified.row_key, '${column}' as column_name, identified.value
    from identified join originals using (identity)
    where identified.row_order > originals.row_order`;
}

/** True where an enum column holds one of its terms; null where it is empty. */
export function isTerm(table: Table, column: string): string {
  const values = tableSchemas[table].columns.find(({ name }) => name === column)?.values ?? {};
  return `${column} in (${Object.keys(values)
    .map((term) => `'${term}'`)
    .join(", ")})`;
}
