import { type ProgramReport, type UnitReport } from "@packages/report";
import { metric, partsOf, sectionOf, type Context } from "../context.ts";
import { toneOf } from "../say/compare.ts";
import { brief, called, isKnown, named } from "../say/names.ts";
import type { Point, Tone } from "../story.ts";
import { cheapest } from "./channels.ts";
import { concentration } from "./schools.ts";
import { driver, extremes, REASON, shortfall, WORTH_NAMING } from "./targets.ts";

const MOST = 4;

/** What else is worth knowing beside the headline, the weightiest first: at most four remarks. */
export function pointsOf(context: Context, unit: UnitReport): Point[] {
  const rules = [ahead, yearToDate, enrolments, mover, schools, channel, outstanding];
  return rules.flatMap((rule) => rule(context, unit) ?? []).slice(0, MOST);
}

type Rule = (context: Context, unit: UnitReport) => Point | null;

const point = (unit: UnitReport, kind: string, text: string, tone: Tone): Point => ({
  text: text.charAt(0).toUpperCase() + text.slice(1),
  tone,
  slide: `${sectionOf(unit).id}-${kind}`,
});

/** The part furthest above its target; the one that lacks most is in the headline. */
const ahead: Rule = (context, unit) => {
  const { words, compare, language } = context;
  const parts = partsOf(context, unit);
  const { best } = extremes(parts);
  if (!best || parts.length < 2) return null;
  const judged = compare.against("money", best.revenue.actual, best.revenue.target);
  if (judged === null) return null;
  const main = best.programs.length > 1 ? driver(best, "revenue", "ahead", REASON) : null;
  const name = main && best.revenue.actual > (best.revenue.target ?? 0) ? brief(named(main.program, language)) : null;
  return point(unit, "units", words.points.ahead(called(best), judged, name), "good");
};

/** The year so far, where it is more than the period itself. */
const yearToDate: Rule = ({ words, numbers, compare, period }, unit) => {
  const { ytd, ytd_target: target, actual } = unit.revenue;
  if (ytd === actual || period.type === "year") return null;
  const judged = compare.against("money", ytd, target);
  const tone = toneOf("net_revenue", ytd, target);
  return point(unit, "revenue", words.points.ytd(numbers.spelled(ytd), judged), tone);
};

/** Enrolments against target, and the program that lacks most of them. */
const enrolments: Rule = (context, unit) => {
  const { words, numbers, compare, language } = context;
  const { actual, target } = metric(unit, "new_enrollments");
  const judged = compare.against("count", actual, target);
  if (judged === null || target === null) return null;
  if (actual === 0) return point(unit, "programs", words.points.noEnrolments(numbers.count(target)), "bad");
  const short = (shortfall({ actual, target }) ?? 0) > 0;
  const main = short && unit.programs.length > 1 ? driver(unit, "enrollments", "short", WORTH_NAMING) : null;
  const who = main ? `; ${words.headlines.short(brief(named(main.program, language)), numbers.count(main.gap))}` : "";
  return point(
    unit,
    "programs",
    `${words.headlines.enrolments(numbers.count(actual), judged)}${who}`,
    actual === target ? "plain" : short ? "bad" : "good",
  );
};

/** The program whose revenue moved most, against the year before or else the period before. */
const mover: Rule = ({ words, compare, numbers, language, bases }, unit) => {
  if (unit.programs.length < 2) return null;
  for (const { field, name } of [...bases].reverse()) {
    const change = ({ revenue }: ProgramReport) => (revenue[field] === null ? 0 : revenue.actual - revenue[field]);
    const most = unit.programs.reduce((top, program) =>
      Math.abs(change(program)) > Math.abs(change(top)) ? program : top,
    );
    const by = change(most);
    if (by === 0) continue;
    const who = brief(named(most, language));
    const amount = numbers.spelled(Math.abs(by));
    const base = most.revenue[field];
    const part =
      base !== null && base > 0 && most.revenue.actual / base < 10
        ? compare.mark("money", most.revenue.actual, base)
        : null;
    const told = part ? `${amount} (${part})` : amount;
    return by > 0
      ? point(unit, "programs", words.points.grew(who, told, name), toneOf("net_revenue", most.revenue.actual, base))
      : point(unit, "programs", words.points.shrank(who, told, name), "bad");
  }
  return null;
};

const schools: Rule = ({ words, compare }, unit) => {
  const found = concentration(unit.schools.filter(isKnown), unit.revenue.actual);
  if (!found) return null;
  const part = compare.partOf(found.revenue, unit.revenue.actual);
  return part === null ? null : point(unit, "schools", words.points.schools(words.numeral(found.count), part), "plain");
};

const channel: Rule = ({ words, numbers, language }, unit) => {
  const found = cheapest(unit.channels);
  return found
    ? point(
        unit,
        "channels",
        words.points.cheapest(brief(named(found, language)), numbers.spelled(found.cost_per_enrollment)),
        "plain",
      )
    : null;
};

const outstanding: Rule = ({ words, numbers, compare }, unit) => {
  const { actual, previous } = metric(unit, "outstanding");
  if (actual <= 0) return null;
  const part = compare.partOf(actual, unit.revenue.actual);
  return point(
    unit,
    "key",
    words.points.outstanding(numbers.spelled(actual), part),
    toneOf("outstanding", actual, previous),
  );
};
