import type { Language } from "./language.ts";
import type { Period } from "./period.ts";

// Written out, because runtimes disagree on the short names (Agu, Agt, Agst).
const MONTHS: Record<Language, readonly string[]> = {
  id: "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" "),
  en: "January February March April May June July August September October November December".split(" "),
};
const SHORT_MONTHS: Record<Language, readonly string[]> = {
  id: "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split(" "),
  en: "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" "),
};
const ROMAN = ["I", "II", "III", "IV"] as const;

/** The name of a month, 1 to 12: `Februari`. */
export function monthName(month: number, language: Language = "id"): string {
  return MONTHS[language][month - 1] ?? String(month);
}

/** A period in words: `Februari 2026`, `Triwulan I 2026`, `2026`, `Minggu 7, 2026 (9–15 Feb)`. */
export function periodName(period: Period, language: Language = "id"): string {
  const { type, year, number } = period;
  switch (type) {
    case "week":
      return `${language === "id" ? "Minggu" : "Week"} ${number}, ${year} (${dayRange(period, language)})`;
    case "month":
      return `${monthName(number, language)} ${year}`;
    case "quarter":
      return language === "id" ? `Triwulan ${ROMAN[number - 1] ?? number} ${year}` : `Q${number} ${year}`;
    case "year":
      return String(year);
  }
}

/** A period for the axis of a chart: `Feb 26`, `TW I 26`, `2026`, `Mg 7`. */
export function periodShortName(period: Period, language: Language = "id"): string {
  const { type, year, number } = period;
  const shortYear = String(year).slice(2);
  switch (type) {
    case "week":
      return `${language === "id" ? "Mg" : "Wk"} ${number}`;
    case "month":
      return `${SHORT_MONTHS[language][number - 1] ?? number} ${shortYear}`;
    case "quarter":
      return language === "id" ? `TW ${ROMAN[number - 1] ?? number} ${shortYear}` : `Q${number} ${shortYear}`;
    case "year":
      return String(year);
  }
}

/** A day, of an ISO 8601 date: `9 Feb 2026`. */
export function dayName(date: string, language: Language = "id"): string {
  const [year = "", month, day] = date.split("-");
  return `${Number(day)} ${SHORT_MONTHS[language][Number(month) - 1] ?? month} ${year}`;
}

/** First and last day: `9–15 Feb`, or `29 Des–4 Jan` over two months. */
function dayRange(period: Period, language: Language): string {
  const [first, last] = [period.start, period.end].map((date) => ({
    day: Number(date.slice(8)),
    month: SHORT_MONTHS[language][Number(date.slice(5, 7)) - 1] ?? "",
  })) as [{ day: number; month: string }, { day: number; month: string }];
  const start = first.month === last.month ? String(first.day) : `${first.day} ${first.month}`;
  return `${start}–${last.day} ${last.month}`;
}
