import type { CellValue } from "../workbook/cell.ts";
import { currencyWords, magnitudes } from "../words.ts";
import { numberText, plainDecimal, shiftPoint } from "./number-text.ts";

/** No amount is longer; a longer text is not searched. */
const longest = 100;

const currency = `(?:${currencyWords.join("|")})\\b\\.?`;
const leadingCurrency = new RegExp(`^${currency.replace("\\b", "(?![a-z])")}\\s*`, "i");
const trailingCurrency = new RegExp(`\\s*${currency}$`, "i");
const magnitudeSuffix = new RegExp(`^(.*?\\d)\\s*(${Object.keys(magnitudes).join("|")})\\.?$`, "i");

/**
 * An amount as plain decimal text (1250000, -250000.5), or null where it is not understood. Dots group thousands and a
 * comma begins decimals (1.250.000,50); the English way round is read where it cannot be meant otherwise (1,250,000.50).
 * A lone group of three is thousands either way (1.250 and 1,250 are 1250), except that a comma before jt or rb
 * is a decimal one (1,250 jt).
 */
export function normaliseAmount(value: CellValue): string | null {
  if (typeof value === "number") return numberText(value);
  return typeof value === "string" && value.length <= longest ? parseAmount(value) : null;
}

function parseAmount(original: string): string | null {
  const { negative, text } = stripSigns(original.replace(/\s+/gu, " ").replace(/[−–—]/g, "-").trim());
  if (text === null) return null;
  const [, figure = text, word = ""] = magnitudeSuffix.exec(text) ?? [];
  const places = magnitudes[word.toLowerCase()] ?? 0;
  const parts = parseFigure(figure, places > 0);
  if (parts === null) return null;
  const plain = plainDecimal(negative, parts.whole, parts.fraction);
  return places === 0 ? plain : shiftPoint(plain, places);
}

/** Takes currency, minus signs, brackets and a closing ",-" off, in whatever order they stand; two minuses are no number. */
function stripSigns(amount: string): { negative: boolean; text: string | null } {
  let text = amount;
  let minuses = 0;
  for (;;) {
    const before = text;
    text = text
      .replace(leadingCurrency, "")
      .replace(trailingCurrency, "")
      .replace(/(?<=\d),-+$/, "");
    const bracketed = /^\((.+)\)$/.exec(text);
    const signed = /^-\s*([^-]+)$/.exec(text) ?? /^([^-]*\d)\s?-$/.exec(text);
    if (bracketed || signed) minuses++;
    text = (bracketed ?? signed ?? /^\+(.+)$/.exec(text))?.[1]?.trim() ?? text;
    if (text === before) return { negative: minuses === 1, text: minuses > 1 ? null : text };
  }
}

type Figure = { whole: string; fraction: string };

function parseFigure(text: string, commaIsDecimal: boolean): Figure | null {
  const read = (pattern: RegExp): Figure | null => {
    const match = pattern.exec(text);
    return match ? { whole: (match[1] ?? "").replace(/\D/g, ""), fraction: match[2] ?? "" } : null;
  };
  return (
    read(/^(\d+)$/) ??
    read(/^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/) ??
    (commaIsDecimal ? read(/^(\d+),(\d+)$/) : null) ??
    read(/^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/) ??
    read(/^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d{1,2}))?$/) ??
    read(/^(\d+)[.,](\d+)$/)
  );
}
