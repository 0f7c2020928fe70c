import type { UnitReport } from "@packages/report";
import { about, partsOf, whoOf, type Context } from "../context.ts";
import { brief, called, named } from "../say/names.ts";
import { sentence } from "../say/sentence.ts";
import { driver, extremes, shortfall, WORTH_NAMING } from "./targets.ts";

/** A program's name beside two amounts is no longer, so that the sentence has room for all. */
const SHORT = 26;

/** What matters most about a scope's revenue: how it stands to target, and who or what makes the difference. */
export function revenueMessage(context: Context, unit: UnitReport): string {
  const { words, numbers, compare, now, bases } = context;
  const { actual, target } = unit.revenue;
  const say = words.headlines;
  if (actual === 0) {
    const nothing =
      target !== null && target > 0 ? say.noRevenueTarget(now, numbers.spelled(target)) : say.noRevenue(now);
    return about(context, unit, [nothing]);
  }
  const moves = [...bases].reverse().map(({ field, name }) => compare.moved(actual, unit.revenue[field], name));
  const judged = [compare.against("money", actual, target), ...moves].find((part) => part !== null);
  return sentence([say.revenue(whoOf(context, unit), numbers.spelled(actual), judged ?? ""), because(context, unit)]);
}

/** The part that lacks most, or that all reached their targets; with no parts the program that makes the difference. */
function because(context: Context, unit: UnitReport): string | null {
  const { words, numbers, language } = context;
  const parts = partsOf(context, unit);
  if (parts.length > 1) {
    const { worst } = extremes(parts);
    if (worst) return lacking(context, worst);
    return parts.every(({ revenue }) => (revenue.target ?? 0) > 0) ? words.headlines.allReached : null;
  }
  const gap = shortfall(unit.revenue);
  if (gap === null || gap === 0) return null;
  const main = driver(unit, "revenue", gap > 0 ? "short" : "ahead", WORTH_NAMING);
  if (!main || unit.programs.length < 2) return null;
  const name = brief(named(main.program, language));
  const amount = numbers.spelled(main.gap);
  return gap > 0 ? words.headlines.mostlyShort(name, amount) : words.headlines.furthestAhead(name, `+${amount}`);
}

/** `WLC kurang Rp 12 juta, terbesar di General English (Rp 9 juta)`: the program that lacks most, or else the part. */
export function lacking(context: Context, unit: UnitReport): string {
  const { words, numbers, language } = context;
  const gap = shortfall(unit.revenue) ?? 0;
  const say = words.headlines;
  const main = unit.programs.length > 1 ? driver(unit, "revenue", "short", WORTH_NAMING) : null;
  const { worst } = extremes(partsOf(context, unit));
  const most = worst ? (shortfall(worst.revenue) ?? 0) : 0;
  const mostly = (name: string, part: number) =>
    say.shortMostly(called(unit), numbers.spelled(gap), name, numbers.spelled(part));
  if (main) return mostly(brief(named(main.program, language), SHORT), main.gap);
  return worst && most >= gap * WORTH_NAMING
    ? mostly(called(worst), most)
    : say.short(called(unit), numbers.spelled(gap));
}
