import type { Measure, NumberFormat, Report, UnitReport } from "../schema.ts";

/** A change of every measure: of revenue, key metrics and programs alike. */
export type Change = (measure: Measure, format: NumberFormat) => Measure;

export const ratio = (above: number, below: number | null): number | null =>
  below === null || below === 0 ? null : Math.round((above / below) * 1e4) / 1e4;

/** A report with each of its units changed. */
export function mapUnits(report: Report, change: (unit: UnitReport) => UnitReport): Report {
  return {
    ...report,
    units: Object.fromEntries(Object.entries(report.units).map(([key, unit]) => [key, change(unit)])),
  };
}

/** A unit with every measure changed, and attainments as they then are. */
export function mapMeasures(unit: UnitReport, change: Change): UnitReport {
  const whole = <Kind extends Measure>(measure: Kind, format: NumberFormat): Kind => {
    const changed = { ...measure, ...change(measure, format) };
    return { ...changed, attainment: ratio(changed.actual, changed.target) };
  };
  return {
    ...unit,
    revenue: whole(unit.revenue, "money"),
    key_metrics: unit.key_metrics.map((metric) => whole(metric, metric.format)),
    programs: unit.programs.map((program) => ({
      ...program,
      enrollments: whole(program.enrollments, "count"),
      revenue: whole(program.revenue, "money"),
    })),
  };
}
