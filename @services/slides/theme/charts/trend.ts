import type { Chart, Role, Series } from "@packages/storyline";
import { scaleBand, scaleLinear } from "d3-scale";

/** A chart's place in pixels. */
export type Place = { width: number; height: number };

/** A column, a mark of a target, or a dot of a line; nothing where there is no value. `index` is the category. */
export type Rectangle = { index: number; x: number; y: number; width: number; height: number };
export type Dot = { index: number; x: number; y: number };

/** A course in time, drawn: columns of what was, marks of what was aimed at, a line of the year before. */
export type Trend = {
  /** The middle of a category, and how wide it is. */
  centres: number[];
  step: number;
  baseline: number;
  gridlines: number[];
  columns: Rectangle[];
  targets: Rectangle[];
  line: { dots: Dot[]; path: string };
};

const WIDEST = 92;

/**
 * Lays a chart of columns out, each as wide as `share` of its category. Zero is always in it, and columns of losses hang
 * from it.
 */
export function layTrend({ categories, series }: Chart, { width, height }: Place, share = 0.66): Trend {
  const x = scaleBand(categories.keys(), [0, width]);
  const y = scaleLinear(domainOf(series), [height, 0]).nice(4);
  const baseline = y(0);
  const middle = (index: number) => (x(index) ?? 0) + x.bandwidth() / 2;
  const wide = Math.min(WIDEST, x.bandwidth() * share);
  const across = <T>(role: Role, draw: (index: number, value: number) => T): T[] =>
    (seriesOf(series, role)?.values ?? []).flatMap((value, index) => (value === null ? [] : draw(index, value)));
  const dots = across("previous_year", (index, value) => ({ index, x: middle(index), y: y(value) }));
  const reach = Math.min(x.step(), wide * 1.24);
  return {
    centres: categories.map((_, index) => middle(index)),
    step: x.step(),
    baseline,
    gridlines: y
      .ticks(4)
      .filter((tick) => tick !== 0)
      .map((tick) => y(tick)),
    columns: across("actual", (index, value) => ({
      index,
      x: middle(index) - wide / 2,
      y: Math.min(y(value), baseline),
      width: wide,
      height: Math.abs(y(value) - baseline),
    })),
    targets: across("target", (index, value) => ({
      index,
      x: middle(index) - reach / 2,
      y: y(value) - 1.5,
      width: reach,
      height: 3,
    })),
    line: { dots, path: pathOf(dots) },
  };
}

/** From the least to the greatest value, with zero in it, and never from zero to zero. */
export function domainOf(series: readonly Series[]): [number, number] {
  const values = series.flatMap((each) => each.values.filter((value) => value !== null));
  const [least, greatest] = [Math.min(0, ...values), Math.max(0, ...values)];
  return least === greatest ? [0, 1] : [least, greatest];
}

/** The series of a chart that stands for something. */
export function seriesOf(series: readonly Series[], role: Role): Series | undefined {
  return series.find((each) => each.role === role);
}

/** A line through the dots, lifted where a category has none. */
export function pathOf(dots: readonly Dot[]): string {
  return dots
    .map(
      ({ index, x, y }, position) =>
        `${dots[position - 1]?.index === index - 1 ? "L" : "M"}${x.toFixed(1)} ${y.toFixed(1)}`,
    )
    .join("");
}
