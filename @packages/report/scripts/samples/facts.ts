import type { Entity } from "@config/atlas";
import { makePeriod, periodsIn, type Period } from "../../source/index.ts";
import { schoolsOf } from "./schools.ts";

/** Additive numbers of one program, channel or school in one unit and period. */
export type Facts = Record<string, number>;

/** What happened in one unit and period, by code (schools by name). */
export type UnitFacts = { programs: Map<string, Facts>; channels: Map<string, Facts>; schools: Map<string, Facts> };

/** A number from 0 to 1 that the same words always give (FNV-1a, then mixed). */
export function chance(...words: (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of words.join("/")) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39);
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32;
}

/** One unit's facts of one period; quarters and years are the sums of their months. */
export function unitFacts(entity: Entity, unit: string, period: Period): UnitFacts {
  const parts = monthsOf(period);
  if (parts.length > 1) return mergeFacts(parts.map((month) => unitFacts(entity, unit, month)));
  const programs = new Map(
    entity.programs
      .filter((program) => program.unit === unit)
      .map((program) => [program.code, programFacts(program.code, period)]),
  );
  // A program that no registry names is sold now and then.
  if (unit === "TM") programs.set("UNMAPPED", scale(programFacts("UNMAPPED", period), 0.1));
  const total = sum(programs.values());
  return {
    programs,
    channels: channelFacts(entity, unit, period, total),
    schools: schoolFacts(entity, unit, period, total),
  };
}

/** Several units' or periods' facts in one. Stocks (`active`) add up over units; over periods the last one's counts. */
export function mergeFacts(parts: UnitFacts[], stock: "add" | "last" = "last"): UnitFacts {
  const merge = (pick: (part: UnitFacts) => Map<string, Facts>): Map<string, Facts> => {
    const keys = new Set(parts.flatMap((part) => [...pick(part).keys()]));
    return new Map(
      [...keys].map((key) => {
        const merged = sum(parts.map((part) => pick(part).get(key) ?? {}));
        const last = parts.at(-1);
        if (stock === "last" && last) merged["active"] = pick(last).get(key)?.["active"] ?? 0;
        return [key, merged];
      }),
    );
  };
  return {
    programs: merge((part) => part.programs),
    channels: merge((part) => part.channels),
    schools: merge((part) => part.schools),
  };
}

/** The sum of facts, key by key. */
export function sum(all: Iterable<Facts>): Facts {
  const total: Facts = {};
  for (const facts of all) for (const [key, value] of Object.entries(facts)) total[key] = (total[key] ?? 0) + value;
  return total;
}

function monthsOf({ type, year, number }: Period): Period[] {
  const count = { week: 1, month: 1, quarter: 3, year: 12 }[type];
  if (count === 1) return [makePeriod(type, year, number)];
  return Array.from({ length: count }, (_, index) => makePeriod("month", year, (number - 1) * count + index + 1));
}

const scale = (facts: Facts, by: number): Facts =>
  Object.fromEntries(Object.entries(facts).map(([key, value]) => [key, Math.floor(value * by)]));

function programFacts(program: string, period: Period): Facts {
  const nothing = program === "GERMAN" || program.endsWith("_TEST");
  const share = nothing ? 0 : 1 / (periodsIn(period.type, period.year) / 12);
  const season = 1 + 0.3 * Math.sin((period.number / periodsIn(period.type, period.year)) * 2 * Math.PI);
  const size = (8 + 40 * chance(program)) * season * 1.08 ** (period.year - 2023);
  const noisy = (what: string, mean: number) =>
    Math.round(mean * share * (0.8 + 0.4 * chance(program, what, period.key)));
  const price = 25_000 * Math.round(30 + 100 * chance(program, "price"));
  const enrollments = noisy("enrollments", size);
  const renewals = noisy("renewals", size * 0.35);
  const orders = enrollments + renewals + noisy("instalments", size * 0.2);
  const gross = orders * price;
  const discount = 10_000 * Math.round((gross * 0.06 * chance(program, "discount", period.key)) / 10_000);
  const refund = chance(program, "refund", period.key) > 0.6 && orders > 0 ? price / 2 : 0;
  return {
    gross,
    discount,
    refund,
    revenue: gross - discount - refund,
    orders,
    customers: Math.round(orders * 0.94),
    outstanding: price * noisy("outstanding", size * 0.08),
    enrollments,
    active: nothing ? 0 : Math.round(size * 3.2),
    completed: noisy("completed", size * 0.5),
    dropped: noisy("dropped", size * 0.06),
    renewals,
  };
}

function channelFacts(entity: Entity, unit: string, period: Period, total: Facts): Map<string, Facts> {
  const codes = [...entity.channels.map((channel) => channel.code), "UNKNOWN"];
  const weights = codes.map((code) => 0.2 + chance(unit, code, "weight") ** 2);
  const enrollments = divide(total["enrollments"] ?? 0, weights, 1);
  const revenue = divide(total["revenue"] ?? 0, weights, 5_000);
  return new Map(
    codes.map((code, index) => {
      const enrolled = enrollments[index] ?? 0;
      const costs = !["REFERRAL", "UNKNOWN"].includes(code) && enrolled > 0;
      return [
        code,
        {
          leads: enrolled + (costs ? Math.round(enrolled * 1.5 * chance(code, "leads", period.key)) : 0),
          enrollments: enrolled,
          paid: Math.round(enrolled * 0.85),
          revenue: revenue[index] ?? 0,
          spend: costs ? 50_000 * Math.round(enrolled * (1 + 2 * chance(code, "spend", period.key))) : 0,
        },
      ];
    }),
  );
}

function schoolFacts(entity: Entity, unit: string, period: Period, total: Facts): Map<string, Facts> {
  const names = schoolsOf(entity, unit);
  const weights = names.map((name) => 0.05 + chance(unit, name) ** 3);
  const revenue = divide(total["revenue"] ?? 0, weights, 5_000);
  const students = divide(total["enrollments"] ?? 0, weights, 1);
  const active = divide(total["active"] ?? 0, weights, 1);
  const all = names.map((name, index): [string, Facts] => [
    name,
    { revenue: revenue[index] ?? 0, students: students[index] ?? 0, active: active[index] ?? 0 },
  ]);
  return new Map(period.type === "week" ? all : all.filter(([, facts]) => Object.values(facts).some(Boolean)));
}

/** Splits a total by weights into multiples of `step`; the first takes what is left over. */
function divide(total: number, weights: number[], step: number): number[] {
  const whole = weights.reduce((sofar, weight) => sofar + weight, 0);
  const parts = weights.map((weight) => step * Math.floor((total * weight) / whole / step));
  const left = total - parts.reduce((sofar, part) => sofar + part, 0);
  return parts.map((part, index) => (index === 0 ? part + left : part));
}
