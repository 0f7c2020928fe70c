import { formatMoney, type UnitReport } from "@packages/report";
import { moved } from "./compare.ts";
import { about, axisName, NET_REVENUE, span, type Context } from "./context.ts";
import type { Block, ContentSlide } from "./model.ts";
import { told } from "./series.ts";
import { WORDS } from "./words.ts";

/** The trend of revenue: actual, the year before, and target. */
export function revenueTrend(context: Context, main: UnitReport): ContentSlide {
  return {
    kind: "content",
    title: `${about(context, main)}${takeaway(context, main)}`,
    kicker: `Tren pendapatan · ${main.unit.name} · ${span(context, main.revenue.trend.length)} sampai ${context.now}`,
    body: [{ block: trendChart(context, main), share: 1 }],
    notes: [NET_REVENUE, "Angka rupiah penuh ada di data grafik (klik kanan, Edit Data)."].join("\n"),
  };
}

function trendChart({ now }: Context, unit: UnitReport): Block {
  const { trend } = unit.revenue;
  const series = told([
    { name: WORDS.actual, role: "actual", values: trend.map((point) => point.actual) },
    { name: WORDS.previousYear, role: "previous_year", values: trend.map((point) => point.previous_year) },
    { name: WORDS.target, role: "target", values: trend.map((point) => point.target) },
  ]);
  if (series.length === 0) {
    return {
      kind: "message",
      text: `Belum ada pendapatan ${unit.unit.name}`,
      detail: `Tidak ada transaksi yang dihitung dalam ${trend.length} periode sampai ${now}.`,
    };
  }
  return {
    kind: "chart",
    form: "columns",
    caption: "Pendapatan bersih",
    format: "money",
    categories: trend.map((point) => axisName(point.period)),
    series,
    alt: `Grafik kolom pendapatan ${unit.unit.name}, ${trend.length} periode. ${trend
      .map((point) => `${axisName(point.period)}: ${formatMoney(point.actual, "id", "compact")}`)
      .join("; ")}.`,
  };
}

function takeaway({ now, bases }: Context, main: UnitReport): string {
  const { actual, trend } = main.revenue;
  const parts = [...bases].reverse().flatMap(({ field, name }) => moved(actual, main.revenue[field], name) ?? []);
  if (parts.length > 0) return `Pendapatan ${now} ${parts.join(" dan ")}`;
  const best = trend.reduce((top, point) => (point.actual > top.actual ? point : top), { period: "", actual: 0 });
  if (best.actual <= 0) return `Belum ada pendapatan sampai ${now}`;
  return `Pendapatan tertinggi pada ${axisName(best.period)}: ${formatMoney(best.actual, "id", "compact")}`;
}
