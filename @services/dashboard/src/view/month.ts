/** How the address names a period within a year: `February`, `Q1`, `All months`. English in every language. */
export const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;
export const QUARTERS = ["Q1", "Q2", "Q3", "Q4"] as const;
export const ALL_MONTHS = "All months";

export type Month = (typeof MONTHS)[number] | (typeof QUARTERS)[number] | typeof ALL_MONTHS;

const EVERY: readonly Month[] = [...MONTHS, ...QUARTERS, ALL_MONTHS];

/** The period that a text means, whatever its case: `february`, `Feb`, `2`, `q1`, `all`; null for anything else. */
export function readMonth(text: string): Month | null {
  const wanted = text.trim().toLowerCase();
  const number = /^\d{1,2}$/.test(wanted) ? Number(wanted) : 0;
  if (number >= 1 && number <= 12) return MONTHS[number - 1] ?? null;
  if (wanted.length < 2) return null;
  const exact = EVERY.find((month) => month.toLowerCase() === wanted);
  return (
    exact ??
    (wanted === "all"
      ? ALL_MONTHS
      : (MONTHS.find((month) => wanted.length === 3 && month.toLowerCase().startsWith(wanted)) ?? null))
  );
}

/** The key of the period: `2026-02`, `2026-Q1`, `2026`. */
export function periodKey(year: number, month: Month): string {
  if (month === ALL_MONTHS) return String(year);
  const number = MONTHS.findIndex((name) => name === month) + 1;
  return number === 0 ? `${year}-${month}` : `${year}-${String(number).padStart(2, "0")}`;
}

/** The way back: year and month of `2026-02`, `2026-Q1` or `2026`. */
export function monthOfPeriod(key: string): { year: number; month: Month } {
  const [year = "", rest] = key.split("-");
  if (rest === undefined) return { year: Number(year), month: ALL_MONTHS };
  const quarter = QUARTERS.find((name) => name === rest);
  return { year: Number(year), month: quarter ?? MONTHS[Number(rest) - 1] ?? ALL_MONTHS };
}
