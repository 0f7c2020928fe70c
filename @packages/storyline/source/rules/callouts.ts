import {
  FIELD_LABELS,
  METRIC_LABELS,
  type KeyMetricKey,
  type Measure,
  type NumberFormat,
  type UnitReport,
} from "@packages/report";
import type { Context } from "../context.ts";
import type { FigureKey } from "../say/compare.ts";
import type { Callout } from "../story.ts";
import { isPrice, told } from "./quotients.ts";

/** Figures that plans are made of; where one has no target, the deck says so. */
const TARGETED: ReadonlySet<FigureKey> = new Set(["net_revenue", "new_enrollments", "leads"]);

/** Net revenue as a figure that is called out. */
export function revenueCallout(context: Context, { revenue }: UnitReport): Callout {
  return callout(context, "net_revenue", FIELD_LABELS.revenue[context.language], "money", revenue);
}

/** A key metric as a figure that is called out. */
export function metricCallout(context: Context, unit: UnitReport, key: KeyMetricKey): Callout {
  const { actual, ytd, ...figure } = told(unit, key);
  const label = METRIC_LABELS[key][context.language];
  if (actual === null)
    return { ...plainCallout(context, key, label, figure.format, null), note: context.words.noFigure };
  const made = callout(context, key, label, figure.format, { ...figure, actual, ytd: ytd ?? 0 });
  if (!isPrice(key)) return made;
  return { ...made, figure: { ...made.figure, full: context.numbers.figure(figure.format, Math.round(actual)).full } };
}

/** A plain figure, with nothing that it is compared with. */
export function plainCallout(
  { numbers }: Context,
  key: string,
  label: string,
  format: NumberFormat,
  value: number | null,
): Callout {
  return { key, label, figure: numbers.figure(format, value), attainment: null, comparisons: [], note: null };
}

/** Revenue of the year so far, against its target. */
export function ytdCallout({ words, numbers, compare, language, period }: Context, { revenue }: UnitReport): Callout {
  const { ytd, ytd_target: target } = revenue;
  const attainment = target !== null && target > 0 ? ytd / target : null;
  const figure: Measure = { ...revenue, actual: ytd, target, attainment, previous: null, previous_year: null };
  const comparisons = compare.comparisons("net_revenue", "money", figure, []);
  return {
    key: "ytd",
    label: FIELD_LABELS.ytd[language],
    figure: numbers.figure("money", ytd),
    attainment,
    comparisons,
    note: comparisons.length > 0 ? null : period.type === "week" ? words.noWeeklyTarget : words.noTarget,
  };
}

/** A figure with what it is compared with, and what is missing of that. */
export function callout(
  context: Context,
  key: FigureKey,
  label: string,
  format: NumberFormat,
  figure: Measure,
): Callout {
  const { bases, compare, numbers, words, period } = context;
  const comparisons = compare.comparisons(key, format, figure, bases);
  const untargeted = TARGETED.has(key) && figure.target === null;
  return {
    key,
    label,
    figure: numbers.figure(format, figure.actual),
    attainment: figure.attainment,
    comparisons,
    note: untargeted
      ? period.type === "week"
        ? words.noWeeklyTarget
        : words.noTarget
      : comparisons.length === 0
        ? words.noHistory
        : null,
  };
}
