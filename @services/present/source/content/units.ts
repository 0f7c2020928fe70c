import { COMPARISON_LABELS, formatCount, formatMoney, METRIC_LABELS, type UnitReport } from "@packages/report";
import { attainmentCell, markCell, partOf } from "./compare.ts";
import { definitions, metric, NET_REVENUE, type Context } from "./context.ts";
import type { ChartBlock, ContentSlide, TableBlock } from "./model.ts";
import { balancedPages, pageMark } from "./pages.ts";
import { anything, told } from "./series.ts";

/** So many units fit beside their chart; more get slides of their own. */
const BESIDE = 8;
const ROWS = 14;

/** Units and groups side by side; nothing where there is but one. */
export function unitComparison(context: Context): ContentSlide[] {
  const units = context.scopes.filter((scope) => scope.unit.kind !== "all");
  if (units.length < 2) return [];
  const pages = balancedPages(units, units.length <= BESIDE ? BESIDE : ROWS);
  const bodies = pages.flatMap((page): ContentSlide["body"][] => {
    const chart = unitChart(page);
    const table = unitTable(page);
    if (!chart) return [[{ block: table, share: 1 }]];
    if (units.length > BESIDE) return [[{ block: chart, share: 1 }], [{ block: table, share: 1 }]];
    return [
      [
        { block: chart, share: 0.46 },
        { block: table, share: 0.54 },
      ],
    ];
  });
  const title = takeaway(context, units);
  return bodies.map((body, index) => ({
    kind: "content",
    title: `${title}${pageMark(index, bodies.length)}`,
    kicker: `Perbandingan unit · ${context.now}`,
    body,
    notes: [NET_REVENUE, definitions(["new_enrollments"]), "Kelompok unit sudah memuat unit-unitnya."].join("\n"),
  }));
}

function unitChart(units: UnitReport[]): ChartBlock | null {
  const series = told([
    { name: "Realisasi", role: "actual", values: units.map((unit) => unit.revenue.actual) },
    { name: "Tahun sebelumnya", role: "previous_year", values: units.map((unit) => unit.revenue.previous_year) },
    { name: "Target", role: "target", values: units.map((unit) => unit.revenue.target) },
  ]);
  if (series.length === 0) return null;
  return {
    kind: "chart",
    form: "bars",
    caption: "Pendapatan bersih",
    format: "money",
    categories: units.map((unit) => unit.unit.name),
    series,
    alt: `Grafik pendapatan per unit. ${units
      .map((unit) => `${unit.unit.name}: ${formatMoney(unit.revenue.actual, "id", "compact")}`)
      .join("; ")}.`,
  };
}

function unitTable(units: UnitReport[]): TableBlock {
  return {
    kind: "table",
    name: "Perbandingan unit",
    columns: [
      { heading: "Unit", kind: "text" },
      { heading: "Pendapatan", kind: "number" },
      { heading: "Pencapaian", kind: "number" },
      { heading: "Dari tahun lalu", kind: "number" },
      { heading: METRIC_LABELS.new_enrollments.id, kind: "number" },
    ],
    rows: units.map((unit) =>
      isSilent(unit)
        ? [unit.unit.name, COMPARISON_LABELS.no_data.id, "–", "–", "–"]
        : [
            unit.unit.name,
            formatMoney(unit.revenue.actual, "id", "compact"),
            attainmentCell(unit.revenue.attainment),
            markCell("net_revenue", "money", unit.revenue.actual, unit.revenue.previous_year),
            formatCount(metric(unit, "new_enrollments").actual),
          ],
    ),
  };
}

/** Whether a unit has nothing to show but targets. */
function isSilent({ revenue, key_metrics: metrics }: UnitReport): boolean {
  return !anything(revenue.actual, revenue.previous_year, ...metrics.map((figure) => figure.actual));
}

function takeaway({ mains, now }: Context, scopes: UnitReport[]): string {
  const units = scopes.filter((scope) => scope.unit.kind === "unit");
  const compared = units.length > 1 ? units : scopes;
  const best = compared.reduce((top, unit) => (unit.revenue.actual > top.revenue.actual ? unit : top));
  if (best.revenue.actual <= 0) return `Belum ada unit dengan pendapatan pada ${now}`;
  const whole = mains.find((main) => main.unit.kind === "all");
  const part = whole ? partOf(best.revenue.actual, whole.revenue.actual) : null;
  const first = `${best.unit.name} terbesar dengan ${formatMoney(best.revenue.actual, "id", "compact")}${part ? ` (${part})` : ""}`;
  const silent = compared.filter(isSilent);
  if (silent.length > 0) {
    const who = silent.length === 1 ? silent.map(({ unit }) => unit.name).join() : `${silent.length} unit`;
    return `${first}; ${who} belum ada data`;
  }
  const aimed = compared.filter((unit) => unit.revenue.attainment !== null);
  if (aimed.length === 0) return first;
  const reached = aimed.filter((unit) => (unit.revenue.attainment ?? 0) >= 1).length;
  const count = reached === 0 ? "belum ada unit" : `${reached} dari ${aimed.length} unit`;
  return `${first}; ${count} mencapai target`;
}
