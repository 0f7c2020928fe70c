import {
  formatChange,
  formatCount,
  formatMoney,
  formatPercent,
  formatValue,
  type Language,
  type NumberFormat,
} from "@packages/report";
import type { Figure } from "../story.ts";
import { WORDS } from "../words/index.ts";

/** Numbers in words of one language. */
export type Numbers = ReturnType<typeof numbersIn>;

export function numbersIn(language: Language) {
  const times = (ratio: number): string => {
    const locale = language === "id" ? "id-ID" : "en-GB";
    // Beyond that nobody reads the number.
    if (ratio > 1000) return WORDS[language].moreThan(formatCount(1000, language));
    return new Intl.NumberFormat(locale, { maximumFractionDigits: ratio < 100 ? 1 : 0 }).format(ratio);
  };
  return {
    count: (value: number | null) => formatCount(value, language),
    /** For cards and tables: `Rp 12 jt`. */
    money: (value: number | null) => formatMoney(value, language, "compact"),
    /** For sentences: `Rp 12 juta`. */
    spelled: (value: number | null) => formatMoney(value, language, "spelled"),
    percent: (value: number | null) => formatPercent(value, language),
    value: (format: NumberFormat, value: number | null) => formatValue(format, value, language, "compact"),
    figure: (format: NumberFormat, value: number | null): Figure => ({
      value,
      format,
      text: formatValue(format, value, language, "compact"),
      full: formatValue(format, value, language),
    }),
    times,
    /** A share in whole percents where it is one digit or more, so that sentences stay short; never a nothing that is something. */
    share: (fraction: number): string => {
      if (fraction > 0 && fraction < 0.0005) return WORDS[language].lessThan(formatPercent(0.001, language));
      return formatPercent(fraction >= 0.1 ? Math.round(fraction * 100) / 100 : fraction, language);
    },
    /** A difference: relative, or where that means nothing (base or actual below nothing, or no base to speak of) the amount; null with no base. */
    difference: (format: NumberFormat, actual: number, base: number | null): string | null => {
      if (base === null) return null;
      if (format !== "percent" && (base <= 0 || actual < 0)) {
        const amount = formatValue(format, actual - base, language, "compact");
        return actual > base ? `+${amount}` : amount;
      }
      // Beyond tenfold a percentage is no longer read.
      if (format !== "percent" && actual / base >= 10) return WORDS[language].times(times(actual / base));
      return formatChange(format, actual, base, language);
    },
  };
}
