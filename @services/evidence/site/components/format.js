import { dayName, formatCount, formatMoney, formatPercent, NO_NUMBER } from "@packages/report";

const whole = (value) => (value == null ? null : Math.round(value));

/** Rp 192.060.000, or Rp 192,060,000 in English: to the rupiah, and never broken over two lines. */
export function money(value, lang) {
  return formatMoney(whole(value), lang).replaceAll(" ", "\u00a0");
}

export function count(value, lang) {
  return formatCount(whole(value), lang);
}

/** A ratio: 78,4%. */
export function percent(value, lang) {
  return formatPercent(value ?? null, lang);
}

/** How far two ratios are apart: 4,9 (percentage points). */
export function points(difference, lang) {
  return percent(Math.abs(difference), lang).replace("%", "");
}

/** For axes: Rp 120 jt, Rp 1,2 M; in English Rp 120 m, Rp 1.2 bn. */
export function short(value, lang, format) {
  return format === "money" ? formatMoney(value, lang, "compact") : shown(value, lang, format);
}

export function shown(value, lang, format) {
  if (format === "money") return money(value, lang);
  if (format === "count") return count(value, lang);
  if (format === "percent") return percent(value, lang);
  if (value == null || value === "") return NO_NUMBER;
  return format === "day" ? dayName(value, lang) : String(value);
}

/** Whether a column of this format is of numbers. */
export const isNumber = (format) => format === "money" || format === "count" || format === "percent";
