import type { Entity } from "@config/atlas";
import {
  parsePeriod,
  periodName,
  periodShortName,
  previousPeriod,
  previousYearPeriod,
  type KeyMetric,
  type KeyMetricKey,
  type Language,
  type Period,
  type Report,
  type UnitReport,
} from "@packages/report";
import { compareIn, type Compare } from "./say/compare.ts";
import { called } from "./say/names.ts";
import { numbersIn, type Numbers } from "./say/numbers.ts";
import { sentence, SENTENCE_LENGTH, type Clause } from "./say/sentence.ts";
import type { Section } from "./story.ts";
import { WORDS, type Words } from "./words/index.ts";

/** A report with what every slide asks of it. */
export type Context = {
  report: Report;
  entity: Entity;
  language: Language;
  words: Words;
  numbers: Numbers;
  compare: Compare;
  period: Period;
  /** `Februari 2026`. */
  now: string;
  /** What it is compared with, the period before first; for a year both are one. */
  bases: Base[];
  scopes: UnitReport[];
  /** What the deck is about: ALL, or else every scope that no other one holds. */
  mains: UnitReport[];
};

export type Base = { field: "previous" | "previous_year"; name: string };

export function contextOf(report: Report, entity: Entity, language: Language): Context {
  const period = parsePeriod(report.meta.period);
  const lastYear = previousYearPeriod(period);
  const words = WORDS[language];
  const name = (when: Period) => shortened(periodName(when, language));
  const scopes = report.meta.scope.flatMap((code) => report.units[code] ?? []);
  return {
    report,
    entity,
    language,
    words,
    numbers: numbersIn(language),
    compare: compareIn(language),
    period,
    now: name(period),
    bases: [
      ...(period.type === "year" ? [] : [{ field: "previous", name: name(previousPeriod(period)) } as const]),
      { field: "previous_year", name: lastYear ? name(lastYear) : words.lastYear },
    ],
    scopes,
    mains: scopes.filter((scope) => !scopes.some((other) => holds(entity, other, scope))),
  };
}

/** Whether a scope holds another one: the whole all of them, a group its units. */
function holds(entity: Entity, whole: UnitReport, part: UnitReport): boolean {
  if (whole === part) return false;
  if (whole.unit.kind === "all") return true;
  const group = entity.unitGroups.find(({ code }) => code === whole.unit.code);
  return group?.units.includes(part.unit.code) ?? false;
}

/** What a scope is directly made of, of what the report holds: of the whole, groups and the units of none. */
export function partsOf({ entity, scopes }: Context, whole: UnitReport): UnitReport[] {
  const within = scopes.filter((scope) => holds(entity, whole, scope));
  return within.filter((part) => !within.some((other) => holds(entity, other, part)));
}

/** A scope's parts, each followed by its own. */
export function descendants(context: Context, whole: UnitReport): { scope: UnitReport; level: 0 | 1 }[] {
  const seen = new Set<UnitReport>();
  const below = (scope: UnitReport, level: 0 | 1): { scope: UnitReport; level: 0 | 1 }[] =>
    partsOf(context, scope).flatMap((part) => {
      // A unit may be in two groups.
      if (seen.has(part)) return [];
      seen.add(part);
      return [{ scope: part, level }, ...below(part, 1)];
    });
  return below(whole, 0);
}

/** Whether the deck is about this scope, and not only one of its parts. */
export function isMain({ mains }: Context, unit: UnitReport): boolean {
  return mains.includes(unit);
}

export function sectionOf({ unit }: UnitReport): Section {
  return { id: slug(unit.code), name: unit.name, unit: { code: unit.code, kind: unit.kind } };
}

/** The section of what is about several scopes at once. */
export function wholeSection({ entity }: Context): Section {
  return { id: "deck", name: entity.name, unit: null };
}

const slug = (code: string): string => code.toLowerCase().replaceAll("_", "-");

/** Whom a message is about, where the deck is about several or this is one of its parts; else null. */
export function whoOf(context: Context, unit: UnitReport): string | null {
  return context.mains.length === 1 && isMain(context, unit) ? null : called(unit);
}

/** Clauses as a message that says whom it is about (`TM: …`), where that needs saying. */
export function about(context: Context, unit: UnitReport, clauses: Clause[]): string {
  const who = whoOf(context, unit);
  if (who === null) return sentence(clauses);
  return context.words.about(who, sentence(clauses, SENTENCE_LENGTH - context.words.about(who, "").length));
}

/** The key metric of a unit; reports have all of them. */
export function metric(unit: UnitReport, key: KeyMetricKey): KeyMetric {
  const found = unit.key_metrics.find((entry) => entry.key === key);
  if (!found) throw new TypeError(`a report without ${key} was let through its schema`);
  return found;
}

/** A period on an axis, or its key where it is none. */
export function axisName({ language }: Context, key: string): string {
  try {
    return periodShortName(parsePeriod(key), language);
  } catch {
    return key;
  }
}

/** A period's name in a sentence, or its key where it is none. */
export function longName({ language }: Context, key: string): string {
  try {
    return shortened(periodName(parsePeriod(key), language));
  } catch {
    return key;
  }
}

/** `13 bulan`: so many periods. */
export function span({ words, period }: Context, length: number): string {
  return words.span(length, words.spans[period.type]);
}

/** The name of a period without the days of a week: titles have no room for them. */
function shortened(name: string): string {
  return name.replace(/ \(.*\)$/, "");
}
