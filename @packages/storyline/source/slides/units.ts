import {
  COMPARISON_LABELS,
  FIELD_LABELS,
  METRIC_LABELS,
  NO_NUMBER,
  type KeyMetricKey,
  type Measure,
  type UnitReport,
} from "@packages/report";
import { about, descendants, metric, type Context } from "../context.ts";
import { definitions, trace } from "../notes.ts";
import { balancedPages } from "../rules/fold.ts";
import { told } from "../rules/quotients.ts";
import { lacking } from "../rules/revenue-message.ts";
import { chartOf } from "../rules/series.ts";
import { columns, row, withoutEmptyColumns } from "../rules/tables.ts";
import { extremes } from "../rules/targets.ts";
import { called } from "../say/names.ts";
import { sentence, type Clause } from "../say/sentence.ts";
import type { Chart, ContentSlide, Row, Table } from "../story.ts";
import { isSilent } from "./summary.ts";
import { slides } from "./slide.ts";

/** So many units have their chart and their table on one slide. */
const TOGETHER = 6;
const DRAWN = 10;
const ROWS = 14;
const FIGURES: KeyMetricKey[] = ["new_enrollments", "active_students", "leads", "conversion"];

type Placed = { scope: UnitReport; level: 0 | 1 };

/** The parts of a scope side by side, or, with none given, the scopes that the deck is about; nothing where there is but one. */
export function units(context: Context, whole: UnitReport | null): ContentSlide[] {
  const placed = placedIn(context, whole);
  if (placed.length < 2) return [];
  const { words } = context;
  const scopes = placed.map(({ scope }) => scope);
  const compared = comparedOf(placed);
  const headline = message(context, whole, compared);
  const notes = [
    words.notes.netRevenue,
    words.notes.attainment,
    ...definitions(context, FIGURES),
    ...(scopes.some(({ unit }) => unit.kind === "group") ? [words.notes.groups] : []),
    trace(context, scopes, ["revenue", "key_metrics"]),
  ];
  if (scopes.every(isSilent)) {
    const names = scopes.map(({ unit }) => unit.name).join(", ");
    return slides(context, "units", whole, [
      { headline, notes, empty: { text: words.empty.units, detail: words.empty.unitsDetail(names) } },
    ]);
  }
  const table = tableOf(context, placed, whole);
  // A group's bar beside those of its units would count them twice.
  const leaves = placed.filter(({ scope }) => descendants(context, scope).length === 0).map(({ scope }) => scope);
  const { worst } = extremes(compared);
  const charts = balancedPages(leaves.length > 1 ? leaves : scopes, DRAWN)
    .map((page) => pictures(context, page, worst))
    .filter((page) => page.length > 0);
  if (placed.length <= TOGETHER && charts.length <= 1) {
    return slides(context, "units", whole, [{ headline, notes, charts: charts.flat(), table }]);
  }
  return slides(context, "units", whole, [
    ...charts.map((page) => ({ headline, notes, charts: page })),
    ...balancedPages(table.rows, ROWS).map((rows) => ({ headline, notes, table: { ...table, rows } })),
  ]);
}

/** The message of a deck that is about several scopes: how they stand beside each other. */
export function unitsMessage(context: Context): string {
  return message(context, null, comparedOf(placedIn(context, null)));
}

/** What is compared, in its order. */
function placedIn(context: Context, whole: UnitReport | null): Placed[] {
  if (whole) return descendants(context, whole);
  return context.mains.flatMap((scope) => [
    { scope, level: 0 as const },
    ...descendants(context, scope).map(({ scope: part }) => ({ scope: part, level: 1 as const })),
  ]);
}

/** Those that a message may be about: what holds others speaks for them. */
function comparedOf(placed: Placed[]): UnitReport[] {
  const top = placed.filter(({ level }) => level === 0);
  return (top.length > 1 ? top : placed).map(({ scope }) => scope);
}

/** Revenue and enrolments of the same units, in rows that they share. */
function pictures({ words, language, numbers }: Context, scopes: UnitReport[], worst: UnitReport | null): Chart[] {
  const plans = [
    {
      id: "revenue",
      title: words.nouns.netRevenue,
      format: "money" as const,
      of: ({ revenue }: UnitReport): Measure => revenue,
    },
    {
      id: "enrollments",
      title: METRIC_LABELS.new_enrollments[language],
      format: "count" as const,
      of: (unit: UnitReport): Measure => metric(unit, "new_enrollments"),
    },
  ];
  const at = worst ? scopes.indexOf(worst) : -1;
  return plans.flatMap(({ id, title, format, of }) => {
    // What has no data is not drawn as nothing.
    const values = (field: "actual" | "target" | "previous_year") =>
      scopes.map((unit) => (field !== "target" && isSilent(unit) ? null : of(unit)[field]));
    const actual = values("actual");
    const alts = scopes.map((unit, index) => `${unit.unit.name}: ${numbers.value(format, actual[index] ?? null)}`);
    const chart = chartOf(language, {
      id,
      form: "bars",
      title,
      format,
      categories: scopes.map(({ unit }) => unit.name),
      lines: [
        { role: "actual", name: FIELD_LABELS.actual[language], values: actual },
        { role: "target", name: FIELD_LABELS.target[language], values: values("target") },
        { role: "previous_year", name: FIELD_LABELS.previous_year[language], values: values("previous_year") },
      ],
      highlight: at < 0 ? null : at,
      alt: `${words.charts.bars(title, scopes.map(({ unit }) => unit.name).join(", "))} ${alts.join("; ")}.`,
    });
    return chart ?? [];
  });
}

function tableOf(context: Context, placed: Placed[], whole: UnitReport | null): Table {
  const { words, language, compare, numbers } = context;
  const line = (scope: UnitReport, kind: Row["kind"], level: Row["level"]): Row => {
    const { revenue, unit } = scope;
    const target = numbers.money(revenue.target);
    if (isSilent(scope)) {
      return row(
        [
          unit.name,
          COMPARISON_LABELS.no_data[language],
          target,
          ...Array.from({ length: 2 + FIGURES.length }, () => NO_NUMBER),
        ],
        kind,
        level,
      );
    }
    return row(
      [
        unit.name,
        numbers.money(revenue.actual),
        target,
        compare.attainmentCell(revenue.attainment),
        compare.markCell("net_revenue", "money", revenue.actual, revenue.previous_year),
        ...FIGURES.map((key) => numbers.value(metric(scope, key).format, told(scope, key).actual)),
      ],
      kind,
      level,
    );
  };
  return withoutEmptyColumns({
    title: words.topics.units,
    columns: columns(
      FIELD_LABELS.unit[language],
      FIELD_LABELS.revenue[language],
      FIELD_LABELS.target[language],
      FIELD_LABELS.attainment[language],
      words.nouns.fromLastYear,
      ...FIGURES.map((key) => METRIC_LABELS[key][language]),
    ),
    rows: [
      ...placed.map(({ scope, level }) => line(scope, "entry", level)),
      ...(whole ? [line(whole, "total", 0)] : []),
    ],
  });
}

/** `TM 8% di atas target; WLC kurang Rp 12 juta, terbesar di General English (Rp 9 juta)`. */
function message(context: Context, whole: UnitReport | null, scopes: UnitReport[]): string {
  const { words, compare, numbers, now } = context;
  const say = words.headlines;
  const silent = scopes.filter(isSilent);
  const quiet =
    silent.length === 0
      ? null
      : silent.length === 1
        ? say.silent(silent.map(called).join())
        : say.silentUnits(numbers.count(silent.length));
  const largest = scopes.reduce((top, unit) => (unit.revenue.actual > top.revenue.actual ? unit : top));
  // What names no unit says whose units it is about.
  const ofAll = (clauses: Clause[]) => (whole ? about(context, whole, clauses) : sentence(clauses));
  const { best, worst } = extremes(scopes);
  // Where more was given back than sold, what is lacking is said.
  const refunded = worst !== null && scopes.some(({ revenue }) => revenue.actual < 0);
  if (largest.revenue.actual <= 0 && !refunded) return ofAll([say.noUnitSold(now)]);
  const judged = (unit: UnitReport) => compare.against("money", unit.revenue.actual, unit.revenue.target) ?? "";
  if (best && worst) return sentence([say.unitJudged(called(best), judged(best)), lacking(context, worst), quiet]);
  if (best) {
    return scopes.every(({ revenue }) => revenue.target !== null)
      ? sentence([say.allReachedBest(called(best), judged(best)), quiet])
      : sentence([say.unitJudged(called(best), judged(best)), quiet]);
  }
  if (worst) return ofAll([say.noneReached, lacking(context, worst), quiet]);
  const part = whole ? compare.partOf(largest.revenue.actual, whole.revenue.actual) : null;
  return sentence([say.largest(called(largest), numbers.spelled(largest.revenue.actual), part), quiet]);
}
