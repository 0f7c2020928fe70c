import { getTableColumns } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import * as schema from "@packages/db/ops";
import { day, publishedTable, sen, type PublishedTable } from "./table.ts";

type Cells<Table extends SQLiteTable> = Parameters<typeof publishedTable<Table>>[1]["cells"];

/** A mart as it is: the columns of its table by their names, but for those of `more`. */
function report<Table extends SQLiteTable>(
  table: Table,
  mart: string,
  third: string,
  more: { cells?: Record<string, string>; join?: string } = {},
): PublishedTable {
  const own = ["entity_id", "id", "from_release", "to_release", "row_hash"];
  const cells = Object.entries(getTableColumns(table))
    .filter(([name]) => !own.includes(name))
    .map(([name, column]) => {
      const value = `mart.${name}`;
      if (column.columnType === "SQLiteCustomColumn") return [name, sen(value)];
      return [name, column.columnType === "SQLiteReal" ? `cast(${value} as double)` : value];
    });
  return publishedTable(table, {
    scope: "year",
    key: { hashed: `concat_ws('|', mart.period_type, mart.period, mart.unit_code, mart.${third})` },
    from: `${mart} as mart ${more.join ?? ""}`,
    cells: {
      ...(Object.fromEntries(cells) as Cells<Table>),
      year: "cast(left(mart.period, 4) as integer)",
      period_start: day("mart.period_start"),
      period_end: day("mart.period_end"),
      ...more.cells,
    },
    part: { column: "period", length: 4 },
  });
}

export const reports = [
  report(schema.report_revenue, "mart_revenue", "program_code"),
  report(schema.report_program, "mart_program_progress", "program_code"),
  report(schema.report_channel, "mart_channel_marketing", "channel_code"),
  report(schema.report_school, "mart_school_progress", "organization_key", {
    cells: { organization_id: "organization.id" },
    join: "left join organization using (organization_key)",
  }),
];
