import { dayOf, isoDate, partsOf, type Day } from "../calendar/day.ts";

export const PERIOD_TYPES = ["week", "month", "quarter", "year"] as const;
export type PeriodType = (typeof PERIOD_TYPES)[number];

/** A stretch of the calendar, and the one from the beginning of its year to its own end. */
export type Period = {
  type: PeriodType;
  period: string;
  /** For a week, the year that has its Thursday. */
  year: number;
  number: number;
  start: Day;
  end: Day;
  ytdStart: Day;
  /** First and last month, for targets; weeks have none. */
  months: readonly [number, number] | null;
};

/** Every period from the first year to the last: months, quarters, years, and the weeks whose Thursday lies in them. */
export function calendarOf(years: readonly number[]): Period[] {
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const periods: Period[] = [];
  for (let year = first; year <= last; year += 1) {
    periods.push(...weeksOf(year));
    for (let month = 1; month <= 12; month += 1) periods.push(span("month", year, month, [month, month]));
    for (let quarter = 1; quarter <= 4; quarter += 1)
      periods.push(span("quarter", year, quarter, [quarter * 3 - 2, quarter * 3]));
    periods.push(span("year", year, 1, [1, 12]));
  }
  return periods;
}

function span(type: PeriodType, year: number, number: number, months: readonly [number, number]): Period {
  const label = { month: `-${two(number)}`, quarter: `-Q${number}`, year: "", week: "" }[type];
  return {
    type,
    period: `${year}${label}`,
    year,
    number,
    start: dayOf(year, months[0], 1),
    end: dayOf(year, months[1] + 1, 1) - 1,
    ytdStart: dayOf(year, 1, 1),
    months,
  };
}

/** Monday to Sunday; a week belongs to the year of its Thursday. */
function weeksOf(year: number): Period[] {
  const thursdays: Day[] = [];
  for (let day = dayOf(year, 1, 1); day < dayOf(year + 1, 1, 1); day += 1) {
    if (partsOf(day).weekday === 4) thursdays.push(day);
  }
  const ytdStart = (thursdays[0] ?? 0) - 3;
  return thursdays.map((thursday, index) => ({
    type: "week",
    period: `${year}-W${two(index + 1)}`,
    year,
    number: index + 1,
    start: thursday - 3,
    end: thursday + 3,
    ytdStart,
    months: null,
  }));
}

const two = (value: number) => String(value).padStart(2, "0");

/** Looks up a period's neighbours among those of a calendar: the one before it, and its like of the year before. */
export function neighbours(calendar: readonly Period[]) {
  const byEnd = new Map(calendar.map((each) => [`${each.type} ${each.end}`, each]));
  const byNumber = new Map(calendar.map((each) => [`${each.type} ${each.year} ${each.number}`, each]));
  return {
    previous: (period: Period): Period | null => byEnd.get(`${period.type} ${period.start - 1}`) ?? null,
    previousYear: (period: Period): Period | null =>
      byNumber.get(`${period.type} ${period.year - 1} ${period.number}`) ?? null,
  };
}

export const periodKeys = (period: Period) => ({
  period_type: period.type,
  period: period.period,
  period_start: isoDate(period.start),
  period_end: isoDate(period.end),
});
