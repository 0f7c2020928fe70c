import { unitScopes, type Entity, type UnitScope } from "@config/atlas";
import type { Metric, Sen } from "../records/entry.ts";
import { money } from "./money.ts";
import { neighbours, periodKeys, type Period } from "./periods.ts";
import { targetsIn, type Plan } from "./targets.ts";

/** A number of a mart: sen of money, a count, or a ratio. */
export type Value = number | null;
/** A share of money is null over nothing, as a ratio is. */
export type Kind = "money" | "count" | "ratio" | "money share";
export type Cell = string | number | null;

/** A table of the truth: rows are lists of cells in the order of the columns. */
export type TruthTable = { columns: string[]; rows: Cell[][] };

/** What a mart measures, and how to measure it anew for any stretch of days. */
export type MartRule = {
  /** Name of the column of its third key. */
  third: string;
  /** Further columns of a row, of its third key. */
  labels: Record<string, (third: string) => Cell>;
  /** Each with its comparisons. */
  measures: Record<string, Kind>;
  /** Without comparisons. */
  plain: Record<string, Kind>;
  target: { metric: Metric; column: string; actual: string; onlyWhole: boolean } | null;
  /** Whether weeks may be left out where there are very many rows. */
  mayBePart: boolean;
  /** Pairs of a unit and a third key that ever had anything. */
  keys: { unit: string; third: string }[];
  /** Values by scope and third key (see cellKey) from one day to another; what is not there is nothing. */
  measure: (from: number, to: number) => Map<string, Record<string, Value>>;
};

/** The rolled-up third key and unit. */
export const ALL = "ALL";

export const cellKey = (scope: string, third: string): string => `${scope} ${third}`;

/** Names the cells that a row of a unit counts in: in each scope that the unit is part of, its third key's and the sum's. */
export function cellsOf(scopes: readonly UnitScope[]): (unit: string, third: string) => readonly string[] {
  // The same few strings again and again: made once, they are much quicker to look up.
  const known = new Map<string, Map<string, string[]>>();
  return (unit, third) => {
    const ofUnit = known.get(unit) ?? new Map<string, string[]>();
    known.set(unit, ofUnit);
    const found = ofUnit.get(third);
    if (found !== undefined) return found;
    const keys = scopes
      .filter((scope) => scope.units.includes(unit))
      .flatMap((scope) => [cellKey(scope.code, third), cellKey(scope.code, ALL)]);
    ofUnit.set(third, keys);
    return keys;
  };
}

/** A mart's row for one key, by the names of its columns, before it is put into order. */
export type MartRow = { period: Period; scope: UnitScope; third: string; values: Record<string, Value> };

export type Mart = {
  rule: MartRule;
  rows: MartRow[];
  /** The weeks that there are rows of, or all. */
  weeks: "all" | string[];
  find: (period: string, scope: string, third: string) => MartRow | undefined;
};

/** Above so many rows a mart that may be told in part is told of these weeks alone, and of all other periods. */
const MANY_ROWS = 60_000;
const SAMPLED_WEEKS = /-W(01|07|20|33|52|53)$/;

/** All rows of a mart: every period of the calendar with every key that ever had anything or a target. */
export function computeMart(entity: Entity, calendar: readonly Period[], plan: Plan, rule: MartRule): Mart {
  const { previous, previousYear } = neighbours(calendar);
  const scopes = unitScopes(entity);
  const inPeriod = remembered((period: Period) => rule.measure(period.start, period.end));
  const toDate = remembered((period: Period) => rule.measure(period.ytdStart, period.end));
  const nothing = zeros(rule);
  const keys = scopes.flatMap((scope) =>
    thirdsOf(rule, plan, scope).map((third) => ({ scope, third, key: cellKey(scope.code, third) })),
  );
  const measures = Object.keys(rule.measures).map((name) => ({
    name,
    previous: `${name}_previous`,
    previousYear: `${name}_previous_year`,
    ytd: `${name}_ytd`,
    ytdPreviousYear: `${name}_ytd_previous_year`,
  }));

  const isPart = rule.mayBePart && keys.length * calendar.length > MANY_ROWS;
  const told = calendar.filter(({ type, period }) => !isPart || type !== "week" || SAMPLED_WEEKS.test(period));
  const rows = told.flatMap((period) => {
    const [before, yearBefore] = [previous(period), previousYear(period)];
    /** What a key had in a period; before the calendar nothing is known of any. */
    const reader = (measure: typeof inPeriod, where: Period | null) => {
      const cells = where === null ? null : measure(where);
      return (key: string) => (cells === null ? null : (cells.get(key) ?? nothing));
    };
    const now = reader(inPeriod, period);
    const then = reader(inPeriod, before);
    const lastYear = reader(inPeriod, yearBefore);
    const ytd = reader(toDate, period);
    const ytdLastYear = reader(toDate, yearBefore);
    return keys.map(({ scope, third, key }): MartRow => {
      const values: Record<string, Value> = {};
      for (const each of measures) {
        values[each.name] = now(key)?.[each.name] ?? null;
        values[each.previous] = then(key)?.[each.name] ?? null;
        values[each.previousYear] = lastYear(key)?.[each.name] ?? null;
        values[each.ytd] = ytd(key)?.[each.name] ?? null;
        values[each.ytdPreviousYear] = ytdLastYear(key)?.[each.name] ?? null;
      }
      for (const name of Object.keys(rule.plain)) values[name] = now(key)?.[name] ?? null;
      if (rule.target !== null) Object.assign(values, targetValues(rule.target, plan, scope, third, period, values));
      return { period, scope, third, values };
    });
  });
  const byKey = new Map(rows.map((row) => [`${row.period.period} ${cellKey(row.scope.code, row.third)}`, row]));
  return {
    rule,
    rows,
    weeks: isPart ? told.filter(({ type }) => type === "week").map(({ period }) => period) : "all",
    find: (period, scope, third) => byKey.get(`${period} ${cellKey(scope, third)}`),
  };
}

/** Works each thing out once, when it is first asked for. */
function remembered<K, V extends object>(work: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? work(key);
    known.set(key, found);
    return found;
  };
}

function zeros(rule: MartRule): Record<string, Value> {
  const isShare = (kind: Kind) => kind === "ratio" || kind === "money share";
  const kinds = Object.entries({ ...rule.measures, ...rule.plain });
  return Object.fromEntries(kinds.map(([name, kind]) => [name, isShare(kind) ? null : 0]));
}

/** Every third key that any of the scope's units ever had, or a plan for, and ALL; none where there is nothing at all. */
function thirdsOf(rule: MartRule, plan: Plan, scope: UnitScope): string[] {
  const planned = rule.target === null ? [] : plan.keys(rule.target.metric);
  const whole = rule.target?.onlyWhole === true;
  const pairs = [
    ...rule.keys,
    ...planned.map(({ unit, program }) => ({ unit, third: whole ? ALL : (program ?? ALL) })),
  ].filter(({ unit }) => scope.units.includes(unit));
  const thirds = new Set(pairs.map(({ third }) => third));
  thirds.delete(ALL);
  return pairs.length === 0 ? [] : [ALL, ...[...thirds].sort()];
}

function targetValues(
  rule: NonNullable<MartRule["target"]>,
  plan: Plan,
  scope: UnitScope,
  third: string,
  period: Period,
  values: Record<string, Value>,
): Record<string, Value> {
  const none = { [rule.column]: null, attainment: null, ytd_target: null };
  if (rule.onlyWhole && third !== ALL) return none;
  const { target, ytd } = targetsIn(plan, rule.metric, scope.units, third === ALL ? null : third, period);
  const actual = values[rule.actual] ?? 0;
  // Plans are in hundredths, as money is; heads are counted one by one.
  const scale = rule.metric === "revenue" ? 1 : 100;
  return {
    [rule.column]: target,
    attainment: target === null || target === 0 ? null : (actual * scale) / target,
    ytd_target: ytd,
  };
}

/** The mart as a table of text and numbers: money and targets with two decimals, ratios as they are. */
export function toTable(entity: Entity, { rule, rows }: Mart): TruthTable {
  const kinds: Record<string, Kind> = {};
  for (const [name, kind] of Object.entries(rule.measures)) {
    for (const suffix of ["", "_previous", "_previous_year", "_ytd", "_ytd_previous_year"]) kinds[name + suffix] = kind;
  }
  Object.assign(kinds, rule.plain);
  if (rule.target !== null)
    Object.assign(kinds, { [rule.target.column]: "money", attainment: "ratio", ytd_target: "money" });
  const names = Object.keys(kinds);
  const labels = Object.entries(rule.labels);
  const known = new Map<Period, string[]>();
  const dates = (period: Period) => {
    const found = known.get(period) ?? Object.values(periodKeys(period));
    known.set(period, found);
    return found;
  };
  return {
    columns: [
      ...["entity_code", "period_type", "period", "period_start", "period_end", "unit_code", "unit_kind", rule.third],
      ...labels.map(([name]) => name),
      ...names,
    ],
    rows: rows.map(({ period, scope, third, values }) => [
      entity.code,
      ...dates(period),
      scope.code,
      scope.kind,
      third,
      ...labels.map(([, label]) => label(third)),
      ...names.map((name) => shown(values[name] ?? null, kinds[name] ?? "count")),
    ]),
  };
}

function shown(value: Value, kind: Kind): Cell {
  return value !== null && kind.startsWith("money") ? money(value satisfies Sen) : value;
}
