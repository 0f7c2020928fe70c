import type { Measure, Report, TrendPoint, UnitReport } from "../schema.ts";
import { mapMeasures, mapUnits, type Change } from "./change.ts";

/** A report made awkward in one way. Figures that added up still do. */
export type Recipe = (report: Report) => Report;

const trend = (unit: UnitReport, change: (point: TrendPoint, last: boolean) => TrendPoint): UnitReport => ({
  ...unit,
  revenue: {
    ...unit.revenue,
    trend: unit.revenue.trend.map((point, index) => change(point, index === unit.revenue.trend.length - 1)),
  },
});

/** The period's figures times a factor, counts never below nothing; what they are compared with stays. */
const scaled =
  (factor: number): Recipe =>
  (report) =>
    mapUnits(report, (unit) => {
      const times = (value: number) => Math.round(value * factor);
      const count = (value: number) => Math.max(0, times(value));
      const change: Change = (measure, format) => {
        // Ratios stay as they are.
        if (format === "percent") return measure;
        const actual = (format === "count" ? count : times)(measure.actual);
        return { ...measure, actual, ytd: measure.ytd - measure.actual + actual };
      };
      const told = trend(mapMeasures(unit, change), (point, last) =>
        last ? { ...point, actual: times(point.actual) } : point,
      );
      return {
        ...told,
        programs: told.programs.map((program) => ({ ...program, completed: count(program.completed) })),
        schools: unit.schools.map((school) => ({
          ...school,
          students: count(school.students),
          revenue: times(school.revenue),
        })),
        channels: unit.channels.map((channel) => ({
          ...channel,
          leads: count(channel.leads),
          enrollments: count(channel.enrollments),
          revenue: times(channel.revenue),
        })),
      };
    });

const nothingSold: Recipe = (report) =>
  mapUnits(report, (unit) => ({
    ...trend(
      mapMeasures(unit, (measure, format) => ({
        ...measure,
        actual: 0,
        // A ratio of the year is no sum of its months'.
        ytd: format === "percent" ? measure.ytd : measure.ytd - measure.actual,
      })),
      (point, last) => (last ? { ...point, actual: 0 } : point),
    ),
    programs: mapMeasures(unit, (measure) => ({ ...measure, actual: 0 })).programs.map((program) => ({
      ...program,
      active: 0,
      completed: 0,
      dropped: 0,
    })),
    schools: [],
    channels: [],
  }));

const merge = (one: Measure, other: Measure): Measure => {
  const plus = (a: number | null, b: number | null) => (a === null || b === null ? null : a + b);
  return {
    actual: one.actual + other.actual,
    target: plus(one.target, other.target),
    attainment: null,
    previous: plus(one.previous, other.previous),
    previous_year: plus(one.previous_year, other.previous_year),
    ytd: one.ytd + other.ytd,
    ytd_target: plus(one.ytd_target, other.ytd_target),
  };
};

/** One unit, and all that it sells is one program, from one school, by one channel. */
const oneProgram: Recipe = (report) => {
  const unit = Object.values(report.units).find(({ unit: { kind }, revenue }) => kind === "unit" && revenue.actual > 0);
  if (!unit) return report;
  const [program, school, channel] = [unit.programs[0], unit.schools[0], unit.channels[0]];
  const sum = (values: number[]) => values.reduce((so, value) => so + value, 0);
  const only = mapMeasures(
    {
      ...unit,
      programs: program
        ? [
            {
              ...program,
              active: sum(unit.programs.map(({ active }) => active)),
              completed: sum(unit.programs.map(({ completed }) => completed)),
              dropped: sum(unit.programs.map(({ dropped }) => dropped)),
              enrollments: unit.programs.map(({ enrollments }) => enrollments).reduce(merge),
              revenue: unit.programs.map(({ revenue }) => revenue).reduce(merge),
            },
          ]
        : [],
      schools: school ? [{ ...school, revenue: unit.revenue.actual, previous_year: unit.revenue.previous_year }] : [],
      channels: channel
        ? [
            {
              ...channel,
              leads: sum(unit.channels.map(({ leads }) => leads)),
              enrollments: sum(unit.channels.map(({ enrollments }) => enrollments)),
              revenue: unit.revenue.actual,
              spend: sum(unit.channels.map(({ spend }) => spend)),
            },
          ]
        : [],
    },
    (measure) => measure,
  );
  return { meta: { ...report.meta, scope: [unit.unit.code] }, units: { [unit.unit.code]: only } };
};

const PLACES = [
  "Semarang",
  "Ungaran",
  "Salatiga",
  "Kendal",
  "Demak",
  "Kudus",
  "Surakarta",
  "Magelang",
  "Pati",
  "Jepara",
];

/** Sixty schools share what there were; the first takes what is left over. */
const sixtySchools: Recipe = (report) =>
  mapUnits(report, (unit) => {
    if (unit.revenue.actual === 0) return unit;
    const weights = Array.from({ length: 60 }, (_, index) => 1 / (index + 2));
    const whole = weights.reduce((so, weight) => so + weight, 0);
    const share = (total: number, step: number) => {
      const parts = weights.map((weight) => step * Math.floor((total * weight) / whole / step));
      const left = total - parts.reduce((so, part) => so + part, 0);
      return parts.map((part, index) => (index === 0 ? part + left : part));
    };
    const total = (pick: (school: UnitReport["schools"][number]) => number) =>
      unit.schools.reduce((so, school) => so + pick(school), 0);
    const revenue = share(unit.revenue.actual, 5000);
    const students = share(
      total((school) => school.students),
      1,
    );
    const active = share(
      total((school) => school.active),
      1,
    );
    const before = unit.revenue.previous_year === null ? null : share(unit.revenue.previous_year, 5000).reverse();
    return {
      ...unit,
      schools: weights.map((_, index) => ({
        name: `${["SMA", "SMK", "SMP", "MA", "MTs", "SD"][Math.floor(index / 10)] ?? "SMA"} Negeri ${(index % 10) + 1} ${PLACES[(index * 7) % 10] ?? ""}`,
        students: students[index] ?? 0,
        active: active[index] ?? 0,
        revenue: revenue[index] ?? 0,
        previous_year: before?.[index] ?? null,
      })),
    };
  });

const PADDING = "Persiapan Akademik, Bahasa Asing, Ujian Internasional, dan Beasiswa Luar Negeri Jawa Tengah";

/** Every name of 80 characters, different at its beginning and its end. */
const longNames: Recipe = (report) => {
  const long = (name: string) => {
    const end = ` ${name.slice(0, 12)}`;
    return `${`${name} ${PADDING} ${PADDING}`.slice(0, 80 - end.length)}${end}`;
  };
  const renamed = <Named extends { name: string }>(one: Named): Named => ({ ...one, name: long(one.name) });
  return mapUnits(report, (unit) => ({
    ...unit,
    unit: renamed(unit.unit),
    programs: unit.programs.map(renamed),
    schools: unit.schools.map(renamed),
    channels: unit.channels.map(renamed),
  }));
};

/** Eleven times what it was, and four times what was planned. */
const tenfold: Recipe = (report) =>
  mapUnits(report, (unit) => ({
    ...trend(
      mapMeasures(unit, (measure, format) => {
        const part = (of: number) => (format === "count" ? Math.round(measure.actual / of) : measure.actual / of);
        return {
          ...measure,
          target: measure.target === null ? null : part(4),
          previous: part(11),
          previous_year: part(11),
        };
      }),
      (point, last) => ({
        ...point,
        actual: last ? point.actual : unit.revenue.actual / 11,
        target: point.target === null ? null : unit.revenue.actual / 4,
        previous_year: unit.revenue.actual / 11,
      }),
    ),
    schools: unit.schools.map((school) => ({ ...school, previous_year: school.revenue / 11 })),
  }));

const noTargets: Recipe = (report) =>
  mapUnits(report, (unit) =>
    trend(
      mapMeasures(unit, (measure) => ({ ...measure, target: null, ytd_target: null })),
      (point) => ({ ...point, target: null }),
    ),
  );

const firstMonth: Recipe = (report) =>
  mapUnits(report, (unit) => {
    const only = mapMeasures(unit, (measure) => ({
      ...measure,
      previous: null,
      previous_year: null,
      ytd: measure.actual,
      ytd_target: measure.target,
    }));
    return {
      ...only,
      revenue: {
        ...only.revenue,
        trend: only.revenue.trend.slice(-1).map((point) => ({ ...point, previous_year: null })),
      },
      schools: unit.schools.map((school) => ({ ...school, previous_year: null })),
    };
  });

export const RECIPES = {
  "nothing-sold": nothingSold,
  "one-program": oneProgram,
  "sixty-schools": sixtySchools,
  "long-names": longNames,
  "negative-growth": scaled(0.35),
  /** More was given back than sold. */
  refunds: scaled(-0.08),
  tenfold,
  "no-targets": noTargets,
  "first-month": firstMonth,
} as const satisfies Record<string, Recipe>;
