import type { Sen } from "../records/entry.ts";

/** Sen as rupiah with two decimals: `1250000.50`. Throws where a sum is no longer exact. */
export function money(sen: Sen): string {
  if (!Number.isSafeInteger(sen)) throw new RangeError(`${sen} sen cannot be told exactly`);
  const digits = String(Math.abs(sen)).padStart(3, "0");
  return `${sen < 0 ? "-" : ""}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** One amount ÷ a count, to the sen, halves away from zero; null where there is nothing to divide by. */
export function shareOf(sen: Sen, count: number): Sen | null {
  if (count === 0) return null;
  const size = Math.abs(sen);
  const whole = Math.floor(size / count);
  const rest = size - whole * count;
  const rounded = rest * 2 >= count ? whole + 1 : whole;
  return sen < 0 && rounded !== 0 ? -rounded : rounded;
}
