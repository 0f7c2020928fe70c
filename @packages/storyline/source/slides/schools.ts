import { FIELD_LABELS, METRIC_LABELS, type SchoolReport, type UnitReport } from "@packages/report";
import { about, isMain, metric, type Context } from "../context.ts";
import { trace } from "../notes.ts";
import { plainCallout } from "../rules/callouts.ts";
import { balancedPages, fold, sum } from "../rules/fold.ts";
import { concentration, merged, ranked } from "../rules/schools.ts";
import { chartOf } from "../rules/series.ts";
import { columns, row, withoutEmptyColumns } from "../rules/tables.ts";
import { brief, isKnown, named, othersOf } from "../say/names.ts";
import type { Clause } from "../say/sentence.ts";
import type { Callout, Chart, ContentSlide, Row, Table } from "../story.ts";
import { slides } from "./slide.ts";

const DRAWN = 10;
const ROWS = 14;
/** So many schools have their picture and their table on one slide. */
const TOGETHER = 5;
/** A deck lists so many schools by name; the rest are one row. */
const LISTED = 25;

/** Schools and companies: the largest in pictures, and a list of them in a table, the rest summed with their count. */
export function schools(context: Context, unit: UnitReport): ContentSlide[] {
  const { words, now, language } = context;
  const notes = [
    words.notes.netRevenue,
    words.notes.newStudents,
    words.notes.activeStudents,
    trace(context, [unit], ["schools"]),
  ];
  const all = ranked(unit.schools).map((school) => ({ ...school, name: named(school, language) }));
  if (all.length === 0) {
    const empty = { text: words.empty.schools(unit.unit.name), detail: words.empty.schoolsDetail(now) };
    return slides(context, "schools", unit, [
      { headline: about(context, unit, [words.headlines.noSchools(now)]), empty, notes },
    ]);
  }
  const headline = about(context, unit, revenueMessage(context, unit, all));
  const [only] = all;
  if (only && all.length === 1) {
    return slides(context, "schools", unit, [{ headline, callouts: calloutsOf(context, only), notes }]);
  }
  const charts = pictures(context, unit, all);
  const table = tableOf(context, unit, all);
  if (all.length <= TOGETHER) return slides(context, "schools", unit, [{ headline, charts, table, notes }]);
  // A part of the deck has one slide of schools; the whole lists them.
  if (!isMain(context, unit) && charts.length > 0)
    return slides(context, "schools", unit, [{ headline, charts, notes }]);
  const second = about(context, unit, changeMessage(context, all));
  return slides(context, "schools", unit, [
    ...(charts.length > 0 ? [{ headline, charts, notes }] : []),
    ...balancedPages(table.rows, ROWS).map((rows) => ({ headline: second, table: { ...table, rows }, notes })),
  ]);
}

/** Of a single school its figures are called out: there is nothing to compare it with. */
function calloutsOf(context: Context, { students, active, revenue, previous_year: before }: SchoolReport): Callout[] {
  const { language, words, compare, bases } = context;
  const lastYear = bases.filter(({ field }) => field === "previous_year");
  const figure = { actual: revenue, target: null, attainment: null, previous: null, previous_year: before };
  return [
    {
      ...plainCallout(context, "net_revenue", words.nouns.netRevenue, "money", revenue),
      comparisons: compare.comparisons("net_revenue", "money", { ...figure, ytd: revenue, ytd_target: null }, lastYear),
    },
    plainCallout(context, "students", FIELD_LABELS.students[language], "count", students),
    plainCallout(context, "active_students", METRIC_LABELS.active_students[language], "count", active),
  ];
}

/** Two charts whose bars share one row a school. The rest is told, not drawn: summed, it would dwarf every school. */
function pictures(context: Context, unit: UnitReport, all: SchoolReport[]): Chart[] {
  const { words, language, numbers } = context;
  const { shown, rest } = fold(all, DRAWN);
  const others = rest.length > 0 ? merged(rest, othersOf(context, rest, "school")) : null;
  const values = (of: (school: SchoolReport) => number | null) => shown.map(of);
  const alt = (title: string, show: (school: SchoolReport) => string) =>
    `${words.charts.bars(title, unit.unit.name)} ${shown.map((school) => `${school.name}: ${show(school)}`).join("; ")}.`;
  const categories = shown.map(({ name }) => name);
  const best = shown.findIndex(isKnown);
  const highlight = best >= 0 && all.length > 1 && (shown[best]?.revenue ?? 0) > 0 ? best : null;
  return [
    chartOf(language, {
      id: "revenue",
      form: "bars",
      title: words.nouns.netRevenue,
      format: "money",
      categories,
      highlight,
      lines: [
        { role: "actual", name: FIELD_LABELS.actual[language], values: values((school) => school.revenue) },
        {
          role: "previous_year",
          name: FIELD_LABELS.previous_year[language],
          values: values((school) => school.previous_year),
        },
      ],
      note: others && words.charts.rest(others.name, numbers.money(others.revenue)),
      alt: alt(words.nouns.netRevenue, (school) => numbers.money(school.revenue)),
    }),
    chartOf(language, {
      id: "students",
      form: "bars",
      title: words.charts.newAndActive,
      format: "count",
      categories,
      highlight,
      lines: [
        { role: "second", name: FIELD_LABELS.students[language], values: values((school) => school.students) },
        { role: "third", name: METRIC_LABELS.active_students[language], values: values((school) => school.active) },
      ],
      note: others && words.charts.rest(others.name, words.charts.students(numbers.count(others.students))),
      alt: alt(
        words.charts.newAndActive,
        (school) => `${numbers.count(school.students)}, ${numbers.count(school.active)}`,
      ),
    }),
  ].flatMap((chart) => chart ?? []);
}

function tableOf(context: Context, unit: UnitReport, all: SchoolReport[]): Table {
  const { words, language, numbers, compare } = context;
  const { shown, rest } = fold(all, LISTED);
  // A student of two schools is active at both, and one person in the sum.
  const active = metric(unit, "active_students").actual;
  const name = all.every(isKnown) ? words.nouns.sumOf(words.nouns.schools(numbers.count(all.length))) : words.nouns.sum;
  const line = (school: SchoolReport, kind: Row["kind"]): Row =>
    row(
      [
        school.name,
        numbers.count(school.students),
        numbers.count(school.active),
        numbers.money(school.revenue),
        numbers.money(school.previous_year),
        compare.markCell("net_revenue", "money", school.revenue, school.previous_year),
      ],
      kind,
    );
  return withoutEmptyColumns({
    title: words.topics.schools,
    columns: columns(
      words.nouns.school,
      FIELD_LABELS.students[language],
      METRIC_LABELS.active_students[language],
      FIELD_LABELS.revenue[language],
      FIELD_LABELS.previous_year[language],
      words.nouns.change,
    ),
    rows: [
      ...shown.map((school) => line(school, "entry")),
      ...(rest.length > 0 ? [line(merged(rest, othersOf(context, rest, "school")), "rest")] : []),
      ...(all.length > 1 ? [line({ ...merged(all, name), active }, "total")] : []),
    ],
  });
}

function revenueMessage({ words, numbers, compare, now }: Context, unit: UnitReport, all: SchoolReport[]): Clause[] {
  const say = words.headlines;
  const known = all.filter(isKnown);
  const [best] = known;
  if (!best) return [say.schoolsUnknown(now)];
  if (best.revenue <= 0) return [say.schoolsUnsold(numbers.count(known.length), now)];
  const count = known.length > 1 ? numbers.count(known.length) : null;
  const part = compare.partOf(best.revenue, unit.revenue.actual);
  const top = concentration(known, unit.revenue.actual);
  const topPart = top && compare.partOf(top.revenue, unit.revenue.actual);
  return [
    say.schoolRevenue(brief(best.name), numbers.spelled(best.revenue), part, count),
    top && topPart ? say.topSchools(words.numeral(top.count), topPart) : null,
  ];
}

function changeMessage({ words, numbers, now }: Context, all: SchoolReport[]): Clause[] {
  const say = words.headlines;
  const known = all.filter(isKnown);
  if (known.length === 0) return [say.schoolsUnknown(now)];
  const students = numbers.count(sum(known.map((school) => school.students)));
  const compared = known.flatMap(({ revenue, previous_year: before }) => (before === null ? [] : [revenue - before]));
  const up = compared.filter((change) => change > 0).length;
  const down = compared.filter((change) => change < 0).length;
  return [
    say.newStudents(students, numbers.count(known.length)),
    compared.length === 0
      ? null
      : up === known.length
        ? say.schoolsAllUp
        : down === known.length
          ? say.schoolsAllDown
          : say.schoolsMoved(numbers.count(up), numbers.count(down)),
  ];
}
