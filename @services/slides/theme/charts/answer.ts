import { formatChange, formatValue, type Language, type NumberFormat } from "@packages/report";
import type { Chart, Role, Series } from "@packages/storyline";

/** What a chart answers to who points at a category: each series in full, and how the first differs from the others. */
export type Answer = { title: string; lines: { role: Role; name: string; value: string; change: string | null }[] };

/** Everything there is to know of a category; series with no value there are left out. */
export function answerTo({ categories, series, format }: Chart, index: number, language: Language): Answer {
  const [first] = series;
  const actual = valueAt(first, index);
  const isCompared = (role: Role) => role === "target" || role === "previous_year";
  return {
    title: categories[index] ?? "",
    lines: series.flatMap(({ role, name, values }) => {
      const value = values[index] ?? null;
      if (value === null) return [];
      const change = isCompared(role) && actual !== null ? formatChange(format, actual, value, language) : null;
      return { role, name, value: inFull(format, value, language), change };
    }),
  };
}

const valueAt = (series: Series | undefined, index: number): number | null => series?.values[index] ?? null;

const inFull = (format: NumberFormat, value: number, language: Language): string =>
  formatValue(format, value, language, "full");
