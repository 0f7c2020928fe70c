import type { Check } from "../check.ts";
import { activityChecks } from "./activities.ts";
import { studentChecks } from "./students.ts";
import { targetChecks } from "./targets.ts";
import { transactionChecks } from "./transactions.ts";

/** Every check, in the order in which they run. */
export const checks: readonly Check[] = [...transactionChecks, ...studentChecks, ...targetChecks, ...activityChecks];
