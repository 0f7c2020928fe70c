import {
  formatValue,
  KEY_METRICS,
  METRIC_LABELS,
  type KeyMetricKey,
  type Measure,
  type NumberFormat,
  type UnitReport,
} from "@packages/report";
import { attainmentCell, markCell, toneOf } from "./compare.ts";
import { about, definitions, metric, NET_REVENUE, type Context } from "./context.ts";
import type { Cell, ContentSlide } from "./model.ts";
import { withoutEmptyColumns } from "./pages.ts";
import { WORDS } from "./words.ts";

/** Every key metric to the rupiah: actual, target, the periods compared with, and the year so far. */
export function keyComparison(context: Context, main: UnitReport): ContentSlide {
  const { now, bases } = context;
  const figures = [main.revenue, ...main.key_metrics];
  const compared = bases.filter(({ field }) => figures.some((figure) => figure[field] !== null));
  const exact = (format: NumberFormat, value: number | null): Cell => ({
    text: formatValue(format, value),
    short: formatValue(format, value, "id", "compact"),
    tone: "plain",
  });
  const row = (key: KeyMetricKey | "net_revenue", label: string, format: NumberFormat, figure: Measure): Cell[] => [
    label,
    exact(format, figure.actual),
    exact(format, figure.target),
    attainmentCell(figure.attainment),
    ...compared.flatMap(({ field }) => [
      exact(format, figure[field]),
      markCell(key, format, figure.actual, figure[field]),
    ]),
    exact(format, figure.ytd),
  ];
  const metrics = KEY_METRICS.map(({ key, format }) => row(key, METRIC_LABELS[key].id, format, metric(main, key)));
  return {
    kind: "content",
    title: `${about(context, main)}${takeaway(context, main)}`,
    kicker: `Angka kunci · ${main.unit.name} · ${now}`,
    body: [
      {
        share: 1,
        block: withoutEmptyColumns({
          kind: "table",
          name: "Angka kunci",
          columns: [
            { heading: "Angka", kind: "text" },
            ...[
              now,
              WORDS.target,
              WORDS.attainment,
              ...compared.flatMap(({ name }) => [name, "Perubahan"]),
              WORDS.ytd,
            ].map((heading) => ({ heading, kind: "number" }) as const),
          ],
          rows: [row("net_revenue", "Pendapatan bersih", "money", main.revenue), ...metrics],
        }),
      },
    ],
    notes: [NET_REVENUE, definitions(KEY_METRICS.map(({ key }) => key))].join("\n"),
  };
}

/** How many figures got better; against the year before where there is one. */
function takeaway({ now, bases }: Context, main: UnitReport): string {
  const figures = [{ key: "net_revenue" as const, ...main.revenue }, ...main.key_metrics];
  for (const { field, name } of [...bases].reverse()) {
    const judged = figures
      .map((figure) => (figure[field] === null ? "plain" : toneOf(figure.key, figure.actual, figure[field])))
      .filter((tone) => tone !== "plain");
    if (judged.length === 0) continue;
    const better = judged.filter((tone) => tone === "good").length;
    return `${better} dari ${judged.length} angka kunci membaik dibanding ${name}`;
  }
  return `Angka kunci ${now}, belum ada pembanding`;
}
