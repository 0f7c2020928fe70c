import type { Series } from "./model.ts";

/** The series that say something, the actual one always among them; none where no series does. */
export function told(series: Series[]): Series[] {
  const speaking = series.filter((line) => line.values.some((value) => value !== null && value !== 0));
  return speaking.length === 0 ? [] : series.filter((line) => line.role === "actual" || speaking.includes(line));
}

/** The sum of what is there; null where nothing is. */
export function sum(values: (number | null)[]): number | null {
  const present = values.flatMap((value) => value ?? []);
  return present.length === 0 ? null : present.reduce((total, value) => total + value, 0);
}

/** Whether any of the figures is more, or less, than nothing. */
export function anything(...values: (number | null)[]): boolean {
  return values.some((value) => value !== null && value !== 0);
}
