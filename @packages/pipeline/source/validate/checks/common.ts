import type { Table } from "../../home/home.ts";
import { where, type Check } from "../check.ts";

/** A row's own date: there, readable, and in the year. */
export function dateChecks(table: Table, column: string, what: string): Check[] {
  return [
    {
      table,
      reason_code: "MISSING_DATE",
      severity: "error",
      message: `The ${what} has no date: fill it in.`,
      sql: where(column, `${column} is null`),
    },
    {
      table,
      reason_code: "INVALID_DATE",
      severity: "error",
      message: "The date cannot be read: write it as 31/01/2026 or as a date cell.",
      sql: where(column, `${column} is not null and dated_on is null`),
    },
    {
      table,
      reason_code: "DATE_OUT_OF_YEAR",
      severity: "error",
      message: "The date is in another year than the workbook: correct it, or move the row to that year's workbook.",
      // A student who registered earlier is carried over.
      sql: where(column, table === "students" ? "year(dated_on) > year" : "year(dated_on) <> year"),
    },
  ];
}

export function unknownUnit(table: Table): Check {
  return {
    table,
    reason_code: "UNKNOWN_UNIT",
    severity: "error",
    message: "The unit is missing or not registered: correct it, or register the spelling in @config.",
    sql: where("unit_code", "known_unit is null"),
  };
}

/** An empty program is unknown too, but for a target, which is then the whole unit's. */
export function unknownProgram(table: Table): Check {
  return {
    table,
    reason_code: "UNKNOWN_PROGRAM",
    severity: "warning",
    message: "The program is missing or not registered, and counts as UNMAPPED: correct it, or register it in @config.",
    sql: where("program_name", `program_code is null ${table === "targets" ? "and program_key is not null" : ""}`),
  };
}

/** An empty channel is UNKNOWN, and no fault. */
export function unknownChannel(table: Table): Check {
  return {
    table,
    reason_code: "UNKNOWN_CHANNEL",
    severity: "warning",
    message: "The channel is not registered, and counts as UNMAPPED: correct it, or register it in @config.",
    sql: where("channel_name", "channel_key is not null and channel_code is null"),
  };
}

export function invalidPhone(table: Table, column: string): Check {
  return {
    table,
    reason_code: "INVALID_PHONE",
    severity: "warning",
    message: "The phone number is not a valid one.",
    // E.164: a plus and 7 to 15 digits.
    sql: where(column, `not regexp_full_match(${column}, '[+][1-9][0-9]{6,14}')`),
  };
}
