/** Whole days since 1 January 1970: calendar arithmetic with no clock and no time zone in it. */
export type Day = number;

const MILLISECONDS = 86_400_000;

export function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return Date.UTC(year, month - 1, dayOfMonth) / MILLISECONDS;
}

export type DayParts = {
  year: number;
  month: number;
  dayOfMonth: number;
  /** 1 is Monday, 7 is Sunday. */ weekday: number;
};

export function partsOf(day: Day): DayParts {
  const date = new Date(day * MILLISECONDS);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    dayOfMonth: date.getUTCDate(),
    weekday: ((date.getUTCDay() + 6) % 7) + 1,
  };
}

export function yearOf(day: Day): number {
  return partsOf(day).year;
}

/** `2026-02-28`. */
export function isoDate(day: Day): string {
  return new Date(day * MILLISECONDS).toISOString().slice(0, 10);
}

/** The day that `YYYY-MM-DD` names, or null where there is no such day. */
export function parseIsoDate(text: string): Day | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const time = Date.parse(`${text}T00:00:00Z`);
  if (Number.isNaN(time)) return null;
  const day = time / MILLISECONDS;
  return isoDate(day) === text ? day : null;
}

/** The same day of the month `months` later, or that month's last day where it is shorter. */
export function addMonths(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const first = dayOf(year, month + months, 1);
  return first + Math.min(dayOfMonth, daysInMonth(first)) - 1;
}

function daysInMonth(day: Day): number {
  const { year, month } = partsOf(day);
  return dayOf(year, month + 1, 1) - dayOf(year, month, 1);
}
