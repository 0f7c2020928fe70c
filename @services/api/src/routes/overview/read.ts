import type { Reader } from "@packages/db/reader";
import { decode, rowsOf, totalsOf, trendOf, type MartRow, type Part } from "../measures/marts.ts";
import { measuresAt, sourceOf, type Source } from "../measures/source.ts";
import type { Measure } from "../measures/measure.ts";
import type { Named } from "../registry/names.ts";
import { readRegistry } from "../registry/registry.ts";
import { WHOLE, type Scope } from "../registry/scopes.ts";
import { chosenScopes, viewOf } from "../view/choose.ts";
import type { ViewQuery } from "../view/parameters.ts";
import { trendRows, type View } from "../view/view.ts";
import { headlineParts, parts } from "./definitions.ts";
import { lastDayQueries } from "./freshness.ts";
import type { Mover } from "./schema.ts";

/** Everything that the overview is made of. */
export type Content = {
  view: View;
  /** All scopes, and those asked for. */
  scopes: readonly Scope[];
  chosen: readonly Scope[];
  /** Measures of a scope in the period, and headlines of one asked for in a period of the trend. */
  measures: (scope: Scope) => Record<string, Measure>;
  point: (scope: Scope, period: string) => Record<string, Measure>;
  /** The periods of the trend that the calendar has. */
  periods: { key: string; name: string }[];
  /** Rows by program, channel and school of the scopes asked for. */
  moving: { by: Exclude<Mover["by"], "unit">; part: Part; rows: MartRow[]; names: readonly Named[] }[];
  lastDays: { date: string }[];
};

const net = ["net_revenue"];

const queries = {
  totals: parts.map((part) => ({ part, query: totalsOf(part) })),
  trends: headlineParts.map((part) => ({ part, query: trendOf(part) })),
  moving: [
    { by: "program" as const, part: { mart: "report_revenue" as const, measures: net } },
    { by: "channel" as const, part: { mart: "report_channel" as const, measures: net } },
    { by: "school" as const, part: { mart: "report_school" as const, measures: net } },
  ].map((each) => ({ ...each, query: rowsOf(each.part, false) })),
};

/** Reads the overview's numbers in one read transaction. Throws a Problem where the query asks for what is not there. */
export async function readOverview(reader: Reader, query: ViewQuery): Promise<Content> {
  const view = viewOf(reader, query);
  const { type, key: period } = view.row;
  const units = query.unit ?? [WHOLE];
  const inPeriod = { type, period, units: JSON.stringify(units) };
  const inTrend = {
    type,
    periods: JSON.stringify(trendRows(view).map(({ key }) => key)),
    // The whole comes along: its periods are the calendar, also for a unit that never had anything.
    units: JSON.stringify([WHOLE, ...units]),
    key: WHOLE,
  };
  const { scopes, programs, channels } = await readRegistry(reader);
  const [transaction, registration, ...marts] = await reader.run([
    ...lastDayQueries(),
    ...queries.totals.map((each) => each.query({ type, period })),
    ...queries.trends.map((each) => each.query(inTrend)),
    ...queries.moving.map((each) => each.query(inPeriod)),
  ]);
  const read = <T extends { part: Part }>(list: readonly T[], begin: number) =>
    list.map((each, index) => ({ ...each, rows: decode(each.part, marts[begin + index] ?? []) }));
  const sources = read(queries.totals, 0).map(({ part, rows }) => sourceOf(part, rows));
  const trends = read(queries.trends, parts.length).map(({ part, rows }) => sourceOf(part, rows));
  const names = { program: programs, channel: channels, school: [] };
  const at = (from: readonly Source[], unit: string, each: string) =>
    Object.fromEntries(
      from.flatMap((source) => Object.entries(measuresAt(source, { unit, key: WHOLE, period: each }, view.toDate))),
    );
  return {
    view,
    scopes,
    chosen: chosenScopes(scopes, query.unit),
    measures: ({ code }) => at(sources, code, period),
    point: ({ code }, each) => at(trends, code, each),
    periods: trendRows(view)
      .filter(({ key }) => trends.some(({ find }) => find(WHOLE, WHOLE, key)))
      .map(({ key, year }) => ({ key, name: view.toDate ? String(year) : key })),
    moving: read(queries.moving, 2 * parts.length).map((each) => ({ ...each, names: names[each.by] })),
    lastDays: [...transaction, ...registration],
  };
}
