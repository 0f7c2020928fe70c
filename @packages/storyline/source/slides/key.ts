import {
  FIELD_LABELS,
  KEY_METRICS,
  METRIC_LABELS,
  type KeyMetricKey,
  type Measure,
  type NumberFormat,
  type UnitReport,
} from "@packages/report";
import { about, type Context } from "../context.ts";
import { definitions, trace } from "../notes.ts";
import { isPrice, told, type Told } from "../rules/quotients.ts";
import { columns, row, withoutEmptyColumns } from "../rules/tables.ts";
import { cell, toneOf, type FigureKey } from "../say/compare.ts";
import type { Clause } from "../say/sentence.ts";
import type { Cell, ContentSlide, Row } from "../story.ts";
import { slides } from "./slide.ts";

/** Figures whose changes make news; the others follow from them. */
const NEWS: ReadonlySet<FigureKey> = new Set<FigureKey>([
  "new_enrollments",
  "active_students",
  "order_count",
  "average_order",
  "renewals",
  "leads",
  "conversion",
  "cost_per_enrollment",
  "dropped",
  "outstanding",
]);

/** Every key metric to the rupiah: actual, target, the periods compared with, and the year so far. */
export function key(context: Context, unit: UnitReport): ContentSlide[] {
  const { now, bases, words, numbers, compare, language } = context;
  const figures = [unit.revenue, ...unit.key_metrics];
  const compared = bases.filter(({ field }) => figures.some((figure) => figure[field] !== null));
  const line = (which: FigureKey, label: string, format: NumberFormat, figure: Pick<Told, keyof Measure>): Row => {
    const exact = (value: number | null): Cell => {
      // The sen of an average say nothing.
      const { full, text } = numbers.figure(format, value !== null && isPrice(which) ? Math.round(value) : value);
      return cell(full, { short: text });
    };
    return row([
      label,
      exact(figure.actual),
      exact(figure.target),
      compare.attainmentCell(figure.attainment),
      ...compared.flatMap(({ field }) => [
        exact(figure[field]),
        compare.markCell(which, format, figure.actual, figure[field]),
      ]),
      exact(figure.ytd),
    ]);
  };
  return slides(context, "key", unit, [
    {
      headline: about(context, unit, message(context, unit)),
      table: withoutEmptyColumns({
        title: words.topics.key,
        columns: columns(
          words.nouns.figure,
          now,
          FIELD_LABELS.target[language],
          FIELD_LABELS.attainment[language],
          ...compared.flatMap(({ name }) => [name, words.nouns.change]),
          FIELD_LABELS.ytd[language],
        ),
        rows: [
          line("net_revenue", words.nouns.netRevenue, "money", unit.revenue),
          ...KEY_METRICS.map(({ key: which, format }) =>
            line(which, METRIC_LABELS[which][language], format, told(unit, which)),
          ),
        ],
      }),
      notes: [
        words.notes.netRevenue,
        ...definitions(
          context,
          KEY_METRICS.map(({ key: which }) => which),
        ),
        trace(context, [unit], ["revenue", "key_metrics"]),
      ],
    },
  ]);
}

type Judged = { label: string; mark: string; change: number };

/** How many figures got better, and which most and least; against the year before where there is one. */
function message({ now, bases, words, compare, numbers, language }: Context, unit: UnitReport): Clause[] {
  const say = words.headlines;
  const figures: ({ key: FigureKey; format: NumberFormat } & Measure)[] = [
    { key: "net_revenue", format: "money", ...unit.revenue },
    ...unit.key_metrics.flatMap((one) => {
      const { actual, ...figure } = told(unit, one.key);
      return actual === null ? [] : [{ ...figure, actual, ytd: one.ytd }];
    }),
  ];
  for (const { field, name } of [...bases].reverse()) {
    const judged = figures.filter(
      (figure) => figure[field] !== null && toneOf(figure.key, figure.actual, figure[field]) !== "plain",
    );
    if (judged.length === 0) continue;
    const better = judged.filter((figure) => toneOf(figure.key, figure.actual, figure[field]) === "good");
    const most = (tone: "good" | "bad"): Judged | null =>
      judged
        .filter(
          (figure) =>
            NEWS.has(figure.key) &&
            (figure[field] ?? 0) > 0 &&
            toneOf(figure.key, figure.actual, figure[field]) === tone,
        )
        .map((figure) => ({
          label: METRIC_LABELS[figure.key as KeyMetricKey][language],
          mark: compare.mark(figure.format, figure.actual, figure[field]) ?? "",
          change: Math.abs(figure.actual / (figure[field] ?? 1) - 1),
        }))
        .reduce<Judged | null>((top, one) => (one.change > (top?.change ?? 0) ? one : top), null);
    const best = most("good");
    const worst = most("bad");
    return [
      say.better(numbers.count(better.length), numbers.count(judged.length), name),
      best && say.mostBetter(best.label, best.mark),
      worst && say.mostWorse(worst.label, worst.mark),
    ];
  }
  return [say.uncompared(now)];
}
