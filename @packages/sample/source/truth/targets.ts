import { MONTHS, isEmpty, type Metric, type Sen } from "../records/entry.ts";
import type { Period } from "./periods.ts";
import type { Judged } from "./verdicts.ts";
import { valueOf } from "./verdicts.ts";

/** The plan of all years. A target is null where nobody planned anything. */
export type Plan = {
  /** For some units together and a program, or null for the units' whole, from one month of a year to another. */
  target: (
    metric: Metric,
    units: readonly string[],
    program: string | null,
    year: number,
    from: number,
    to: number,
  ) => Sen | null;
  /** Units and programs that have a plan of their own, whatever the year. */
  keys: (metric: Metric) => { unit: string; program: string | null }[];
};

type Own = { unit: string; program: string | null };

export function planOf(targets: readonly Judged<"targets">[]): Plan {
  const values = new Map<string, Sen>();
  const keys = new Map<string, Own & { metric: Metric }>();
  for (const { row, year, accepted } of targets) {
    const [unit, metric] = [valueOf(row.cells.unit_code), valueOf(row.cells.metric)];
    if (!accepted || unit === null || metric === null) continue;
    const program = isEmpty(row.cells.program_name) ? null : (valueOf(row.cells.program_name) ?? "UNMAPPED");
    MONTHS.forEach((month, index) => {
      const value = valueOf(row.cells[month]);
      if (value === null) return;
      const key = `${metric} ${unit} ${program ?? ""} ${year} ${index + 1}`;
      values.set(key, (values.get(key) ?? 0) + value);
      keys.set(`${metric} ${unit} ${program ?? ""}`, { metric, unit, program });
    });
  }
  const programsOf = (metric: Metric, unit: string) =>
    [...keys.values()].filter((key) => key.metric === metric && key.unit === unit).map((key) => key.program);

  /** One unit, one month: its own figure, or else what its programs' add up to. */
  const ofMonth = (metric: Metric, unit: string, program: string | null, year: number, month: number): Sen | null => {
    const own = values.get(`${metric} ${unit} ${program ?? ""} ${year} ${month}`);
    if (own !== undefined || program !== null) return own ?? null;
    return total(
      programsOf(metric, unit)
        .filter((each) => each !== null)
        .map((each) => values.get(`${metric} ${unit} ${each} ${year} ${month}`) ?? null),
    );
  };

  return {
    target: (metric, units, program, year, from, to) => {
      const months = Array.from({ length: to - from + 1 }, (_, index) => from + index);
      return total(months.flatMap((month) => units.map((unit) => ofMonth(metric, unit, program, year, month))));
    },
    keys: (metric) => [...keys.values()].filter((key) => key.metric === metric),
  };
}

/** The sum of what there is, or null where there is nothing. */
function total(values: readonly (Sen | null)[]): Sen | null {
  const there = values.filter((value) => value !== null);
  return there.length === 0 ? null : there.reduce((sum, value) => sum + value, 0);
}

/** A period's target and that of its year so far; weeks have neither. */
export function targetsIn(
  plan: Plan,
  metric: Metric,
  units: readonly string[],
  program: string | null,
  { months, year }: Period,
): { target: Sen | null; ytd: Sen | null } {
  if (months === null) return { target: null, ytd: null };
  return {
    target: plan.target(metric, units, program, year, months[0], months[1]),
    ytd: plan.target(metric, units, program, year, 1, months[1]),
  };
}
