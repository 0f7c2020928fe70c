import * as schema from "@packages/db/ops";
import { publishedTable, sen, sourced } from "./table.ts";

const target = publishedTable(schema.target_item, {
  scope: "year",
  // Not the row's own key: that changes with any of its twelve months.
  key: { hashed: "concat_ws('|', target.metric, target.unit_code, target.program_key, target.month_start)" },
  from: "int_target_rows as target left join source using (row_key)",
  cells: {
    year: "target.workbook_year",
    month: "strftime(target.month_start, '%Y-%m')",
    metric: "target.metric",
    unit_code: "target.unit_code",
    program_code: "target.program_code",
    value: sen("target.value"),
    ...sourced,
  },
  part: { column: "month", length: 7 },
  figures: ["month", "metric", "unit_code", "program_code", "value"],
});

export const targets = [target];
