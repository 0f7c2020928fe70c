import {
  dayName,
  formatChange,
  formatCount,
  formatMoney,
  formatPercent,
  formatValue,
  parsePeriod,
  periodName,
  periodShortName,
  type Language,
  type NumberFormat,
} from "@packages/report";
import { useLanguage } from "./words.tsx";

/** Numbers, periods and days as the reader's language writes them. */
export function formatsOf(language: Language) {
  const short = (format: NumberFormat, value: number | null) => whole(formatValue(format, value, language, "compact"));
  const exact = (format: NumberFormat, value: number | null) => whole(formatValue(format, value, language));
  return {
    short,
    exact,
    /** Both, as `<Exact>` takes them. */
    both: (format: NumberFormat, value: number | null) => ({
      short: short(format, value),
      exact: exact(format, value),
    }),
    money: (value: number | null) => formatMoney(value, language),
    count: (value: number | null) => formatCount(value, language),
    percent: (value: number | null) => formatPercent(value, language),
    change: (format: NumberFormat, actual: number, base: number | null) => formatChange(format, actual, base, language),
    /** Kilobytes or megabytes, as file managers tell them. */
    bytes: (value: number) =>
      value < 1e6
        ? `${formatCount(Math.ceil(value / 1e3), language)} kB`
        : `${formatCount(Math.round(value / 1e5) / 10, language)} MB`,
    period: (key: string) => periodName(parsePeriod(key), language),
    periodShort: (key: string) => periodShortName(parsePeriod(key), language),
    day: (iso: string) => dayName(iso.slice(0, 10), language),
    moment: (iso: string, timeZone: string) =>
      new Intl.DateTimeFormat(LOCALE[language], { dateStyle: "medium", timeStyle: "short", timeZone }).format(
        new Date(iso),
      ),
  };
}

/** On one line: `Rp` stays with its number. */
const whole = (text: string) => text.replaceAll(" ", "\u00A0");

const LOCALE: Record<Language, string> = { id: "id-ID", en: "en-GB" };

export type Formats = ReturnType<typeof formatsOf>;

export const useFormat = (): Formats => formatsOf(useLanguage());
