import {
  COMPARISON_LABELS,
  formatMoney,
  formatPercent,
  formatValue,
  METRIC_LABELS,
  type KeyMetricKey,
  type Measure,
  type NumberFormat,
  type UnitReport,
} from "@packages/report";
import { againstTarget, mark, moved, toneOf } from "./compare.ts";
import { about, definitions, metric, NET_REVENUE, type Context } from "./context.ts";
import type { Card, ContentSlide } from "./model.ts";
import { WORDS } from "./words.ts";

const SHOWN: KeyMetricKey[] = [
  "new_enrollments",
  "active_students",
  "order_count",
  "average_order",
  "leads",
  "conversion",
  "cost_per_enrollment",
];

/** The state on one page: eight figures against target, the period before and the year before. */
export function summary(context: Context, main: UnitReport): ContentSlide {
  const cards = [
    card(context, "net_revenue", WORDS.revenue, "money", main.revenue),
    ...SHOWN.map((key) => {
      const figure = metric(main, key);
      return card(context, key, METRIC_LABELS[key].id, figure.format, figure);
    }),
  ];
  return {
    kind: "content",
    title: takeaway(context, main),
    kicker: `Ringkasan · ${main.unit.name} · ${context.now}`,
    body: [{ block: { kind: "cards", cards }, share: 1 }],
    notes: [NET_REVENUE, definitions(SHOWN)].join("\n"),
  };
}

function takeaway(context: Context, main: UnitReport): string {
  const { actual, target } = main.revenue;
  if (actual === 0) return `${about(context, main)}Belum ada pendapatan pada ${context.now}`;
  const figure = `${about(context, main)}Pendapatan ${context.now} ${formatMoney(actual, "id", "compact")}`;
  const moves = [...context.bases].reverse().map(({ field, name }) => moved(actual, main.revenue[field], name));
  const judged = [againstTarget(actual, target), ...moves].find((part) => part !== null);
  return judged ? `${figure}, ${judged}` : figure;
}

function card(
  { bases }: Context,
  key: KeyMetricKey | "net_revenue",
  label: string,
  format: NumberFormat,
  figure: Measure,
): Card {
  const line = (base: number | null, name: string): Card["lines"][number][] => {
    const text = mark(format, figure.actual, base);
    return text === null ? [] : [{ text: `${text} dari ${name}`, tone: toneOf(key, figure.actual, base) }];
  };
  const target: Card["lines"] =
    figure.target === null
      ? []
      : [
          {
            text:
              figure.attainment === null
                ? `Target ${formatValue(format, figure.target, "id", "compact")}`
                : `${formatPercent(figure.attainment)} dari target ${formatValue(format, figure.target, "id", "compact")}`,
            tone: toneOf(key, figure.actual, figure.target),
          },
        ];
  const lines = [...target, ...bases.flatMap(({ field, name }) => line(figure[field], name))];
  return {
    label,
    value: formatValue(format, figure.actual, "id", "compact"),
    lines: lines.length > 0 ? lines : [{ text: COMPARISON_LABELS.no_comparison.id, tone: "plain" }],
  };
}
