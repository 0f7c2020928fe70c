import { scaleLinear } from "d3-scale";

/** Where values lie on an axis, as percent of its length; `ticks` are round values that cover all of them. */
export type Axis = { position: (value: number) => number; ticks: number[] };

/** Values closer together than this are all the same, such as zero. */
const LEAST = 1e-9;

/** An axis from zero (or below, where a value is) to a round value above all; nulls do not count. */
export function axisOf(values: readonly (number | null)[], ticks = 4): Axis {
  const known = values.filter((value): value is number => value !== null && Number.isFinite(value));
  const bottom = Math.min(0, ...known);
  const top = Math.max(0, ...known);
  const scale = scaleLinear([bottom, top - bottom > LEAST ? top : bottom + 1], [0, 100]).nice(ticks);
  const position = (value: number) => Math.round(scale(value) * 1000) / 1000;
  return { position, ticks: scale.ticks(ticks) };
}
