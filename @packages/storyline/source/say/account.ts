import { NO_NUMBER, type Language, type NumberFormat } from "@packages/report";
import type { Chart } from "../story.ts";

const SCALES = [
  // From ten of them on, so that there are enough digits: 1,8 miliar is told as 1.815 juta.
  { from: 10e12, size: 1e12, words: { id: "Rp triliun", en: "Rp trillion" } },
  { from: 10e9, size: 1e9, words: { id: "Rp miliar", en: "Rp billion" } },
  { from: 1e6, size: 1e6, words: { id: "Rp juta", en: "Rp million" } },
];

/** The unit of account of a chart, and numbers in it: one for all of them, such that the largest has three digits or more. */
export function accountOf(
  format: NumberFormat,
  values: (number | null)[],
  language: Language,
): { unit: Chart["unit"]; show: (value: number | null) => string } {
  const largest = values.reduce<number>((top, value) => Math.max(top, Math.abs(value ?? 0)), 0);
  const scale = format === "money" ? SCALES.find(({ from }) => largest >= from) : undefined;
  const unit = {
    money: {
      words: scale?.words[language] ?? "Rp",
      divisor: scale?.size ?? 1,
      decimals: decimals(largest, scale?.size),
    },
    count: { words: "", divisor: 1, decimals: 0 },
    percent: { words: "%", divisor: 0.01, decimals: 1 },
  }[format];
  const shown = new Intl.NumberFormat(language === "id" ? "id-ID" : "en-GB", {
    minimumFractionDigits: unit.decimals,
    maximumFractionDigits: unit.decimals,
  });
  return {
    unit,
    show: (value) => (value === null ? NO_NUMBER : shown.format(value / unit.divisor).replace(/^-(?=[0.,]+$)/, "")),
  };
}

function decimals(largest: number, size = 1): number {
  if (size === 1 || largest >= 100 * size) return 0;
  return largest >= 10 * size ? 1 : 2;
}
