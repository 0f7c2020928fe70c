import { dayOf, partsOf, type Day } from "../calendar/day.ts";

/** The same day of another year; 29 February becomes the 28th. */
export function sameDayIn(day: Day, year: number): Day {
  const { month, dayOfMonth } = partsOf(day);
  return dayOf(year, month, month === 2 ? Math.min(dayOfMonth, 28) : dayOfMonth);
}
