import type { KeyMetric, KeyMetricKey, UnitReport } from "@packages/report";
import { metric } from "../context.ts";

/** A figure as it is told; where it divides by nothing there is none. */
export type Told = Omit<KeyMetric, "actual" | "ytd"> & { actual: number | null; ytd: number | null };

/** Figures that are a price, and so never nothing. */
const PRICES: ReadonlySet<string> = new Set<KeyMetricKey>(["average_order", "cost_per_enrollment"]);

export const isPrice = (key: string): boolean => PRICES.has(key);

/** The key metric of a unit without the figures that are none: a price of 0, or a share of nothing. */
export function told(unit: UnitReport, key: KeyMetricKey): Told {
  const figure = metric(unit, key);
  // A report has 0 for what cannot be divided.
  const none = figure.actual === 0 && (isPrice(key) || (key === "conversion" && metric(unit, "leads").actual === 0));
  const price = <Value extends number | null>(value: Value) => (isPrice(key) && value === 0 ? null : value);
  return {
    ...figure,
    actual: none ? null : figure.actual,
    attainment: none ? null : figure.attainment,
    previous: price(figure.previous),
    previous_year: price(figure.previous_year),
    ytd: price(figure.ytd),
  };
}
