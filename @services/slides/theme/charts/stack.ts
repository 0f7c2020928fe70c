import type { Chart, ContentSlide, Table } from "@packages/storyline";

/** One of the tables of a slide: of figures, with charts drawn in it, or of charts alone. */
export type Part = { table: Table | null; charts: readonly Chart[]; height: number };

const GAP = 22;
/** What a table of charts and one of figures have above their rows, and the least that their rows need. */
const CHARTS = { head: 62, row: 32 };
const FIGURES = { head: 44, row: 28 };

/**
 * A slide's charts and table, one above the other where there is room for both, by their rows. Else the first chart is
 * drawn in the table, which says what the others show.
 */
export function stack({ charts, table }: Pick<ContentSlide, "charts" | "table">, height: number): Part[] {
  if (!table || charts.length === 0) return [{ table, charts, height }];
  const names = charts[0]?.categories.length ?? 0;
  const needed = CHARTS.head + names * CHARTS.row + GAP + FIGURES.head + table.rows.length * FIGURES.row;
  if (charts.length === 1 || needed > height) return [{ table, charts: charts.slice(0, 1), height }];
  const more = (height - needed) / (names + table.rows.length);
  const upper = CHARTS.head + names * Math.floor(CHARTS.row + more);
  return [
    { table: null, charts, height: upper },
    { table, charts: [], height: height - upper - GAP },
  ];
}
