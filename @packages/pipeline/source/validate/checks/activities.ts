import { where, type Check } from "../check.ts";
import { dateChecks, unknownChannel, unknownUnit } from "./common.ts";

const table = "activities";

export const activityChecks: readonly Check[] = [
  ...dateChecks(table, "activity_date", "activity"),
  unknownUnit(table),
  {
    table,
    reason_code: "INVALID_AMOUNT",
    severity: "error",
    message: "The cost cannot be read: write a number.",
    sql: where("cost", "cost is not null and reference.as_amount(cost) is null"),
  },
  unknownChannel(table),
  {
    table,
    reason_code: "INVALID_NUMBER",
    severity: "warning",
    message: "The number of leads cannot be read, and is left out: write a whole number.",
    sql: where("leads", "leads is not null and reference.as_integer(leads) is null"),
  },
];
