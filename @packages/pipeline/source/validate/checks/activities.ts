import { where, type Check } from "../check.ts";

const table = "activities";

export const activityChecks: readonly Check[] = [
  {
    table,
    reason_code: "MISSING_DATE",
    severity: "error",
    message: "The activity has no date: fill it in.",
    sql: where("activity_date", "activity_date is null"),
  },
  {
    table,
    reason_code: "INVALID_DATE",
    severity: "error",
    message: "The date cannot be read: write it as 31/01/2026 or as a date cell.",
    sql: where("activity_date", "activity_date is not null and dated_on is null"),
  },
  {
    table,
    reason_code: "DATE_OUT_OF_YEAR",
    severity: "error",
    message: "The date is in another year than the workbook: correct it, or move the row to that year's workbook.",
    sql: where("activity_date", "year(dated_on) <> year"),
  },
  {
    table,
    reason_code: "UNKNOWN_UNIT",
    severity: "error",
    message: "The unit is missing or not registered: correct it, or register the spelling in @config.",
    sql: where("unit_code", "known_unit is null"),
  },
  {
    table,
    reason_code: "INVALID_AMOUNT",
    severity: "error",
    message: "The cost cannot be read: write a number.",
    sql: where("cost", "cost is not null and reference.as_amount(cost) is null"),
  },
  {
    table,
    reason_code: "UNKNOWN_CHANNEL",
    severity: "warning",
    message: "The channel is not registered, and counts as UNMAPPED: correct it, or register it in @config.",
    sql: where("channel_name", "channel_key is not null and channel_code is null"),
  },
  {
    table,
    reason_code: "INVALID_NUMBER",
    severity: "warning",
    message: "The number of leads cannot be read, and is left out: write a whole number.",
    sql: where("leads", "leads is not null and reference.as_integer(leads) is null"),
  },
];
