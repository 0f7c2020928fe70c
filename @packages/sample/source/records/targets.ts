import type { Entity, Unit } from "@config/atlas";
import { dayOf, partsOf } from "../calendar/day.ts";
import { at, random } from "../random.ts";
import { meant, MONTHS, spelled, type Cells, type Metric, type Row, type Target } from "./entry.ts";
import { spellProgram, spellUnit } from "./spellings.ts";

/** What came of a program in each month of a year; a plan is made as if it had been foreseen, roughly. */
export type Foreseen = Record<Metric, Map<string, number[]>>;

const LABELS: Record<Metric, readonly string[]> = {
  revenue: ["Pendapatan", "Omzet"],
  enrollments: ["Siswa Baru"],
  leads: ["Prospek"],
};
const STEP: Record<Metric, number> = { revenue: 50_000_000, enrollments: 100, leads: 100 };

/** Which rows a unit's plan has for a metric; every third unit is alike. */
const SHAPES: Record<Metric, readonly { unit: boolean; programs: boolean }[]> = {
  revenue: [
    { unit: true, programs: true },
    { unit: false, programs: true },
    { unit: true, programs: false },
  ],
  enrollments: [
    { unit: true, programs: false },
    { unit: true, programs: true },
    { unit: false, programs: true },
  ],
  leads: [
    { unit: true, programs: false },
    { unit: true, programs: false },
    { unit: false, programs: true },
  ],
};

/** The plan of a year: a unit's own figures, its programs', or both, which then agree. */
export function targetsOf(entity: Entity, year: number, foreseen: Foreseen, seed: string): Row<"targets">[] {
  return entity.units.flatMap((unit, place) =>
    (Object.keys(SHAPES) as Metric[]).flatMap((metric) => {
      const shape = at(SHAPES[metric], place % 3);
      const programs = programPlans(entity, unit, metric, year, foreseen, seed);
      const sum = MONTHS.map((_, month) => programs.reduce((total, plan) => total + (plan.months[month] ?? 0), 0));
      const rows = shape.programs ? programs : [];
      return [...(shape.unit ? [{ program: null, months: sum }] : []), ...rows].map((plan) =>
        toRow(entity, unit, metric, year, plan, shape.unit && shape.programs ? "both" : "alone", seed),
      );
    }),
  );
}

type Plan = { program: Entity["programs"][number] | null; months: (number | null)[] };

function programPlans(
  entity: Entity,
  unit: Unit,
  metric: Metric,
  year: number,
  foreseen: Foreseen,
  seed: string,
): Plan[] {
  return entity.programs
    .filter((program) => program.unit === unit.code)
    .map((program, place) => {
      const draw = random(seed, "target", year, metric, program.code);
      const ambition = 0.9 + draw.next() * 0.3;
      // A unit's second program takes new students from July on alone.
      const from = metric === "enrollments" && place === 1 ? 6 : 0;
      const months = MONTHS.map((_, month) => {
        if (month < from) return null;
        const value = (foreseen[metric].get(program.code)?.[month] ?? 0) * ambition;
        return Math.max(1, Math.round(value / STEP[metric])) * STEP[metric];
      });
      return { program, months };
    });
}

function toRow(
  entity: Entity,
  unit: Unit,
  metric: Metric,
  year: number,
  plan: Plan,
  order: string,
  seed: string,
): Row<"targets"> {
  const id = `t${year}-${unit.code}-${metric}-${plan.program?.code ?? "unit"}`;
  const draw = random(seed, "target spelling", id);
  const months = Object.fromEntries(MONTHS.map((month, index) => [month, meant(plan.months[index] ?? null)]));
  return {
    id,
    year,
    entered: dayOf(year, 1, 1),
    unit: unit.code,
    cash: false,
    defects: [],
    mergedUp: [],
    order,
    cells: {
      unit_code: spellUnit(entity, unit.code, draw),
      program_name: plan.program === null ? null : spellProgram(plan.program, draw),
      metric: spelled(metric, draw.pick(LABELS[metric])),
      ...months,
    } as Cells<Target>,
  };
}

/** Sums of a year by program and month, from what was sold and who registered. */
export function foresee(
  year: number,
  transactions: readonly Row<"transactions">[],
  registered: readonly { program: string; day: number }[],
): Foreseen {
  const foreseen: Foreseen = { revenue: new Map(), enrollments: new Map(), leads: new Map() };
  const add = (metric: Metric, program: string | null | undefined, day: number | null | undefined, value: number) => {
    if (program == null || day == null) return;
    const date = partsOf(day);
    if (date.year !== year) return;
    const months = foreseen[metric].get(program) ?? MONTHS.map(() => 0);
    months[date.month - 1] = (months[date.month - 1] ?? 0) + value;
    foreseen[metric].set(program, months);
  };
  for (const { cells } of transactions) {
    const status = cells.payment_status?.means;
    if (status === "unpaid" || status === "cancelled") continue;
    add("revenue", cells.program_name?.means, cells.transaction_date?.means, cells.amount?.means ?? 0);
  }
  for (const { program, day } of registered) {
    add("enrollments", program, day, 100);
    add("leads", program, day, 250);
  }
  return foreseen;
}
