import { makePeriod, parsePeriod, trendPeriods, type Period } from "@packages/report";
import { ALL_MONTHS, MONTHS, QUARTERS } from "./months.ts";

/** The years that a release has, and its last month with a fact, such as 2026-02; null where it has none. */
export type Published = { years: readonly number[]; lastMonth: string | null };

/**
 * What an answer looks at. `row` is the marts' period that has its numbers: of a running year up to now that is its last
 * month, with the year to date as the actual numbers.
 */
export type View = {
  year: number;
  month: string;
  period: Period;
  row: Period;
  toDate: boolean;
  /** Whether the last published month lies after the period, within it, or before it. */
  state: "past" | "current" | "future";
};

/** Thrown for a year or month that this release does not have. */
export class UnknownYearError extends Error {
  override name = "UnknownYearError";
}

/**
 * The view that `year` and `month` ask for; left out, the latest published. A running year as a whole is the year to
 * date, since two months against twelve would say nothing. Throws UnknownYearError for a year that is not published.
 */
export function chooseView(
  published: Published,
  choice: { year?: number | undefined; month?: string | undefined } = {},
): View {
  const last = published.lastMonth === null ? null : parsePeriod(published.lastMonth);
  const year = choice.year ?? latestYear(published, last);
  if (year === undefined || !published.years.includes(year)) throw new UnknownYearError(String(year));
  const month = choice.month ?? monthNameOf(latestMonth(year, last));
  const period = periodOf(year, month);
  const toDate = month === ALL_MONTHS && last?.year === year && last.number < 12;
  const row = toDate ? last : period;
  return { year, month, period, row, toDate, state: stateOf(period, last) };
}

/** The rows of a trend that ends with what is looked at, the earliest first: of a year to date, that of each year. */
export function trendRows({ row, toDate }: View): Period[] {
  if (!toDate) return trendPeriods(row);
  return trendPeriods(makePeriod("year", row.year)).map(({ year }) => makePeriod("month", year, row.number));
}

/** First and last day of what is looked at; a year to date ends with its last month. */
export function daysOf({ period, row }: View): { start: string; end: string } {
  return { start: period.start, end: row.end };
}

function latestYear({ years }: Published, last: Period | null): number | undefined {
  return last !== null && years.includes(last.year) ? last.year : years.toSorted((one, other) => other - one)[0];
}

/** Of the year that is running, its last month with a fact; of those before, December; of one to come, January. */
function latestMonth(year: number, last: Period | null): number {
  if (last === null || year > last.year) return 1;
  return year < last.year ? 12 : last.number;
}

const monthNameOf = (number: number): string => MONTHS[number - 1] ?? ALL_MONTHS;

function periodOf(year: number, month: string): Period {
  if (month === ALL_MONTHS) return makePeriod("year", year);
  const quarter = QUARTERS.indexOf(month) + 1;
  return quarter > 0 ? makePeriod("quarter", year, quarter) : makePeriod("month", year, MONTHS.indexOf(month) + 1);
}

function stateOf(period: Period, last: Period | null): View["state"] {
  if (last === null || period.start > last.end) return "future";
  return period.end > last.end || period.key === last.key ? "current" : "past";
}
