import { defineRoute } from "../../app/route.ts";
import { add, reasonNotToAdd } from "../measures/add.ts";
import { nothing, type Measure } from "../measures/measure.ts";
import { viewParameters } from "../view/parameters.ts";
import { periodOf, releaseOf } from "../view/schema.ts";
import { definitionOf, HEADLINES, metricKeys, type Headline } from "./definitions.ts";
import { freshnessOf } from "./freshness.ts";
import { movedIn } from "./moved.ts";
import { moversOf } from "./movers.ts";
import { readOverview, type Content } from "./read.ts";
import { overviewSchema } from "./schema.ts";

/** GET /dashboard/overview: are we on target, what changed, and where. */
export const overview = defineRoute({
  method: "get",
  path: "/dashboard/overview",
  access: "executive",
  tag: "dashboard",
  summary: "Headline measures with trends, what moved, and how fresh the data are",
  query: viewParameters,
  answer: overviewSchema,
  cache: "release",
  problems: [422],
  handle: async ({ reader, query }) => {
    const content = await readOverview(reader, query);
    const { view, scopes, chosen } = content;
    const headlines = HEADLINES.map((key) => ({ ...metricOf(content, key), trend: trendOf(content, key) }));
    const net = headlines[0]?.measure ?? nothing(definitionOf("net_revenue"), { previous: false, previousYear: false });
    return {
      release: releaseOf(reader),
      period: periodOf(view),
      units: chosen.map(shown),
      freshness: freshnessOf(reader, content.lastDays),
      headlines,
      metrics: metricKeys.map((key) => metricOf(content, key)),
      by_unit: scopes.map((scope) => {
        const measures = content.measures(scope);
        return { unit: shown(scope), measures: headlinesOf((key) => have(measures, key)) };
      }),
      movers: moversOf(movedIn(content), net, view.period.type === "year"),
    };
  },
});

const shown = <Kind>({ code, name, kind }: { code: string; name: string; kind: Kind }) => ({ code, name, kind });

const headlinesOf = <T>(of: (key: Headline) => T) =>
  Object.fromEntries(HEADLINES.map((key) => [key, of(key)])) as Record<Headline, T>;

/** A measure of the scopes asked for, or why they have none in common. */
function metricOf(content: Content, key: string) {
  const { format, adds } = definitionOf(key);
  const reason = reasonNotToAdd(definitionOf(key), content.chosen);
  return {
    key,
    format,
    adds,
    measure: reason === null ? sum(content.chosen.map((scope) => have(content.measures(scope), key))) : null,
    reason,
  };
}

function trendOf(content: Content, key: string) {
  if (reasonNotToAdd(definitionOf(key), content.chosen) !== null) return [];
  return content.periods.map((period) => {
    const point = sum(content.chosen.map((scope) => have(content.point(scope, period.key), key)));
    return { period: period.name, actual: point.actual, target: point.target, previous_year: point.previous_year };
  });
}

const sum = (measures: readonly Measure[]): Measure => (measures.length === 1 && measures[0]) || add(measures);

function have(measures: Record<string, Measure>, key: string): Measure {
  const measure = measures[key];
  if (!measure) throw new Error(`no measure ${key}`);
  return measure;
}
