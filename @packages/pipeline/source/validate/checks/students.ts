import { isFilled, isPhone, repeats, terms, where, type Check } from "../check.ts";

const table = "students";

/** Errors first, and the repeats after all others: they ask which rows have none. */
export const studentChecks: readonly Check[] = [
  {
    table,
    reason_code: "MISSING_DATE",
    severity: "error",
    message: "The student has no registration date: fill it in.",
    sql: where("registration_date", "registration_date is null"),
  },
  {
    table,
    reason_code: "INVALID_DATE",
    severity: "error",
    message: "The registration date cannot be read: write it as 31/01/2026 or as a date cell.",
    sql: where("registration_date", "registration_date is not null and dated_on is null"),
  },
  {
    table,
    reason_code: "DATE_OUT_OF_YEAR",
    severity: "error",
    message: "The registration is later than the workbook's year: correct it, or move the row to that year's workbook.",
    sql: where("registration_date", "year(dated_on) > year"),
  },
  {
    table,
    reason_code: "MISSING_NAME",
    severity: "error",
    message: "The student has no name: fill it in.",
    sql: where("full_name", "coalesce(reference.match_key(full_name), '') = ''"),
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
    reason_code: "DUPLICATE_STUDENT",
    severity: "error",
    message: "The same student number and program stand in an earlier row: delete one of the two.",
    sql: repeats(
      "student_number",
      `case when reference.match_key(student_number) <> '' then to_json([
        reference.match_key(student_number), coalesce(program_code, program_key)
      ])::varchar end`,
    ),
  },
  {
    table,
    reason_code: "UNKNOWN_PROGRAM",
    severity: "warning",
    message: "The program is missing or not registered, and counts as UNMAPPED: correct it, or register it in @config.",
    sql: where("program_name", "program_code is null"),
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
    reason_code: "INVALID_PHONE",
    severity: "warning",
    message: "The phone number is not a valid one.",
    sql: where("phone", `${isFilled("phone")} and not ${isPhone("phone")}`),
  },
  {
    table,
    reason_code: "INVALID_EMAIL",
    severity: "warning",
    message: "The e-mail address is not a valid one.",
    sql: where("email", "not regexp_full_match(email, '[^@\\s]+@[^@\\s.]+([.][^@\\s.]+)+')"),
  },
  {
    table,
    reason_code: "INVALID_STATUS",
    severity: "warning",
    message: "The status is not known, and the student counts as active: correct it.",
    sql: where("status", `status not in ${terms("active", "on_leave", "completed", "dropped")}`),
  },
  {
    table,
    reason_code: "INVALID_OTHER_DATE",
    severity: "warning",
    message: "The date cannot be read, and is left out: write it as 31/01/2026 or as a date cell.",
    sql: ["birth_date", "start_date", "end_date"]
      .map((column) => where(column, `${isFilled(column)} and reference.as_date(${column}) is null`))
      .join(" union all "),
  },
  {
    table,
    reason_code: "END_BEFORE_START",
    severity: "warning",
    message: "The end is before the start: correct one of the two dates.",
    sql: where("end_date", "ended_on < coalesce(started_on, dated_on)"),
  },
  {
    table,
    reason_code: "ENDED_WITHOUT_DATE",
    severity: "warning",
    message: "The student has completed or dropped out with no end date, and counts as active on no day: fill it in.",
    sql: where("end_date", `status in ${terms("completed", "dropped")} and ended_on is null`),
  },
];
