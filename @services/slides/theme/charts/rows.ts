import type { Chart, Role, Series } from "@packages/storyline";
import { scaleLinear } from "d3-scale";
import { domainOf } from "./trend.ts";

/** A bar of a row, or the mark of its target. */
export type RowBar = { role: Role; x: number; y: number; width: number; height: number };

/** What is drawn in one row of a chart that compares names. `zero` is where bars begin. */
export type RowDrawing = { bars: RowBar[]; marks: RowBar[]; zero: number };

const GAP = 2;
const SLIM = 5;

/**
 * How the rows of a chart are drawn in a width: all by one scale that has zero in it. A target is a mark across the bar,
 * the year before a slim bar below it; every other series has a bar of its own.
 */
export function layRows({ series }: Chart, width: number, rowHeight: number): (index: number) => RowDrawing {
  const x = scaleLinear(domainOf(series), [3, width - 3]);
  const main = series.filter(({ role }) => role !== "target" && role !== "previous_year");
  const slim = series.filter(({ role }) => role === "previous_year");
  const isTall = rowHeight > 80;
  const room = Math.min(rowHeight - 8, isTall ? 60 : 40) - slim.length * (SLIM + GAP);
  const thick = Math.min(
    isTall ? 32 : rowHeight > 50 ? 22 : 16,
    (room - GAP * (main.length - 1)) / Math.max(1, main.length),
  );
  const mains = main.length * thick + GAP * (main.length - 1);
  const top = (rowHeight - mains - slim.length * (SLIM + GAP)) / 2;

  const bar = (each: Series, index: number, y: number, height: number): RowBar[] => {
    const value = each.values[index] ?? null;
    if (value === null) return [];
    const [from, to] = [x(Math.min(0, value)), x(Math.max(0, value))];
    return [{ role: each.role, x: from, y, width: to - from, height }];
  };
  return (index) => ({
    zero: x(0),
    bars: [
      ...main.flatMap((each, position) => bar(each, index, top + position * (thick + GAP), thick)),
      ...slim.flatMap((each) => bar(each, index, top + mains + GAP, SLIM)),
    ],
    marks: series.flatMap(({ role, values: own }) => {
      const value = own[index] ?? null;
      if (role !== "target" || value === null) return [];
      return { role, x: x(value) - 1.5, y: top - 3, width: 3, height: mains + 6 };
    }),
  });
}
