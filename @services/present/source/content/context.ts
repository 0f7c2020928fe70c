import {
  METRIC_DEFINITIONS,
  METRIC_LABELS,
  PERIOD_TYPE_LABELS,
  parsePeriod,
  periodName,
  periodShortName,
  previousPeriod,
  previousYearPeriod,
  type KeyMetric,
  type KeyMetricKey,
  type Period,
  type Report,
  type UnitReport,
} from "@packages/report";
import type { Entity } from "@config/atlas";

/** A report with what every slide asks of it. */
export type Context = {
  report: Report;
  entity: Entity;
  period: Period;
  /** `Februari 2026`. */
  now: string;
  /** What it is compared with, the period before first; for a year both are one. */
  bases: Base[];
  scopes: UnitReport[];
  /** What the slides are about that are not about each unit: ALL, or else every scope that no other one holds. */
  mains: UnitReport[];
};

export type Base = { field: "previous" | "previous_year"; name: string };

export function contextOf(report: Report, entity: Entity): Context {
  const period = parsePeriod(report.meta.period);
  const lastYear = previousYearPeriod(period);
  const scopes = report.meta.scope.flatMap((code) => report.units[code] ?? []);
  const bases: Base[] = [
    ...(period.type === "year"
      ? []
      : [{ field: "previous", name: shortened(periodName(previousPeriod(period))) } as const]),
    { field: "previous_year", name: lastYear ? shortened(periodName(lastYear)) : "tahun lalu" },
  ];
  return {
    report,
    entity,
    period,
    now: shortened(periodName(period)),
    bases,
    scopes,
    mains: scopes.filter((scope) => !scopes.some((other) => holds(entity, other, scope))),
  };
}

/** Whether a scope holds another one: the whole all of them, a group its units. */
export function holds(entity: Entity, whole: UnitReport, part: UnitReport): boolean {
  if (whole === part) return false;
  if (whole.unit.kind === "all") return true;
  const group = entity.unitGroups.find(({ code }) => code === whole.unit.code);
  return group?.units.includes(part.unit.code) ?? false;
}

/** The start of a title, where the deck has several main scopes: `WLC: `. */
export function about({ mains }: Context, unit: UnitReport): string {
  return mains.length > 1 ? `${unit.unit.name}: ` : "";
}

/** The name of a period without the days of a week: titles have no room for them. */
function shortened(name: string): string {
  return name.replace(/ \(.*\)$/, "");
}

/** A period on an axis, or its key where it is none. */
export function axisName(key: string): string {
  try {
    return periodShortName(parsePeriod(key));
  } catch {
    return key;
  }
}

/** The key metric of a unit; reports have all of them. */
export function metric(unit: UnitReport, key: KeyMetricKey): KeyMetric {
  const found = unit.key_metrics.find((entry) => entry.key === key);
  if (!found) throw new TypeError(`a report without ${key} was let through its schema`);
  return found;
}

/** Speaker notes: each figure's name and definition, a line each. */
export function definitions(keys: KeyMetricKey[]): string {
  return keys.map((key) => `${METRIC_LABELS[key].id}: ${METRIC_DEFINITIONS[key].id}`).join("\n");
}

export const NET_REVENUE =
  "Pendapatan: pendapatan bersih, yaitu pendapatan kotor dikurangi diskon dan pengembalian dana.";

/** `13 bulan`: how long a trend is. */
export function span({ period }: Context, length: number): string {
  return `${length} ${PERIOD_TYPE_LABELS[period.type].id.toLowerCase()}`;
}
