import type { KeyMetricKey, UnitReport } from "@packages/report";
import { type Context } from "../context.ts";
import { definitions, trace } from "../notes.ts";
import { metricCallout, revenueCallout } from "../rules/callouts.ts";
import { anything } from "../rules/fold.ts";
import { pointsOf } from "../rules/points.ts";
import { revenueMessage } from "../rules/revenue-message.ts";
import { sparkChart } from "../rules/trend.ts";
import { called } from "../say/names.ts";
import type { ContentSlide } from "../story.ts";
import { slides } from "./slide.ts";

const SHOWN: KeyMetricKey[] = [
  "new_enrollments",
  "active_students",
  "order_count",
  "leads",
  "conversion",
  "cost_per_enrollment",
];

/** The state on one page: revenue and six figures against target and the periods before, and what else is worth knowing. */
export function summary(context: Context, unit: UnitReport): ContentSlide[] {
  return slides(context, "summary", unit, [
    {
      headline: revenueMessage(context, unit),
      callouts: [revenueCallout(context, unit), ...SHOWN.map((key) => metricCallout(context, unit, key))],
      charts: [sparkChart(context, unit)].flatMap((chart) => chart ?? []),
      points: pointsOf(context, unit),
      notes: [
        context.words.notes.netRevenue,
        context.words.notes.attainment,
        ...definitions(context, SHOWN),
        trace(context, [unit], ["revenue", "key_metrics"]),
      ],
    },
  ]);
}

/** All there is to say of a unit that has nothing but, perhaps, a target. */
export function silence(context: Context, unit: UnitReport): ContentSlide[] {
  const { words, now, numbers } = context;
  const { target } = unit.revenue;
  const detail = [
    words.empty.unitDetail(now),
    ...(target === null ? [] : [words.empty.unitTarget(numbers.spelled(target))]),
  ];
  return slides(context, "summary", unit, [
    {
      headline: words.about(called(unit), lowerFirst(words.headlines.nothing(now))),
      empty: { text: words.empty.unit(unit.unit.name), detail: detail.join(" ") },
      notes: [trace(context, [unit], ["revenue", "key_metrics"])],
    },
  ]);
}

/** Whether a unit has nothing to show but targets. */
export function isSilent({ revenue, key_metrics: metrics }: UnitReport): boolean {
  const { actual, previous, previous_year: lastYear, ytd } = revenue;
  return !anything(actual, previous, lastYear, ytd, ...metrics.map((figure) => figure.actual));
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
