import type { Reader } from "@packages/db/reader";
import { add, reasonNotToAdd } from "../measures/add.ts";
import { decode, rowsOf, trendOf } from "../measures/marts.ts";
import type { Measure } from "../measures/measure.ts";
import { measuresAt, sourceOf, type Source } from "../measures/source.ts";
import { readRegistry } from "../registry/registry.ts";
import { WHOLE, type Scope } from "../registry/scopes.ts";
import { chosenScopes, viewOf } from "../view/choose.ts";
import { trendRows, type View } from "../view/view.ts";
import { measuresOf, sections, type Section } from "./definitions.ts";
import type { SectionQuery } from "./parameters.ts";
import { headOf, headsOf, type Head } from "./rows.ts";
import type { SectionAnswer, SectionRow } from "./schema.ts";

/** What a section says, before its rows are put in order and cut into pages. */
export type Content = {
  view: View;
  units: { scope: Scope; total: Record<string, Measure>; trend: Trend; rows: SectionRow[] }[];
  total: Record<string, Measure | null>;
  notAdded: SectionAnswer["not_added"];
};

type Trend = SectionAnswer["units"][number]["trend"];

/** Queries of each section's parts, for a period as it is and for a year to date. */
const queries = Object.fromEntries(
  Object.values(sections).map(({ name, parts }) => [
    name,
    parts.map((part) => ({ part, rows: rowsOf(part, false), rowsToDate: rowsOf(part, true), trend: trendOf(part) })),
  ]),
);

/** Reads a section's numbers in one read transaction. Throws a Problem where the query asks for what is not there. */
export async function readSection(reader: Reader, section: Section, query: SectionQuery): Promise<Content> {
  const view = viewOf(reader, query);
  const asked = query[section.by];
  const { type, key: period } = view.row;
  const units = query.unit ?? [WHOLE];
  const inPeriod = { type, period, units: JSON.stringify(units) };
  // The whole comes along: its periods are the calendar, also for a unit that never had anything.
  const inTrend = {
    type,
    periods: JSON.stringify(trendRows(view).map(({ key }) => key)),
    units: JSON.stringify([WHOLE, ...units]),
    key: asked ?? WHOLE,
  };
  const parts = queries[section.name] ?? [];
  const registry = await readRegistry(reader);
  const marts = await reader.run(
    parts.flatMap(({ rows, rowsToDate, trend }) => [(view.toDate ? rowsToDate : rows)(inPeriod), trend(inTrend)]),
  );
  const scopes = chosenScopes(registry.scopes, query.unit);
  const names = section.by === "program" ? registry.programs : registry.channels;
  const read = parts.map(({ part }, index) => ({
    part,
    rows: decode(part, marts[index * 2] ?? []),
    trend: decode(part, marts[index * 2 + 1] ?? []),
  }));
  const rows = read.flatMap((each) => each.rows);
  const one = asked === undefined ? null : headOf(section.by, names, rows, asked);
  const sources = read.map((each) => sourceOf(each.part, [...each.trend, ...each.rows]));
  const unitContent = scopes.map((scope) => {
    const own = rows.filter((row) => row.unit === scope.code);
    const heads = one ? [one] : headsOf(section.by, scope, names, own);
    return { scope, ...contentOf(sources, view, scope, heads, one?.key ?? WHOLE) };
  });
  return { view, units: unitContent, ...totalsOf(section, unitContent) };
}

function contentOf(sources: readonly Source[], view: View, { code: unit }: Scope, heads: readonly Head[], key: string) {
  const at = (place: { key: string; period: string }): Record<string, Measure> =>
    Object.fromEntries(
      sources.flatMap((source) => Object.entries(measuresAt(source, { unit, ...place }, view.toDate))),
    );
  const period = view.row.key;
  return {
    total: at({ key, period }),
    rows: heads.map((head) => ({ ...head, measures: at({ key: head.key, period }) })),
    trend: trendRows(view)
      .filter((point) => sources.some(({ find }) => find(WHOLE, WHOLE, point.key)))
      .map((point) => ({
        period: view.toDate ? String(point.year) : point.key,
        measures: Object.fromEntries(
          Object.entries(at({ key, period: point.key })).map(([name, { actual, target, previous_year }]) => [
            name,
            { actual, target, previous_year },
          ]),
        ),
      })),
  };
}

function totalsOf(section: Section, units: Content["units"]): Pick<Content, "total" | "notAdded"> {
  const notAdded: Content["notAdded"] = [];
  const total: Content["total"] = {};
  for (const { key, definition } of measuresOf(section)) {
    const reason = reasonNotToAdd(
      definition,
      units.map(({ scope }) => scope),
    );
    const measures = units.flatMap((unit) => unit.total[key] ?? []);
    if (reason !== null) notAdded.push({ measure: key, reason });
    total[key] = reason === null ? (measures.length === 1 ? (measures[0] ?? null) : add(measures)) : null;
  }
  return { total, notAdded };
}
