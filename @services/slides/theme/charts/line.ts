import type { Chart, Role } from "@packages/storyline";
import { scaleLinear, scalePoint } from "d3-scale";
import { pathOf, seriesOf, type Dot, type Place } from "./trend.ts";

/** Lines of a small chart: its own course, its target, and the year before; `last` is where it has come to. */
export type Lines = {
  actual: string;
  target: string;
  previous: string;
  area: string;
  last: Dot | null;
  baseline: number;
};

/** Lays a chart out as lines in a small place, by a scale that several charts may share. Zero is always in it. */
export function layLines({ categories, series }: Chart, { width, height }: Place, domain: [number, number]): Lines {
  const x = scalePoint(
    categories.map((_, index) => index),
    [4, width - 6],
  );
  const y = scaleLinear(domain, [height - 2, 5]);
  const dots = (role: Role): Dot[] =>
    (seriesOf(series, role)?.values ?? []).flatMap((value, index) =>
      value === null ? [] : { index, x: x(index) ?? 0, y: y(value) },
    );
  const actual = dots("actual");
  const [first, last] = [actual[0], actual.at(-1)];
  const baseline = y(0);
  return {
    actual: pathOf(actual),
    target: pathOf(dots("target")),
    previous: pathOf(dots("previous_year")),
    area: first && last ? `${pathOf(actual)}L${last.x.toFixed(1)} ${baseline}L${first.x.toFixed(1)} ${baseline}Z` : "",
    last: last ?? null,
    baseline,
  };
}
