import { FIELD_LABELS, type UnitReport } from "@packages/report";
import { axisName, span, type Context } from "../context.ts";
import type { Chart } from "../story.ts";
import { chartOf } from "./series.ts";

/** The course of a unit's revenue: actual, the year before, and target; null where it has been nothing all along. */
export function trendChart(context: Context, unit: UnitReport): Chart | null {
  const { words, language, period, numbers } = context;
  const { trend } = unit.revenue;
  const untargeted = trend.every(({ target }) => target === null);
  const courses = trend.map((point) => `${axisName(context, point.period)}: ${numbers.money(point.actual)}`);
  return chartOf(language, {
    id: "trend",
    form: "columns",
    title: words.nouns.netRevenue,
    format: "money",
    categories: trend.map((point) => axisName(context, point.period)),
    lines: [
      { role: "actual", name: FIELD_LABELS.actual[language], values: trend.map((point) => point.actual) },
      {
        role: "previous_year",
        name: FIELD_LABELS.previous_year[language],
        values: trend.map((point) => point.previous_year),
      },
      { role: "target", name: FIELD_LABELS.target[language], values: trend.map((point) => point.target) },
    ],
    highlight: trend.length - 1,
    note: untargeted ? (period.type === "week" ? words.noWeeklyTarget : words.noTarget) : null,
    alt: [
      words.charts.columns(words.nouns.netRevenue, unit.unit.name, span(context, trend.length)),
      `${courses.join("; ")}.`,
    ].join(" "),
  });
}

/** The same, small and without anything but the actual figures; null where there is no course to see. */
export function sparkChart(context: Context, unit: UnitReport): Chart | null {
  const chart = trendChart(context, unit);
  if (!chart || chart.categories.length < 3) return null;
  return { ...chart, id: "spark", note: null, series: chart.series.filter(({ role }) => role === "actual") };
}
