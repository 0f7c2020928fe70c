import {
  COMPARISON_LABELS,
  NO_NUMBER,
  type KeyMetricKey,
  type Language,
  type Measure,
  type NumberFormat,
} from "@packages/report";
import type { Cell, Comparison, Tone } from "../story.ts";
import { WORDS } from "../words/index.ts";
import { numbersIn } from "./numbers.ts";

export type FigureKey = KeyMetricKey | "net_revenue";

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

/**
 * Whether it is good news that a figure is `actual` and was, or was to be, `base`. Nothing is praised against a base that is
 * none (nil or less), nor a cost below nothing: that is given back, not saved.
 */
export function toneOf(key: FigureKey, actual: number, base: number | null): Tone {
  if (base === null || actual === base || NEUTRAL.has(key)) return "plain";
  const isCost = COSTS.has(key);
  if (actual > base === isCost) return "bad";
  return base <= 0 || (isCost && actual < 0) ? "plain" : "good";
}

type Base = { value: number; name: string };

/** How figures stand to others, in words of one language. */
export type Compare = ReturnType<typeof compareIn>;

export function compareIn(language: Language) {
  const words = WORDS[language];
  const { difference, percent, share, spelled, times, value } = numbersIn(language);

  /** `▲ 8%`, `▼ 2,1 poin`, `tetap`; null with no base. */
  const mark = (format: NumberFormat, actual: number, base: number | null): string | null => {
    const text = difference(format, actual, base);
    if (text === null || base === null) return text;
    if (actual === base) return COMPARISON_LABELS.flat[language];
    return `${actual > base ? "▲" : "▼"} ${text.replace(/^[+-]/, "")}`;
  };

  /** `naik 8% dari Januari 2026`, or null with nothing to compare with. */
  const moved = (actual: number, base: number | null, name: string): string | null => {
    if (base === null) return null;
    if (actual === base) return words.sameAs(name);
    if (base > 0 && actual / base >= 10) return words.timesBase(times(actual / base), name);
    const amount = base <= 0 || actual < 0 ? spelled(Math.abs(actual - base)) : share(Math.abs(actual - base) / base);
    return actual > base ? words.rose(amount, name) : words.fell(amount, name);
  };

  return {
    mark,
    moved,
    /** `naik 8% dari Februari 2025 dan 3% dari Januari 2026`: how it moved from both, the direction said once. */
    movedFromBoth: (actual: number, one: Base, other: Base): string => {
      const alike =
        actual >= 0 && one.value > 0 && other.value > 0 && Math.max(actual / one.value, actual / other.value) < 10;
      const way = Math.sign(actual - one.value);
      const second =
        alike && way !== 0 && way === Math.sign(actual - other.value)
          ? words.from(share(Math.abs(actual - other.value) / other.value), other.name)
          : moved(actual, other.value, other.name);
      return words.and(moved(actual, one.value, one.name) ?? "", second ?? "");
    },
    /** `8% di atas target`, or null with no target. */
    against: (format: NumberFormat, actual: number, target: number | null): string | null => {
      if (target === null || target <= 0) return null;
      if (actual === target) return words.onTarget;
      if (actual / target >= 10) return words.timesTarget(times(actual / target));
      const gap = Math.abs(actual - target);
      const amount = actual < 0 ? (format === "money" ? spelled(gap) : value(format, gap)) : share(gap / target);
      return actual > target ? words.above(amount) : words.below(amount);
    },
    /** What a card says of a figure: against target, the period before and the year before, where there are such. */
    comparisons: (
      key: FigureKey,
      format: NumberFormat,
      figure: Measure,
      bases: { field: "previous" | "previous_year"; name: string }[],
    ): Comparison[] => {
      const stood = (base: Comparison["base"], against: number, marked: string, text: string): Comparison => ({
        base,
        mark: marked,
        text,
        direction: figure.actual === against ? "flat" : figure.actual > against ? "up" : "down",
        tone: toneOf(key, figure.actual, against),
      });
      const { target, attainment } = figure;
      const aim = target === null ? "" : value(format, target);
      return [
        ...(target === null
          ? []
          : attainment === null
            ? [stood("target", target, words.target(aim), words.target(aim))]
            : [stood("target", target, percent(attainment), words.ofTarget(percent(attainment), aim))]),
        ...bases.flatMap(({ field, name }) => {
          const base = figure[field];
          const marked = mark(format, figure.actual, base);
          return base === null || marked === null ? [] : [stood(field, base, marked, words.from(marked, name))];
        }),
      ];
    },
    /** A mark as a table cell, coloured by its tone; a dash where there is nothing to compare with. */
    markCell: (key: FigureKey, format: NumberFormat, actual: number | null, base: number | null): Cell =>
      actual === null
        ? cell(NO_NUMBER)
        : cell(mark(format, actual, base) ?? NO_NUMBER, { tone: toneOf(key, actual, base) }),
    /** An attainment: good from 100% on. */
    attainmentCell: (attainment: number | null): Cell =>
      attainment === null ? cell(NO_NUMBER) : cell(percent(attainment), { tone: attainment >= 1 ? "good" : "bad" }),
    /** How much of the whole a part is, or null where that means nothing (losses, or a whole of nothing). */
    partOf: (part: number, whole: number): string | null =>
      part >= 0 && whole > 0 && part <= whole ? share(part / whole) : null,
  };
}

/** A cell of a table; `short` stands in where there is no room for it. */
export function cell(text: string, { short = text, tone = "plain" }: { short?: string; tone?: Tone } = {}): Cell {
  return { text, short, tone };
}
