import { dayOf, partsOf, type Day } from "../calendar/day.ts";
import type { Random } from "../random.ts";

/** How busy a month is: new terms in January, June–July and September; quiet at the year's end. */
const MONTHS = [1.5, 0.9, 0.85, 0.8, 0.85, 1.35, 1.6, 0.95, 1.3, 0.9, 0.75, 0.6];

/** First day of Lebaran, when offices are shut for a week and more. */
const LEBARAN: Record<number, Day> = Object.fromEntries(
  [
    [2020, 5, 24],
    [2021, 5, 13],
    [2022, 5, 2],
    [2023, 4, 22],
    [2024, 4, 10],
    [2025, 3, 31],
    [2026, 3, 20],
    [2027, 3, 10],
    [2028, 2, 27],
    [2029, 2, 15],
    [2030, 2, 5],
  ].map(([year = 0, month = 0, dayOfMonth = 0]) => [year, dayOf(year, month, dayOfMonth)]),
);

const CLOSED = new Set(["1-1", "5-1", "8-17", "12-25"]);

/** How busy a day is, 1 being an ordinary weekday; `tilt` has a factor a month of a program's own. */
export function busyness(day: Day, tilt: readonly number[] = []): number {
  const { year, month, dayOfMonth, weekday } = partsOf(day);
  const lebaran = LEBARAN[year];
  const lull = lebaran !== undefined && day >= lebaran - 6 && day <= lebaran + 9;
  const week = weekday === 7 ? 0.08 : weekday === 6 ? 1.25 : 1;
  const closed = CLOSED.has(`${month}-${dayOfMonth}`) ? 0.05 : 1;
  return (MONTHS[month - 1] ?? 1) * (tilt[month - 1] ?? 1) * (lull ? 0.12 : 1) * week * closed;
}

/** Draws days of a year by how busy they are. */
export function seasonalDays(year: number, tilt: readonly number[] = []): (random: Random) => Day {
  const first = dayOf(year, 1, 1);
  const sums: number[] = [];
  let sum = 0;
  for (let day = first; day < dayOf(year + 1, 1, 1); day += 1) {
    sum += busyness(day, tilt);
    sums.push(sum);
  }
  return (random) => {
    const wanted = random.next() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) > wanted) high = middle;
      else low = middle + 1;
    }
    return first + low;
  };
}
