import type { Language } from "./language.ts";
import type { NumberFormat } from "./schema.ts";

/**
 * `full` is exact (`Rp 1.250.000`); the others have three significant digits: `compact` (`Rp 1,25 jt`) for cards and axes,
 * `spelled` (`Rp 1,25 juta`) for sentences.
 */
export type NumberStyle = "full" | "compact" | "spelled";

/** What stands where there is no number. */
export const NO_NUMBER = "–";

const LOCALE: Record<Language, string> = { id: "id-ID", en: "en-GB" };

// miliar is M in Indonesian and billion bn in English; a bare B or M would be read as the other's.
const SCALES: Record<Language, readonly { size: number; compact: string; spelled: string }[]> = {
  id: [
    { size: 1e6, compact: "jt", spelled: "juta" },
    { size: 1e9, compact: "M", spelled: "miliar" },
    { size: 1e12, compact: "T", spelled: "triliun" },
  ],
  en: [
    { size: 1e6, compact: "m", spelled: "million" },
    { size: 1e9, compact: "bn", spelled: "billion" },
    { size: 1e12, compact: "tn", spelled: "trillion" },
  ],
};

const formats = new Map<string, Intl.NumberFormat>();

function decimal(value: number, language: Language, digits: { minimum: number; maximum: number }): string {
  const key = `${language} ${digits.minimum} ${digits.maximum}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(LOCALE[language], {
      minimumFractionDigits: digits.minimum,
      maximumFractionDigits: digits.maximum,
      useGrouping: true,
    });
    formats.set(key, format);
  }
  return format.format(value);
}

/** Puts the minus before the currency and lets none stand before a zero. */
function signed(value: number, magnitude: string): string {
  return value < 0 && /[1-9]/.test(magnitude) ? `-${magnitude}` : magnitude;
}

/**
 * Rupiah: `Rp 1.250.000` (sen only where there are any), or compact from a million on: `Rp 850 jt`, `Rp 1,25 M`
 * (English `Rp 850 m`, `Rp 1.25 bn`), or spelled out: `Rp 1,25 miliar`. Null is a dash.
 */
export function formatMoney(value: number | null, language: Language = "id", style: NumberStyle = "full"): string {
  if (value === null) return NO_NUMBER;
  return signed(
    value,
    `Rp ${style === "full" ? full(Math.abs(value), language) : rounded(Math.abs(value), language, style)}`,
  );
}

function full(value: number, language: Language): string {
  const sen = Math.round((value % 1) * 100) % 100;
  return decimal(value, language, sen === 0 ? { minimum: 0, maximum: 0 } : { minimum: 2, maximum: 2 });
}

function rounded(value: number, language: Language, style: "compact" | "spelled"): string {
  if (Math.round(value) < 1e6) return decimal(value, language, { minimum: 0, maximum: 0 });
  const scales = SCALES[language].map(({ size, [style]: word }) => ({
    word,
    scaled: Number((value / size).toPrecision(3)),
  }));
  // 999,6 jt rounds to 1.000 jt, which is 1 M.
  const scale = scales.find(({ scaled }) => scaled < 1000) ?? scales.at(-1);
  return scale ? `${decimal(scale.scaled, language, { minimum: 0, maximum: 2 })} ${scale.word}` : String(value);
}

/** A count of people, orders or leads: `1.234`. Null is a dash. */
export function formatCount(value: number | null, language: Language = "id"): string {
  if (value === null) return NO_NUMBER;
  return signed(value, decimal(Math.abs(value), language, { minimum: 0, maximum: 2 }));
}

/** A fraction as percent with one decimal at most, as CLDR writes it: 0.125 is `12,5%`, in English `12.5%`. Null is a dash. */
export function formatPercent(value: number | null, language: Language = "id"): string {
  if (value === null) return NO_NUMBER;
  return signed(value, `${decimal(Math.abs(value) * 100, language, { minimum: 0, maximum: 1 })}%`);
}

/** A value as its key metric says: money, count or percent. */
export function formatValue(
  format: NumberFormat,
  value: number | null,
  language: Language = "id",
  style: NumberStyle = "full",
): string {
  if (format === "money") return formatMoney(value, language, style);
  return format === "count" ? formatCount(value, language) : formatPercent(value, language);
}

/** How much `actual` differs from `base`, as a fraction of it; null where there is nothing to compare with. */
export function relativeChange(actual: number, base: number | null): number | null {
  return base === null || base === 0 ? null : (actual - base) / Math.abs(base);
}

/**
 * A change with its sign: `+12,5%` of the base for money and counts, `+1,2 poin` (percentage points) for percents.
 * A dash where there is nothing to compare with.
 */
export function formatChange(
  format: NumberFormat,
  actual: number,
  base: number | null,
  language: Language = "id",
): string {
  const change = format === "percent" ? (base === null ? null : actual - base) : relativeChange(actual, base);
  if (change === null) return NO_NUMBER;
  const text = formatPercent(change, language);
  const withSign = change > 0 && /[1-9]/.test(text) ? `+${text}` : text;
  return format === "percent" ? withSign.replace(/%$/, language === "id" ? " poin" : " pts") : withSign;
}
