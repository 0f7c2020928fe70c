import type { Language, NumberFormat } from "@packages/report";
import { accountOf } from "../say/account.ts";
import type { Chart, Series } from "../story.ts";
import { anything } from "./fold.ts";

type Line = Pick<Series, "role" | "name" | "values">;

/** The lines that say something, the actual one always among them; none where no line does. */
function told(lines: Line[]): Line[] {
  const speaking = lines.filter(({ values }) => anything(...values));
  return speaking.length === 0 ? [] : lines.filter((line) => line.role === "actual" || speaking.includes(line));
}

type Plan = Pick<Chart, "id" | "form" | "title" | "categories" | "alt"> & {
  format: NumberFormat;
  lines: Line[];
  highlight?: number | null;
  note?: string | null;
};

/** A chart with its numbers in one unit of account, or null where there is nothing to draw. */
export function chartOf(
  language: Language,
  { lines, format, highlight = null, note = null, ...plan }: Plan,
): Chart | null {
  const speaking = told(lines);
  if (speaking.length === 0) return null;
  const { unit, show } = accountOf(
    format,
    speaking.flatMap(({ values }) => values),
    language,
  );
  return {
    ...plan,
    format,
    unit,
    series: speaking.map((line) => ({ ...line, texts: line.values.map(show) })),
    highlight,
    note,
  };
}
