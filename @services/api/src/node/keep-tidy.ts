import type { Accounts } from "@packages/db";
import { clearOld } from "../audit/clear-old.ts";

/** Milliseconds between two clearings. */
const pause = 6 * 3_600_000;

/** Clears the accounts' database of what is past its time, now and every few hours, until it is stopped. */
export function keepTidy(accounts: Accounts, report: (error: unknown) => void): { stop: () => Promise<void> } {
  let current = clearOld(accounts).catch(report);
  const timer = setInterval(() => {
    current = current.then(() => clearOld(accounts)).catch(report);
  }, pause);
  timer.unref();
  return {
    stop: () => {
      clearInterval(timer);
      return current;
    },
  };
}
