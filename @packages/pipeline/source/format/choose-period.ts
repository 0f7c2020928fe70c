import { makePeriod, parsePeriod, PeriodError, periodTypeOf, type Period, type ReportType } from "@packages/report";
import { UsageError } from "../errors.ts";

/** What a person says of a period: either `period`, or `year` with `month` (in rising order) or `week`. */
export type PeriodChoice = {
  period?: string | undefined;
  year?: number | undefined;
  month?: readonly number[] | undefined;
  week?: number | undefined;
  type?: ReportType | undefined;
};

const HOW = "Say --period 2026-02, or --year 2026 with --month 2, --month 1-3 or --week 7.";

/**
 * The period that the options mean. With no type, one month is monthly, three of a calendar quarter are quarterly,
 * twelve are yearly, a week is weekly, and a year alone is yearly. Throws UsageError.
 */
export function choosePeriod(choice: PeriodChoice): Period {
  try {
    const period = choice.period === undefined ? periodOfYear(choice) : periodOfKey(choice.period, choice);
    if (choice.type !== undefined && periodTypeOf(choice.type) !== period.type) {
      throw usage(`--type ${choice.type} is no report of ${period.key}, which is a ${period.type}`, HOW);
    }
    return period;
  } catch (error) {
    if (error instanceof PeriodError) throw usage(error.message, HOW);
    throw error;
  }
}

function periodOfKey(key: string, { year, month, week }: PeriodChoice): Period {
  if (year !== undefined || month !== undefined || week !== undefined) {
    throw usage("--period says it all: --year, --month and --week do not go with it", HOW);
  }
  return parsePeriod(key);
}

function periodOfYear({ year, month, week, type }: PeriodChoice): Period {
  if (year === undefined) throw usage("the period is not said", HOW);
  if (month !== undefined && week !== undefined) throw usage("--month and --week do not go together", HOW);
  if (week !== undefined) return makePeriod("week", year, week);
  if (month !== undefined) return periodOfMonths(year, month, type);
  if (type !== undefined && type !== "yearly") {
    throw usage(`a ${type} report needs ${type === "weekly" ? "--week" : "--month"} beside --year ${year}`, HOW);
  }
  return makePeriod("year", year);
}

function periodOfMonths(year: number, months: readonly number[], type: ReportType | undefined): Period {
  const [first = 0] = months;
  const quarter = Math.ceil(first / 3);
  if (months.length === 12) return makePeriod("year", year);
  if (months.length === 1 && type !== "quarterly") return makePeriod("month", year, first);
  if (months.join() === [quarter * 3 - 2, quarter * 3 - 1, quarter * 3].join()) {
    return makePeriod("quarter", year, quarter);
  }
  const said = months.length === 1 ? `month ${first} is` : `months ${months.join(", ")} are`;
  throw usage(
    `${said} no calendar quarter`,
    `Say --month ${quarter * 3 - 2}-${quarter * 3} for the quarter that month ${first} is in, or one month.`,
  );
}

const usage = (message: string, mend: string): UsageError => new UsageError("BAD_PERIOD", message, { mend });
