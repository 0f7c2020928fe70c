import { monthColumns } from "../../extract/schema.ts";
import { isTerm, repeats, where, type Check } from "../check.ts";
import { unknownProgram, unknownUnit } from "./common.ts";

const table = "targets";

/** One row for each filled month of each target. */
const months = (from: string) => `(
  unpivot (from ${from}) on ${monthColumns.join(", ")} into name column_name value value)`;

/** Errors first, and the repeats after all others: they ask which rows have none. */
export const targetChecks: readonly Check[] = [
  unknownUnit(table),
  {
    table,
    reason_code: "INVALID_METRIC",
    severity: "error",
    message: "The metric is missing or not known: write Pendapatan, Siswa Baru or Prospek.",
    sql: where("metric", `coalesce(not ${isTerm(table, "metric")}, true)`),
  },
  {
    table,
    reason_code: "INVALID_AMOUNT",
    severity: "error",
    message: "A month's target cannot be read: write a number.",
    sql: `select row_key, column_name, value from ${months("candidates")} where reference.as_amount(value) is null`,
  },
  {
    table,
    reason_code: "DUPLICATE_TARGET",
    severity: "error",
    message: "The same unit, program and metric stand in an earlier row: delete one of the two.",
    sql: repeats("metric", `to_json([unit_code, coalesce(program_code, program_key), metric])::varchar`),
  },
  unknownProgram(table),
  {
    table,
    reason_code: "TARGET_MISMATCH",
    severity: "warning",
    message: "The unit's target is not the sum of its programs': correct one of them. The unit's counts.",
    sql: `
      with
      stated as (
        select row_key, unit_code, metric, program_key is null as is_unit, column_name, value,
          reference.as_amount(value) as target
        from ${months("sound")}
      ),
      programs as (
        select unit_code, metric, column_name, sum(target) as target
        from stated where not is_unit group by all
      )
      select stated.row_key, stated.column_name, stated.value
      from stated join programs using (unit_code, metric, column_name)
      where stated.is_unit and stated.target <> programs.target`,
  },
];
