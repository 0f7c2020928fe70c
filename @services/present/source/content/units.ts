import {
  COMPARISON_LABELS,
  formatCount,
  formatMoney,
  formatValue,
  METRIC_LABELS,
  NO_NUMBER,
  type UnitReport,
} from "@packages/report";
import { attainmentCell, markCell, partOf } from "./compare.ts";
import { definitions, metric, NET_REVENUE, type Context } from "./context.ts";
import type { Cell, ChartBlock, ContentSlide, TableBlock } from "./model.ts";
import { balancedPages, pagedTable, pageMark } from "./pages.ts";
import { anything, told } from "./series.ts";
import { WORDS } from "./words.ts";

/** So many units fit beside their chart as columns; more get slides of their own. */
const BESIDE = 5;
const DRAWN = 10;
const ROWS = 14;
const FIGURES = [
  "new_enrollments",
  "active_students",
  "order_count",
  "leads",
  "conversion",
  "cost_per_enrollment",
] as const;

/** Units and groups side by side; nothing where there is but one. */
export function unitComparison(context: Context): ContentSlide[] {
  const units = context.scopes.filter((scope) => scope.unit.kind !== "all");
  if (units.length < 2) return [];
  const bodies = layouts(units);
  const title = takeaway(context, units);
  return bodies.map((body, index) => ({
    kind: "content",
    title: `${title}${pageMark(index, bodies.length)}`,
    kicker: `Perbandingan unit · ${context.now}`,
    body,
    notes: [NET_REVENUE, definitions([...FIGURES]), "Kelompok unit sudah memuat unit-unitnya."].join("\n"),
  }));
}

function layouts(units: UnitReport[]): ContentSlide["body"][] {
  if (units.every(isSilent)) {
    const text = "Belum ada data dari unit mana pun";
    const detail = `Tidak ada pendapatan, siswa, atau prospek: ${units.map(({ unit }) => unit.name).join(", ")}.`;
    return [[{ block: { kind: "message", text, detail }, share: 1 }]];
  }
  if (units.length <= BESIDE) {
    const chart = unitChart(units);
    const block = unitMatrix(units);
    return chart
      ? [
          [
            { block: chart, share: 0.44 },
            { block, share: 0.56 },
          ],
        ]
      : [[{ block, share: 1 }]];
  }
  const charts = balancedPages(units, DRAWN).flatMap((page) => unitChart(page) ?? []);
  return [...charts, ...pagedTable(unitTable(units), ROWS)].map((block) => [{ block, share: 1 }]);
}

function unitChart(units: UnitReport[]): ChartBlock | null {
  const series = told([
    { name: WORDS.actual, role: "actual", values: units.map((unit) => unit.revenue.actual) },
    { name: WORDS.previousYear, role: "previous_year", values: units.map((unit) => unit.revenue.previous_year) },
    { name: WORDS.target, role: "target", values: units.map((unit) => unit.revenue.target) },
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

/** Units as columns, where they are few: there is room for more figures of each. */
function unitMatrix(units: UnitReport[]): TableBlock {
  const row = (label: string, of: (unit: UnitReport) => Cell, silent: string = NO_NUMBER): Cell[] => [
    label,
    ...units.map((unit) => (isSilent(unit) ? silent : of(unit))),
  ];
  return {
    kind: "table",
    name: "Perbandingan unit",
    columns: [
      { heading: "", kind: "text" },
      ...units.map(({ unit }) => ({ heading: unit.name, kind: "number" }) as const),
    ],
    rows: [
      row(WORDS.revenue, ({ revenue }) => formatMoney(revenue.actual, "id", "compact"), COMPARISON_LABELS.no_data.id),
      row(WORDS.target, ({ revenue }) => formatMoney(revenue.target, "id", "compact")),
      row(WORDS.attainment, ({ revenue }) => attainmentCell(revenue.attainment)),
      row("Dari tahun lalu", ({ revenue }) => markCell("net_revenue", "money", revenue.actual, revenue.previous_year)),
      ...FIGURES.map((key) =>
        row(METRIC_LABELS[key].id, (unit) => {
          const { format, actual } = metric(unit, key);
          return formatValue(format, actual, "id", "compact");
        }),
      ),
    ].filter(([, ...cells]) => cells.some((cell) => cell !== NO_NUMBER)),
  };
}

function unitTable(units: UnitReport[]): TableBlock {
  return {
    kind: "table",
    name: "Perbandingan unit",
    columns: [
      { heading: "Unit", kind: "text" },
      ...[WORDS.revenue, WORDS.target, WORDS.attainment, "Dari tahun lalu", WORDS.enrolments, WORDS.active].map(
        (heading) => ({ heading, kind: "number" }) as const,
      ),
    ],
    rows: units.map((unit) => {
      const { revenue } = unit;
      const target = formatMoney(revenue.target, "id", "compact");
      if (isSilent(unit))
        return [unit.unit.name, COMPARISON_LABELS.no_data.id, target, NO_NUMBER, NO_NUMBER, NO_NUMBER, NO_NUMBER];
      return [
        unit.unit.name,
        formatMoney(revenue.actual, "id", "compact"),
        target,
        attainmentCell(revenue.attainment),
        markCell("net_revenue", "money", revenue.actual, revenue.previous_year),
        formatCount(metric(unit, "new_enrollments").actual),
        formatCount(metric(unit, "active_students").actual),
      ];
    }),
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
