import { findUnitScope, unitScopes, type Entity } from "@config/atlas";
import {
  KEY_METRICS,
  makePeriod,
  previousPeriod,
  previousYearPeriod,
  reportTypeOf,
  SCHEMA_VERSION,
  SPECIAL_LABELS,
  trendPeriods,
  type KeyMetricKey,
  type Measure,
  type Period,
  type Report,
  type UnitReport,
} from "../../source/index.ts";
import { chance, mergeFacts, sum, unitFacts, type Facts, type UnitFacts } from "./facts.ts";

/** `firstYear` is where the entity's calendar begins; before it there is nothing to compare with. */
export type Plan = { entity: Entity; period: Period; firstYear: number; units?: string[]; draft?: string };

type Look = (facts: UnitFacts) => number;
type Target = (period: Period) => number | null;

const divided = (above: number, below: number): number | null =>
  below === 0 ? null : Math.round((above / below) * 1e4) / 1e4;
const money = (above: number, below: number): number | null =>
  below === 0 ? null : Math.round((above / below) * 100) / 100;

/** A made-up report that adds up: programs, channels and schools to their unit, units to their group. */
export function assembleSample({ entity, period, firstYear, units, draft }: Plan): Report {
  const scope = units ?? unitScopes(entity).map((unit) => unit.code);
  const years = Array.from({ length: period.year - firstYear + 1 }, (_, index) => firstYear + index);
  return {
    meta: {
      entity: entity.code,
      period: period.key,
      generated_at: "2026-03-02T02:00:00.000Z",
      scope,
      type: reportTypeOf(period.type),
      currency: "IDR",
      schema_version: SCHEMA_VERSION,
      provenance: {
        snapshots: years.map((year) => ({ year, sha256: madeUpHash(entity.code, year, "snapshot") })),
        workbooks: years.map((year) => ({
          file: `${entity.code}-${year}.xlsx`,
          sha256: madeUpHash(entity.code, year, "workbook"),
        })),
        models: madeUpHash("models"),
        rejected_rows: 137,
        coverage: 0.9934,
        draft: draft ?? null,
      },
    },
    units: Object.fromEntries(scope.map((code) => [code, assembleUnit(entity, code, period, firstYear)])),
  };
}

const madeUpHash = (...words: (string | number)[]): string =>
  Array.from({ length: 64 }, (_, digit) => Math.floor(16 * chance(...words, digit)).toString(16)).join("");

function assembleUnit(entity: Entity, code: string, period: Period, firstYear: number): UnitReport {
  const scope = findUnitScope(entity, code);
  const at = (when: Period): UnitFacts =>
    mergeFacts(
      scope.units.map((unit) => unitFacts(entity, unit, when)),
      "add",
    );
  const ytd = mergeFacts(yearToDate(period).map(at));
  const previous = previousPeriod(period);
  const yearBefore = previousYearPeriod(period);
  const now = at(period);
  const [before, lastYear] = [previous, yearBefore].map((when) => (when && when.year >= firstYear ? at(when) : null));
  const measure = (look: Look, target: Target = () => null): Measure => {
    const [actual, goal] = [look(now), target(period)];
    const goals = yearToDate(period).map(target);
    return {
      actual,
      target: goal,
      attainment: goal === null ? null : divided(actual, goal),
      previous: before ? look(before) : null,
      previous_year: lastYear ? look(lastYear) : null,
      ytd: look(ytd),
      ytd_target: goals.includes(null) ? null : goals.reduce<number>((sofar, value) => sofar + (value ?? 0), 0),
    };
  };
  const goal = (what: string, step: number, look: Look): Target => {
    return (when) => {
      const goals = scope.units
        .map((unit) => look(unitFacts(entity, unit, when)) * (0.85 + 0.35 * chance(what, unit, when.key)))
        .filter((value) => value > 0)
        .map((value) => step * Math.ceil(value / step));
      return when.type === "week" || goals.length === 0 ? null : goals.reduce((sofar, value) => sofar + value);
    };
  };
  const revenueGoal = goal("revenue", 1_000_000, (facts) => total(facts, "revenue"));
  return {
    unit: { code, name: scope.name, kind: scope.kind },
    revenue: {
      ...measure((facts) => total(facts, "revenue"), revenueGoal),
      trend: trendPeriods(period)
        .filter((when) => when.year >= firstYear)
        .map((when) => {
          const yearEarlier = previousYearPeriod(when);
          return {
            period: when.key,
            actual: total(at(when), "revenue"),
            target: revenueGoal(when),
            previous_year: yearEarlier && yearEarlier.year >= firstYear ? total(at(yearEarlier), "revenue") : null,
          };
        }),
    },
    key_metrics: KEY_METRICS.map(({ key, format }) => {
      const targeted = key === "new_enrollments" || key === "leads";
      const look = LOOKS[key];
      return { key, format, ...measure(look, targeted ? goal(key, 5, look) : undefined) };
    }),
    programs: [...now.programs].map(([program, facts]) => {
      const of =
        (key: string): Look =>
        (all) =>
          all.programs.get(program)?.[key] ?? 0;
      const targeted = !["BUSINESS_ENGLISH", "UNMAPPED"].includes(program);
      return {
        code: program,
        name: nameOf(entity.programs, program),
        active: facts["active"] ?? 0,
        completed: facts["completed"] ?? 0,
        dropped: facts["dropped"] ?? 0,
        enrollments: measure(of("enrollments"), targeted ? goal(program, 1, of("enrollments")) : undefined),
        revenue: measure(of("revenue"), targeted ? goal(program, 500_000, of("revenue")) : undefined),
      };
    }),
    schools: [...now.schools]
      .map(([name, facts]) => ({
        name,
        students: facts["students"] ?? 0,
        active: facts["active"] ?? 0,
        revenue: facts["revenue"] ?? 0,
        previous_year: lastYear ? (lastYear.schools.get(name)?.["revenue"] ?? 0) : null,
      }))
      .sort((one, other) => other.revenue - one.revenue || (one.name < other.name ? -1 : 1)),
    channels: [...now.channels].map(([channel, facts]) => {
      const { leads = 0, enrollments = 0, paid = 0, revenue = 0, spend = 0 } = facts;
      return {
        code: channel,
        name: nameOf(entity.channels, channel),
        leads,
        enrollments,
        conversion: divided(paid, leads),
        revenue,
        spend,
        cost_per_enrollment: money(spend, paid),
      };
    }),
  };
}

function yearToDate({ type, year, number }: Period): Period[] {
  return Array.from({ length: number }, (_, index) => makePeriod(type, year, index + 1));
}

function nameOf(registry: readonly { code: string; name: string }[], code: string): string {
  const special = Object.entries(SPECIAL_LABELS).find(([key]) => key === code);
  return special?.[1].id ?? registry.find((entry) => entry.code === code)?.name ?? code;
}

const total = ({ programs }: UnitFacts, key: keyof Facts): number => sum(programs.values())[key] ?? 0;
const marketing = ({ channels }: UnitFacts, key: keyof Facts): number => sum(channels.values())[key] ?? 0;

/** A ratio over zero is 0 in a key metric, whose actual is always a number. */
const LOOKS: Record<KeyMetricKey, Look> = {
  gross_revenue: (facts) => total(facts, "gross"),
  discount: (facts) => total(facts, "discount"),
  refund: (facts) => total(facts, "refund"),
  order_count: (facts) => total(facts, "orders"),
  customer_count: (facts) => total(facts, "customers"),
  average_order: (facts) => money(total(facts, "revenue"), total(facts, "orders")) ?? 0,
  outstanding: (facts) => total(facts, "outstanding"),
  new_enrollments: (facts) => total(facts, "enrollments"),
  active_students: (facts) => total(facts, "active"),
  completed: (facts) => total(facts, "completed"),
  dropped: (facts) => total(facts, "dropped"),
  renewals: (facts) => total(facts, "renewals"),
  leads: (facts) => marketing(facts, "leads"),
  conversion: (facts) => divided(marketing(facts, "paid"), marketing(facts, "leads")) ?? 0,
  spend: (facts) => marketing(facts, "spend"),
  cost_per_enrollment: (facts) => money(marketing(facts, "spend"), marketing(facts, "paid")) ?? 0,
};
