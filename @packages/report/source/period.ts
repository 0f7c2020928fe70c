/** The kinds of period, as the marts name them. */
export const PERIOD_TYPES = ["week", "month", "quarter", "year"] as const;
export type PeriodType = (typeof PERIOD_TYPES)[number];

/** The kinds of report, as commands, folders and report.json name them. */
export const REPORT_TYPES = ["weekly", "monthly", "quarterly", "yearly"] as const;
export type ReportType = (typeof REPORT_TYPES)[number];

/**
 * A stretch of the calendar. `key` is its one spelling: `2026-W07`, `2026-02`, `2026-Q1` or `2026`. `start` and `end`
 * are its first and last day (ISO 8601). A week is ISO 8601's, and `year` is then the year that holds its Thursday.
 */
export type Period = { type: PeriodType; key: string; year: number; number: number; start: string; end: string };

/** What was given names no period. */
export class PeriodError extends Error {
  override name = "PeriodError";
}

const REPORT_TYPE_OF: Record<PeriodType, ReportType> = {
  week: "weekly",
  month: "monthly",
  quarter: "quarterly",
  year: "yearly",
};

const PERIOD_TYPE_OF: Record<ReportType, PeriodType> = {
  weekly: "week",
  monthly: "month",
  quarterly: "quarter",
  yearly: "year",
};

/** How many periods a trend has, the reported one included. */
export const TREND_LENGTH: Record<PeriodType, number> = { week: 13, month: 13, quarter: 9, year: 4 };

/** The report of a kind of period: `month` → `monthly`. */
export function reportTypeOf(type: PeriodType): ReportType {
  return REPORT_TYPE_OF[type];
}

/** The kind of period that a report is about: `monthly` → `month`. */
export function periodTypeOf(type: ReportType): PeriodType {
  return PERIOD_TYPE_OF[type];
}

const DAY = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The Monday of ISO week 1, which is the week of 4 January. */
function firstMonday(year: number): number {
  const fourth = Date.UTC(year, 0, 4);
  return fourth - ((new Date(fourth).getUTCDay() + 6) % 7) * DAY;
}

/** 52 or 53: how many ISO weeks the year has. */
function isoWeeksIn(year: number): number {
  return Math.round((firstMonday(year + 1) - firstMonday(year)) / (7 * DAY));
}

/** How many periods of a kind a year has. */
export function periodsIn(type: PeriodType, year: number): number {
  return type === "week" ? isoWeeksIn(year) : { month: 12, quarter: 4, year: 1 }[type];
}

/** The `number`th week, month or quarter of a year (1-based), or the year itself. Throws PeriodError. */
export function makePeriod(type: PeriodType, year: number, number = 1): Period {
  if (!Number.isInteger(year) || year < 1000 || year > 9998) throw new PeriodError(`${year} is no year`);
  const last = periodsIn(type, year);
  if (!Number.isInteger(number) || number < 1 || number > last) {
    throw new PeriodError(`${year} has no ${type} ${number}: they run from 1 to ${last}`);
  }
  const twoDigits = String(number).padStart(2, "0");
  switch (type) {
    case "week": {
      const start = firstMonday(year) + (number - 1) * 7 * DAY;
      return { type, key: `${year}-W${twoDigits}`, year, number, start: isoDay(start), end: isoDay(start + 6 * DAY) };
    }
    case "month":
      return { type, key: `${year}-${twoDigits}`, year, number, ...months(year, number, 1) };
    case "quarter":
      return { type, key: `${year}-Q${number}`, year, number, ...months(year, number * 3 - 2, 3) };
    case "year":
      return { type, key: String(year), year, number, ...months(year, 1, 12) };
  }
}

function months(year: number, first: number, count: number): { start: string; end: string } {
  return { start: isoDay(Date.UTC(year, first - 1, 1)), end: isoDay(Date.UTC(year, first - 1 + count, 0)) };
}

/** The period that a key names: `2026-02`, `2026-Q1`, `2026` or `2026-W07`. Throws PeriodError. */
export function parsePeriod(key: string): Period {
  const match = /^(?<year>\d{4})(?:-(?<kind>[QW]?)(?<number>\d{1,2}))?$/.exec(key);
  const { year, kind, number = "1" } = match?.groups ?? {};
  const period = year === undefined ? undefined : makePeriod(typeOfKind(kind), Number(year), Number(number));
  if (period?.key !== key) {
    throw new PeriodError(`"${key}" is no period: write 2026-02, 2026-Q1, 2026 or 2026-W07`);
  }
  return period;
}

/** The kind of period that the letter of a key stands for: none is a month's, and a year has no second part at all. */
function typeOfKind(kind: string | undefined): PeriodType {
  if (kind === undefined) return "year";
  if (kind === "Q") return "quarter";
  return kind === "W" ? "week" : "month";
}

/** The period before it: of 2026-01, 2025-12. */
export function previousPeriod(period: Period): Period {
  const { type, year, number } = period;
  if (type !== "year" && number > 1) return makePeriod(type, year, number - 1);
  return makePeriod(type, year - 1, periodsIn(type, year - 1));
}

/** The same period a year before, or null: of 2026-W53, 2025 has none. */
export function previousYearPeriod(period: Period): Period | null {
  const { type, year, number } = period;
  return number > periodsIn(type, year - 1) ? null : makePeriod(type, year - 1, number);
}

/** The periods of a trend that ends with `period`, the earliest first. */
export function trendPeriods(period: Period): Period[] {
  const trend = [period];
  for (let current = period; trend.length < TREND_LENGTH[period.type];) {
    current = previousPeriod(current);
    trend.unshift(current);
  }
  return trend;
}
