import { isTerm, repeats, where, type Check } from "../check.ts";
import { dateChecks, invalidPhone, unknownChannel, unknownProgram, unknownUnit } from "./common.ts";

const table = "students";

/** Errors first, and the repeats after all others: they ask which rows have none. */
export const studentChecks: readonly Check[] = [
  ...dateChecks(table, "registration_date", "registration"),
  {
    table,
    reason_code: "MISSING_NAME",
    severity: "error",
    message: "The student has no name: fill it in.",
    sql: where("full_name", "coalesce(reference.match_key(full_name), '') = ''"),
  },
  unknownUnit(table),
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
  unknownProgram(table),
  unknownChannel(table),
  invalidPhone(table, "phone"),
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
    sql: where("status", `not ${isTerm(table, "status")}`),
  },
  {
    table,
    reason_code: "INVALID_OTHER_DATE",
    severity: "warning",
    message: "The date cannot be read, and is left out: write it as 31/01/2026 or as a date cell.",
    sql: ["birth_date", "start_date", "end_date"]
      .map((column) => where(column, `${column} is not null and reference.as_date(${column}) is null`))
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
    sql: where("end_date", "status in ('completed', 'dropped') and ended_on is null"),
  },
];
