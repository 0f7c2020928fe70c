import type { CellValue } from "../workbook/cell.ts";
import { monthNames, timeZoneNames, weekdayNames } from "../words.ts";
import { isoDate, serialToIso } from "./calendar.ts";

/** Serial numbers without a date format are believed from 1927 to 2199: a smaller number is a year, a day or a slip. */
const firstSerial = 10_000;
const lastSerial = 109_574;

/** No date is longer; a longer text is not searched. */
const longest = 100;

const monthOf = new Map(monthNames.flatMap((names, index) => names.map((name) => [name, index + 1] as const)));

const year = "(\\d{4}|'?\\d{2})";
const word = "([a-z]+)";
const weekday = new RegExp(`^(?:${weekdayNames.join("|")})\\s*[,.]?\\s+`);
const timeOfDay = new RegExp(
  `(?:[t,]\\s*|\\s+)\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?\\s*(?:(?:${timeZoneNames.join("|")})|[+-]\\d{2}:?\\d{2})?$`,
);
const yearFirst = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const dayFirst = new RegExp(`^(\\d{1,2})\\s?([-/. ])\\s?(\\d{1,2})\\s?\\2\\s?${year}$`);
const dayThenName = new RegExp(`^(\\d{1,2})(?:st|nd|rd|th)?[-/., ]*${word}[-/., ]*${year}$`);
const nameThenDay = new RegExp(`^${word}\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ?(\\d{4})$`);

/**
 * A date as YYYY-MM-DD, or null where it is not understood. Numbers alone are day first; a time of day is dropped; years
 * of two digits are 1950 to 2049. `serialOffset` is 1462 for bare numbers of a workbook with the 1904 date system.
 */
export function normaliseDate(value: CellValue, serialOffset = 0): string | null {
  if (value === null || typeof value === "boolean") return null;
  if (typeof value === "object") return serialToIso(value.serial);
  if (typeof value === "number") return bareSerial(value + serialOffset);
  return value.length <= longest ? parseDate(value, serialOffset) : null;
}

function bareSerial(serial: number): string | null {
  return serial >= firstSerial && serial <= lastSerial ? serialToIso(serial) : null;
}

function parseDate(original: string, serialOffset: number): string | null {
  const text = original.replace(/\s+/gu, " ").trim().toLowerCase().replace(weekday, "").replace(timeOfDay, "");
  if (/^\d{5}$/.test(text)) return bareSerial(Number(text) + serialOffset);
  let match = yearFirst.exec(text);
  if (match) return isoDate(Number(match[1]), Number(match[3]), Number(match[4]));
  match = dayFirst.exec(text);
  if (match) return isoDate(fullYear(match[4]), Number(match[3]), Number(match[1]));
  match = dayThenName.exec(text);
  if (match) return named(match[3], match[2], match[1]);
  match = nameThenDay.exec(text);
  return match ? named(match[3], match[1], match[2]) : null;
}

function named(year: string | undefined, month = "", day: string | undefined): string | null {
  return isoDate(fullYear(year), monthOf.get(month) ?? 0, Number(day));
}

/** 26 → 2026, 98 → 1998 */
function fullYear(text = ""): number {
  const digits = text.replace("'", "");
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}
