import { type TrendPoint, type UnitReport } from "@packages/report";
import { about, longName, span, whoOf, type Context } from "../context.ts";
import { definitions, trace } from "../notes.ts";
import { metricCallout, revenueCallout, ytdCallout } from "../rules/callouts.ts";
import { courseOf, type Course } from "../rules/course.ts";
import { trendChart } from "../rules/trend.ts";
import { sentence } from "../say/sentence.ts";
import type { ContentSlide } from "../story.ts";
import { slides } from "./slide.ts";

/** The course of revenue: actual, the year before, and target; and beside it the period, the year so far, what is unpaid. */
export function revenue(context: Context, unit: UnitReport): ContentSlide[] {
  const { words, now, period } = context;
  const { trend } = unit.revenue;
  const length = span(context, trend.length);
  const chart = trendChart(context, unit);
  const notes = [
    words.notes.netRevenue,
    ...definitions(context, ["average_order", "outstanding"]),
    words.notes.chartData,
    trace(context, [unit], ["revenue", "key_metrics"]),
  ];
  const headline = message(context, unit);
  if (!chart) {
    const empty = { text: words.empty.revenue(unit.unit.name), detail: words.empty.revenueDetail(length, now) };
    return slides(context, "revenue", unit, [{ headline, empty, notes }]);
  }
  return slides(context, "revenue", unit, [
    {
      headline,
      charts: [chart],
      callouts: [
        revenueCallout(context, unit),
        ...(period.type === "year" ? [] : [ytdCallout(context, unit)]),
        metricCallout(context, unit, "average_order"),
        metricCallout(context, unit, "outstanding"),
      ],
      notes,
    },
  ]);
}

function message(context: Context, unit: UnitReport): string {
  const { words, compare, numbers, now, bases, period } = context;
  const { actual, trend } = unit.revenue;
  const say = words.headlines;
  const who = whoOf(context, unit);
  const known = [...bases].reverse().filter(({ field }) => unit.revenue[field] !== null);
  if (actual === 0) {
    const before = known.find(({ field }) => (unit.revenue[field] ?? 0) > 0);
    const amount = before ? numbers.spelled(unit.revenue[before.field]) : "";
    return about(context, unit, [before ? say.noRevenueAfter(now, before.name, amount) : say.noRevenue(now)]);
  }
  const [one, other] = known.map(({ field, name }) => ({ value: unit.revenue[field] ?? 0, name }));
  const { record, streak } = courseOf(trend.map((point) => point.actual));
  const recorded = record ? recordOf(context, trend, record) : null;
  if (one === undefined) return sentence([say.revenue(who, numbers.spelled(actual), ""), recorded ?? say.firstEver]);
  const streaked = streak
    ? { risen: say.risen, fallen: say.fallen }[streak.kind](words.numeral(streak.times), words.spans[period.type])
    : null;
  const moves = other ? compare.movedFromBoth(actual, one, other) : (compare.moved(actual, one.value, one.name) ?? "");
  return sentence([say.revenueMoved(who, moves), recorded, streaked]);
}

/** `tertinggi dalam 13 bulan`, or `tertinggi sejak Maret 2025`, which was the last to be higher. */
function recordOf(context: Context, trend: TrendPoint[], { kind, periods }: NonNullable<Course["record"]>): string {
  const say = context.words.headlines;
  if (periods === trend.length) {
    return { highest: say.highestIn, lowest: say.lowestIn }[kind](span(context, trend.length));
  }
  const since = longName(context, trend.at(-periods - 1)?.period ?? "");
  return { highest: say.highestSince, lowest: say.lowestSince }[kind](since);
}
