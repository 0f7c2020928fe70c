import { formatCount, formatMoney, formatPercent, type ChannelReport, type UnitReport } from "@packages/report";
import { partOf } from "./compare.ts";
import { definitions, holds, metric, type Context } from "./context.ts";
import type { Block, Cell, ContentSlide, TableBlock } from "./model.ts";
import { pagedTable, pageMark } from "./pages.ts";
import { anything, sum } from "./series.ts";
import { WORDS } from "./words.ts";

/** So many channels fit in a table beside their picture. */
const BESIDE = 11;
const ROWS = 14;
const DRAWN = 12;

/** Marketing by channel, for each unit on its own, or for a scope whose units the report does not hold. */
export function channelMarketing(context: Context): ContentSlide[] {
  const { entity, scopes } = context;
  const smallest = scopes.filter((scope) => !scopes.some((part) => holds(entity, scope, part)));
  return smallest.flatMap((unit) => ofUnit(context, unit));
}

function ofUnit({ now }: Context, unit: UnitReport): ContentSlide[] {
  const channels = unit.channels
    .filter(({ leads, enrollments, revenue, spend }) => anything(leads, enrollments, revenue, spend))
    .sort((a, b) => b.leads - a.leads || b.enrollments - a.enrollments || b.revenue - a.revenue);
  const bodies = channels.length === 0 ? [[{ block: nothing(unit, now), share: 1 }]] : layouts(unit, channels);
  const title = takeaway(unit, channels, now);
  return bodies.map((body, index) => ({
    kind: "content",
    title: `${title}${pageMark(index, bodies.length)}`,
    kicker: `Pemasaran per kanal · ${unit.unit.name} · ${now}`,
    body,
    notes: definitions(["leads", "new_enrollments", "conversion", "spend", "cost_per_enrollment"]),
  }));
}

function nothing(unit: UnitReport, now: string): Block {
  return {
    kind: "message",
    text: `Belum ada data pemasaran ${unit.unit.name}`,
    detail: `Tidak ada prospek, pendaftaran, atau biaya per kanal pada ${now}.`,
  };
}

function layouts(unit: UnitReport, channels: ChannelReport[]): ContentSlide["body"][] {
  const chart = picture(unit, channels);
  const tables = pagedTable(table(unit, channels), channels.length <= BESIDE ? BESIDE : ROWS);
  if (!chart) return tables.map((block) => [{ block, share: 1 }]);
  const [first] = tables;
  if (first && channels.length <= BESIDE) {
    return [
      [
        { block: chart, share: 0.38 },
        { block: first, share: 0.62 },
      ],
    ];
  }
  return [chart, ...tables].map((block) => [{ block, share: 1 }]);
}

function picture(unit: UnitReport, channels: ChannelReport[]): Block | null {
  const drawn = channels.slice(0, DRAWN);
  const rest = channels.slice(DRAWN);
  const leads = drawn.map((channel) => channel.leads);
  const enrolments = drawn.map((channel) => channel.enrollments);
  if (!anything(...leads, ...enrolments)) return null;
  return {
    kind: "chart",
    form: "bars",
    caption: "Prospek dan pendaftaran baru",
    format: "count",
    categories: drawn.map((channel) => channel.name),
    series: [
      { name: WORDS.leads, role: "second", values: leads },
      { name: WORDS.enrolments, role: "actual", values: enrolments },
    ],
    ...(rest.length > 0
      ? { note: `${rest.length} kanal lainnya: ${formatCount(sum(rest.map((channel) => channel.leads)))} prospek` }
      : {}),
    alt: `Grafik batang prospek dan pendaftaran baru ${unit.unit.name} per kanal. ${drawn
      .map(
        (channel) =>
          `${channel.name}: ${formatCount(channel.leads)} prospek, ${formatCount(channel.enrollments)} pendaftaran`,
      )
      .join("; ")}.`,
  };
}

function table(unit: UnitReport, channels: ChannelReport[]): TableBlock {
  return {
    kind: "table",
    name: "Pemasaran per kanal",
    columns: [
      { heading: "Kanal", kind: "text" },
      ...[WORDS.leads, WORDS.enrolments, WORDS.conversion, "Biaya", WORDS.cost, WORDS.revenue].map(
        (heading) => ({ heading, kind: "number" }) as const,
      ),
    ],
    rows: channels.map((channel) => [
      channel.name,
      formatCount(channel.leads),
      formatCount(channel.enrollments),
      formatPercent(channel.conversion),
      formatMoney(channel.spend, "id", "compact"),
      formatMoney(channel.cost_per_enrollment, "id", "compact"),
      formatMoney(channel.revenue, "id", "compact"),
    ]),
    ...(channels.length > 1 ? { total: totals(unit, channels) } : {}),
  };
}

/** Counts and money add up; the ratios are the unit's own key metrics. */
function totals(unit: UnitReport, channels: ChannelReport[]): Cell[] {
  const leads = sum(channels.map((channel) => channel.leads)) ?? 0;
  const conversion = metric(unit, "conversion");
  const cost = metric(unit, "cost_per_enrollment");
  return [
    "Jumlah",
    formatCount(leads),
    formatCount(sum(channels.map((channel) => channel.enrollments))),
    formatPercent(leads === 0 ? null : conversion.actual),
    formatMoney(sum(channels.map((channel) => channel.spend)), "id", "compact"),
    formatMoney(cost.actual === 0 ? null : cost.actual, "id", "compact"),
    formatMoney(sum(channels.map((channel) => channel.revenue)), "id", "compact"),
  ];
}

function takeaway(unit: UnitReport, channels: ChannelReport[], now: string): string {
  const total = sum(channels.map((channel) => channel.leads)) ?? 0;
  const best = channels.reduce<ChannelReport | null>(
    (top, channel) => (channel.leads > (top?.leads ?? 0) ? channel : top),
    null,
  );
  if (!best) return `${unit.unit.name}: belum ada prospek pada ${now}`;
  const part = partOf(best.leads, total);
  const conversion = metric(unit, "conversion").actual;
  return `${unit.unit.name}: ${best.name} membawa ${formatCount(best.leads)} dari ${formatCount(total)} prospek${part ? ` (${part})` : ""}, konversi ${formatPercent(conversion)}`;
}
