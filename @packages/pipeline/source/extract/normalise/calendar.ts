/** Years that a workbook of this century may mean: anything else is a slip and no date. */
const firstYear = 1900;
const lastYear = 2199;

const daysBefore1970 = 25_569;
const millisecondsOfDay = 86_400_000;

/** A calendar date as YYYY-MM-DD, or null where there is no such day (31/02). */
export function isoDate(year: number, month: number, day: number): string | null {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return null;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * The date of a serial number (days since 1899-12-30), or null outside the years read. Serials before March 1900 are off by one in
 * spreadsheets, which believe in 29 February 1900: 60 is no date.
 */
export function serialToIso(serial: number): string | null {
  // A hair before midnight is the next day, not binary noise on the last one.
  const days = Math.floor(serial + 1e-6);
  if (days < 1 || days === 60) return null;
  const date = new Date((days - daysBefore1970 + (days < 60 ? 1 : 0)) * millisecondsOfDay);
  if (Number.isNaN(date.getTime())) return null;
  return isoDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

/** A date cell as text: the date, and its time of day where it has one (2026-01-31T08:30:00). */
export function serialText(serial: number): string | null {
  const date = serialToIso(serial);
  const seconds = Math.round((serial - Math.floor(serial + 1e-6)) * 86_400);
  return date === null || seconds <= 0 ? date : `${date}T${durationText(seconds)}`;
}

/** Seconds → HH:MM:SS; hours may pass 24. */
export function durationText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, "0")).join(":");
}
