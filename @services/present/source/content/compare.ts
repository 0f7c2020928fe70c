import {
  COMPARISON_LABELS,
  formatChange,
  formatMoney,
  formatPercent,
  formatValue,
  NO_NUMBER,
  type KeyMetricKey,
  type NumberFormat,
} from "@packages/report";
import type { Cell, Tone } from "./model.ts";

/** Figures of which less is better. */
const COSTS: ReadonlySet<string> = new Set<KeyMetricKey>([
  "discount",
  "refund",
  "outstanding",
  "dropped",
  "cost_per_enrollment",
]);
/** Figures that are neither good nor bad. */
const NEUTRAL: ReadonlySet<string> = new Set<KeyMetricKey>(["spend"]);

/** Whether it is good news that a figure is `actual` and was, or was to be, `base`. */
export function toneOf(key: KeyMetricKey | "net_revenue", actual: number, base: number | null): Tone {
  if (base === null || actual === base || NEUTRAL.has(key)) return "plain";
  return actual > base !== COSTS.has(key) ? "good" : "bad";
}

/** A difference: relative, or where that means nothing (the base is no positive number) the amount; null with no base. */
export function difference(format: NumberFormat, actual: number, base: number | null): string | null {
  if (base === null) return null;
  if (format !== "percent" && base <= 0) {
    const amount = formatValue(format, actual - base, "id", "compact");
    return actual > base ? `+${amount}` : amount;
  }
  // Beyond tenfold a percentage is no longer read.
  if (format !== "percent" && actual / base >= 10) return `${formatTimes(actual / base)} kali`;
  return formatChange(format, actual, base);
}

/** `▲ 8 %`, `▼ 2,1 poin`, `= tetap`: a difference as it stands on cards and in tables. */
export function mark(format: NumberFormat, actual: number, base: number | null): string | null {
  const text = difference(format, actual, base);
  if (text === null || base === null) return text;
  if (actual === base) return COMPARISON_LABELS.flat.id;
  return `${actual > base ? "▲" : "▼"} ${text.replace(/^[+-]/, "")}`;
}

/** A mark as a table cell, coloured by its tone; a dash where there is nothing to compare with. */
export function markCell(
  key: KeyMetricKey | "net_revenue",
  format: NumberFormat,
  actual: number,
  base: number | null,
): Cell {
  const text = mark(format, actual, base);
  return text === null ? NO_NUMBER : { text, tone: toneOf(key, actual, base) };
}

/** `naik 8 % dari Januari 2026`, or null with nothing to compare with. */
export function moved(actual: number, base: number | null, from: string): string | null {
  if (base === null) return null;
  if (actual === base) return `sama dengan ${from}`;
  const verb = actual > base ? COMPARISON_LABELS.up.id : COMPARISON_LABELS.down.id;
  if (base <= 0) return `${verb} ${formatMoney(Math.abs(actual - base), "id", "compact")} dari ${from}`;
  if (actual / base >= 10) return `${formatTimes(actual / base)} kali ${from}`;
  return `${verb} ${share(Math.abs(actual - base) / base)} dari ${from}`;
}

/** `8 % di atas target`, or null with no target. */
export function againstTarget(actual: number, target: number | null): string | null {
  if (target === null || target <= 0) return null;
  if (actual === target) return COMPARISON_LABELS.on_target.id;
  if (actual / target >= 10) return `${formatTimes(actual / target)} kali target`;
  const gap = Math.abs(actual - target);
  if (actual < 0) return `${formatMoney(gap, "id", "compact")} ${COMPARISON_LABELS.below_target.id}`;
  return `${share(gap / target)} ${actual > target ? COMPARISON_LABELS.above_target.id : COMPARISON_LABELS.below_target.id}`;
}

/** A share in whole percents where it is one digit or more, so that titles stay short; never a nothing that is something. */
export function share(fraction: number): string {
  if (fraction > 0 && fraction < 0.0005) return "kurang dari 0,1 %";
  return formatPercent(fraction >= 0.1 ? Math.round(fraction * 100) / 100 : fraction);
}

/** An attainment: good from 100 % on. */
export function attainmentCell(attainment: number | null): Cell {
  if (attainment === null) return NO_NUMBER;
  return { text: formatPercent(attainment), tone: attainment >= 1 ? "good" : "bad" };
}

function formatTimes(ratio: number): string {
  return new Intl.NumberFormat("id-ID", { maximumFractionDigits: ratio < 100 ? 1 : 0 }).format(ratio);
}

/** How much of the whole a part is, or null where that means nothing (losses, or a whole of nothing). */
export function partOf(part: number, whole: number): string | null {
  return part >= 0 && whole > 0 && part <= whole ? share(part / whole) : null;
}
