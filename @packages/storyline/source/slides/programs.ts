import {
  FIELD_LABELS,
  METRIC_LABELS,
  NO_NUMBER,
  type Measure,
  type ProgramReport,
  type UnitReport,
} from "@packages/report";
import { about, isMain, metric, type Context } from "../context.ts";
import { definitions, trace } from "../notes.ts";
import { callout, plainCallout } from "../rules/callouts.ts";
import { balancedPages, fold } from "../rules/fold.ts";
import { merged, ranked } from "../rules/programs.ts";
import { chartOf } from "../rules/series.ts";
import { columns, row, withoutEmptyColumns } from "../rules/tables.ts";
import { driver, shortfall, WORTH_NAMING } from "../rules/targets.ts";
import { brief, isKnown, named, othersOf } from "../say/names.ts";
import type { Clause } from "../say/sentence.ts";
import type { Callout, Chart, ContentSlide, Row, Table } from "../story.ts";
import { slides } from "./slide.ts";

const DRAWN = 10;
const ROWS = 14;
/** So many programs have their pictures and their table on one slide. */
const TOGETHER = 5;
/** So many are listed by name; the rest are one row. */
const LISTED = 26;

/** Programs: pictures of enrolments and revenue against target, and what became of students in a table. */
export function programs(context: Context, unit: UnitReport): ContentSlide[] {
  const { words, now, language } = context;
  const notes = [
    words.notes.netRevenue,
    ...definitions(context, ["new_enrollments", "active_students", "completed", "dropped"]),
    trace(context, [unit], ["programs"]),
  ];
  const all = ranked(unit.programs).map((program) => ({ ...program, name: named(program, language) }));
  if (all.length === 0) {
    const empty = { text: words.empty.programs(unit.unit.name), detail: words.empty.programsDetail(now) };
    return slides(context, "programs", unit, [
      { headline: about(context, unit, [words.headlines.noPrograms(now)]), empty, notes },
    ]);
  }
  const [only] = all;
  if (only && all.length === 1) {
    const headline = about(context, unit, enrolmentMessage(context, unit, all));
    return slides(context, "programs", unit, [{ headline, callouts: calloutsOf(context, unit, only), notes }]);
  }
  const charts = pictures(context, unit, all);
  const headline = about(context, unit, enrolmentMessage(context, unit, all));
  const table = tableOf(context, unit, all, isMain(context, unit) ? LISTED : TOGETHER);
  if (all.length <= TOGETHER) return slides(context, "programs", unit, [{ headline, charts, table, notes }]);
  const second = about(context, unit, revenueMessage(context, unit, all));
  // A part of the deck has one slide of programs; the whole lists them all.
  if (!isMain(context, unit) && charts.length > 0)
    return slides(context, "programs", unit, [{ headline, charts, notes }]);
  return slides(context, "programs", unit, [
    ...(charts.length > 0 ? [{ headline, charts, notes }] : []),
    ...balancedPages(table.rows, ROWS).map((rows) => ({ headline: second, table: { ...table, rows }, notes })),
  ]);
}

/** Of a single program its figures are called out: there is nothing to compare it with. */
function calloutsOf(context: Context, unit: UnitReport, only: ProgramReport): Callout[] {
  const { language, words } = context;
  const { active, completed, dropped } = only;
  // What a unit has of its only program is measured by the unit's target, as the headline is.
  const aimed = (own: Measure, whole: Measure) => (whole.target !== null && own.actual === whole.actual ? whole : own);
  const enrollments = aimed(only.enrollments, metric(unit, "new_enrollments"));
  const revenue = aimed(only.revenue, unit.revenue);
  const plain = (key: "active_students" | "completed" | "dropped", value: number) =>
    plainCallout(context, key, METRIC_LABELS[key][language], "count", value);
  return [
    callout(context, "new_enrollments", METRIC_LABELS.new_enrollments[language], "count", enrollments),
    callout(context, "net_revenue", words.nouns.netRevenue, "money", revenue),
    plain("active_students", active),
    plain("completed", completed),
    plain("dropped", dropped),
  ];
}

/** Two charts whose bars share one row a program. */
function pictures(context: Context, unit: UnitReport, all: ProgramReport[]): Chart[] {
  const { words, language, numbers } = context;
  const { shown, rest } = fold(all, DRAWN);
  const others = rest.length > 0 ? merged(rest, "") : null;
  const told = toldOf(unit, all);
  const at = shown.findIndex(({ code }) => code === told?.code);
  const restName = othersOf(context, rest, "program");
  const actual = FIELD_LABELS.actual[language];
  const target = FIELD_LABELS.target[language];
  const plans = [
    {
      id: "enrollments",
      title: METRIC_LABELS.new_enrollments[language],
      format: "count" as const,
      of: (program: ProgramReport) => program.enrollments,
      note: others && words.charts.enrolments(numbers.count(others.enrollments.actual)),
    },
    {
      id: "revenue",
      title: words.nouns.netRevenue,
      format: "money" as const,
      of: (program: ProgramReport) => program.revenue,
      note: others && numbers.money(others.revenue.actual),
    },
  ];
  return plans.flatMap(({ id, title, format, of, note }) => {
    const chart = chartOf(language, {
      id,
      form: "bars",
      title,
      format,
      categories: shown.map(({ name }) => name),
      lines: [
        { role: "actual", name: actual, values: shown.map((program) => of(program).actual) },
        { role: "target", name: target, values: shown.map((program) => of(program).target) },
      ],
      highlight: at < 0 ? null : at,
      note: note === null ? null : words.charts.rest(restName, note),
      alt: [
        words.charts.bars(title, unit.unit.name),
        `${shown.map((program) => `${program.name}: ${numbers.value(format, of(program).actual)}`).join("; ")}.`,
      ].join(" "),
    });
    return chart ?? [];
  });
}

function tableOf(context: Context, unit: UnitReport, all: ProgramReport[], listed: number): Table {
  const { words, language, numbers, compare } = context;
  const { shown, rest } = fold(all, listed);
  const line = (program: ProgramReport, kind: Row["kind"]): Row =>
    row(
      [
        program.name,
        numbers.count(program.enrollments.actual),
        numbers.count(program.enrollments.target),
        compare.attainmentCell(program.enrollments.attainment),
        // A student of two programs is active in both, and would be counted twice in a sum.
        kind === "rest" ? NO_NUMBER : numbers.count(program.active),
        numbers.count(program.completed),
        numbers.count(program.dropped),
        numbers.money(program.revenue.actual),
        compare.markCell("net_revenue", "money", program.revenue.actual, program.revenue.previous_year),
        compare.attainmentCell(program.revenue.attainment),
      ],
      kind,
    );
  return withoutEmptyColumns({
    title: words.topics.programs,
    columns: columns(
      words.nouns.program,
      METRIC_LABELS.new_enrollments[language],
      FIELD_LABELS.target[language],
      FIELD_LABELS.attainment[language],
      METRIC_LABELS.active_students[language],
      METRIC_LABELS.completed[language],
      METRIC_LABELS.dropped[language],
      FIELD_LABELS.revenue[language],
      words.nouns.fromLastYear,
      words.nouns.targetAttainment,
    ),
    rows: [
      ...shown.map((program) => line(program, "entry")),
      ...(rest.length > 0 ? [line(merged(rest, othersOf(context, rest, "program")), "rest")] : []),
      ...(all.length > 1 ? [line(wholeOf(context, unit, all), "total")] : []),
    ],
  });
}

/** All programs as one, with the unit's own targets, and with students of two programs counted once. */
function wholeOf({ words, numbers }: Context, unit: UnitReport, all: ProgramReport[]): ProgramReport {
  const { nouns } = words;
  const whole = merged(all, all.every(isKnown) ? nouns.sumOf(nouns.programs(numbers.count(all.length))) : nouns.sum);
  const own = (summed: Measure, measure: Measure) => (summed.actual === measure.actual ? measure : summed);
  return {
    ...whole,
    active: metric(unit, "active_students").actual,
    enrollments: own(whole.enrollments, metric(unit, "new_enrollments")),
    revenue: own(whole.revenue, unit.revenue),
  };
}

/** The program that the message about enrolments is about: that which lacks most of the target, else the largest. */
function toldOf(unit: UnitReport, all: ProgramReport[]): ProgramReport | null {
  const { actual, target } = metric(unit, "new_enrollments");
  if (actual <= 0 || all.length < 2) return null;
  const lacks = target !== null && actual < target ? driver(unit, "enrollments", "short", WORTH_NAMING) : null;
  const most = all.reduce((top, program) => (program.enrollments.actual > top.enrollments.actual ? program : top));
  return lacks ? lacks.program : most.enrollments.actual > 0 ? most : null;
}

function enrolmentMessage(
  { words, numbers, compare, now, language }: Context,
  unit: UnitReport,
  all: ProgramReport[],
): Clause[] {
  const say = words.headlines;
  const [only] = all;
  const { actual, target } = metric(unit, "new_enrollments");
  if (actual <= 0) return [say.noEnrolments(now)];
  const judged = compare.against("count", actual, target);
  const told = toldOf(unit, all);
  const gap = told ? (shortfall(told.enrollments) ?? 0) : 0;
  return [
    say.enrolments(numbers.count(actual), judged),
    only && all.length === 1 ? say.allIn(brief(only.name)) : null,
    told &&
      (target !== null && actual < target && gap > 0
        ? say.short(brief(named(told, language)), numbers.count(gap))
        : say.mostIn(brief(named(told, language)), compare.partOf(told.enrollments.actual, actual))),
  ];
}

function revenueMessage(
  { words, numbers, compare, now, language }: Context,
  unit: UnitReport,
  all: ProgramReport[],
): Clause[] {
  const say = words.headlines;
  const known = all.filter(isKnown);
  const best = known[0] ?? all[0];
  if (!best || best.revenue.actual <= 0) return [say.noProgramRevenue(now)];
  const lacks = all.length > 1 ? driver(unit, "revenue", "short", WORTH_NAMING) : null;
  const gap = lacks && numbers.spelled(lacks.gap);
  return [
    say.programRevenue(
      brief(best.name),
      numbers.spelled(best.revenue.actual),
      compare.partOf(best.revenue.actual, unit.revenue.actual),
      known.length > 1 ? numbers.count(known.length) : null,
    ),
    lacks &&
      gap &&
      (lacks.program.code === best.code
        ? say.butShort(gap)
        : say.mostlyShort(brief(named(lacks.program, language)), gap)),
  ];
}
