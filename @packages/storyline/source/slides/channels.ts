import { FIELD_LABELS, METRIC_LABELS, type ChannelReport, type UnitReport } from "@packages/report";
import { about, metric, type Context } from "../context.ts";
import { definitions, trace } from "../notes.ts";
import { bestConverting, ranked } from "../rules/channels.ts";
import { plainCallout } from "../rules/callouts.ts";
import { balancedPages, fold, sum } from "../rules/fold.ts";
import { chartOf } from "../rules/series.ts";
import { columns, row, withoutEmptyColumns } from "../rules/tables.ts";
import { brief, isKnown, named, othersOf } from "../say/names.ts";
import type { Clause } from "../say/sentence.ts";
import type { Callout, Chart, ContentSlide, Row, Table } from "../story.ts";
import { slides } from "./slide.ts";

/** So many channels fit in a table beside their picture. */
const BESIDE = 10;
const DRAWN = 10;
const ROWS = 14;

/** Marketing by channel: leads and what became of them in a picture, and what they cost in a table. */
export function channels(context: Context, unit: UnitReport): ContentSlide[] {
  const { words, now, language } = context;
  const notes = [
    ...definitions(context, ["leads", "new_enrollments", "conversion", "spend", "cost_per_enrollment"]),
    trace(context, [unit], ["channels"]),
  ];
  const all = ranked(unit.channels).map((channel) => ({ ...channel, name: named(channel, language) }));
  const headline = about(context, unit, message(context, all));
  if (all.length === 0) {
    const empty = { text: words.empty.channels(unit.unit.name), detail: words.empty.channelsDetail(now) };
    return slides(context, "channels", unit, [{ headline, empty, notes }]);
  }
  const [only] = all;
  if (only && all.length === 1) {
    return slides(context, "channels", unit, [{ headline, callouts: calloutsOf(context, only), notes }]);
  }
  const chart = picture(context, unit, all);
  const charts = chart ? [chart] : [];
  const table = tableOf(context, unit, all);
  if (all.length <= BESIDE) return slides(context, "channels", unit, [{ headline, charts, table, notes }]);
  return slides(context, "channels", unit, [
    ...(chart ? [{ headline, charts, notes }] : []),
    ...balancedPages(table.rows, ROWS).map((rows) => ({ headline, table: { ...table, rows }, notes })),
  ]);
}

/** Of a single channel its figures are called out: there is nothing to compare it with. */
function calloutsOf(context: Context, channel: ChannelReport): Callout[] {
  const { language } = context;
  return [
    plainCallout(context, "leads", METRIC_LABELS.leads[language], "count", channel.leads),
    plainCallout(context, "new_enrollments", METRIC_LABELS.new_enrollments[language], "count", channel.enrollments),
    plainCallout(context, "conversion", METRIC_LABELS.conversion[language], "percent", channel.conversion),
    plainCallout(context, "spend", METRIC_LABELS.spend[language], "money", channel.spend),
    plainCallout(
      context,
      "cost_per_enrollment",
      METRIC_LABELS.cost_per_enrollment[language],
      "money",
      channel.cost_per_enrollment,
    ),
    plainCallout(context, "net_revenue", FIELD_LABELS.revenue[language], "money", channel.revenue),
  ];
}

function picture(context: Context, unit: UnitReport, all: ChannelReport[]): Chart | null {
  const { words, language, numbers } = context;
  const { shown, rest } = fold(all, DRAWN);
  const leads = words.charts.leads(numbers.count(sum(rest.map((channel) => channel.leads))));
  const told = (channel: ChannelReport) =>
    `${channel.name}: ${words.charts.leads(numbers.count(channel.leads))}, ${words.charts.enrolments(numbers.count(channel.enrollments))}`;
  const most = shown.findIndex(isKnown);
  return chartOf(language, {
    id: "channels",
    highlight: most >= 0 && all.length > 1 && (shown[most]?.leads ?? 0) > 0 ? most : null,
    form: "bars",
    title: words.charts.leadsAndEnrolments,
    format: "count",
    categories: shown.map(({ name }) => name),
    lines: [
      { role: "second", name: METRIC_LABELS.leads[language], values: shown.map((channel) => channel.leads) },
      {
        role: "actual",
        name: METRIC_LABELS.new_enrollments[language],
        values: shown.map((channel) => channel.enrollments),
      },
    ],
    note: rest.length > 0 ? words.charts.rest(othersOf(context, rest, "channel"), leads) : null,
    alt: `${words.charts.bars(words.charts.leadsAndEnrolments, unit.unit.name)} ${shown.map(told).join("; ")}.`,
  });
}

function tableOf(context: Context, unit: UnitReport, all: ChannelReport[]): Table {
  const { words, language, numbers } = context;
  const line = (channel: ChannelReport, kind: Row["kind"]): Row =>
    row(
      [
        channel.name,
        numbers.count(channel.leads),
        numbers.count(channel.enrollments),
        numbers.percent(channel.conversion),
        // What nothing was spent on has no price.
        numbers.money(channel.spend || null),
        numbers.money(channel.spend === 0 ? null : channel.cost_per_enrollment),
        numbers.money(channel.revenue),
      ],
      kind,
    );
  return withoutEmptyColumns({
    title: words.topics.channels,
    columns: columns(
      words.nouns.channel,
      METRIC_LABELS.leads[language],
      METRIC_LABELS.new_enrollments[language],
      METRIC_LABELS.conversion[language],
      words.nouns.spend,
      METRIC_LABELS.cost_per_enrollment[language],
      FIELD_LABELS.revenue[language],
    ),
    rows: [
      ...all.map((channel) => line(channel, "entry")),
      ...(all.length > 1 ? [line(total(unit, all, words.nouns.sum), "total")] : []),
    ],
  });
}

/** Counts and money add up; the ratios are the unit's own key metrics. */
function total(unit: UnitReport, all: ChannelReport[], name: string): ChannelReport {
  const leads = sum(all.map((channel) => channel.leads)) ?? 0;
  const cost = metric(unit, "cost_per_enrollment").actual;
  return {
    code: "SUM",
    name,
    leads,
    enrollments: sum(all.map((channel) => channel.enrollments)) ?? 0,
    conversion: leads === 0 ? null : metric(unit, "conversion").actual,
    revenue: sum(all.map((channel) => channel.revenue)) ?? 0,
    spend: sum(all.map((channel) => channel.spend)) ?? 0,
    cost_per_enrollment: cost === 0 ? null : cost,
  };
}

function message({ words, numbers, compare, now }: Context, all: ChannelReport[]): Clause[] {
  const say = words.headlines;
  const leads = sum(all.map((channel) => channel.leads)) ?? 0;
  if (all.length === 0) return [say.noChannels(now)];
  const most = all.find(isKnown) ?? all[0];
  if (!most || most.leads <= 0) return [say.noLeads(now)];
  const best = bestConverting(all);
  return [
    all.length === 1
      ? say.onlyChannel(brief(most.name), numbers.count(leads))
      : say.leads(brief(most.name), numbers.count(most.leads), numbers.count(leads), compare.partOf(most.leads, leads)),
    best && say.converts(brief(best.name), numbers.percent(best.conversion)),
  ];
}
