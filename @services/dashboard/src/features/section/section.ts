import type { Language, NumberFormat } from "@packages/report";
import type { ApiMeasure, PeriodInfo, UnitInfo } from "../../api/answers.ts";
import { nameOf } from "../../i18n/special.ts";
import type { TrendPoint } from "../measure/trend.tsx";

export const SECTIONS = ["revenue", "enrollments", "programs", "schools", "channels"] as const;
export type SectionName = (typeof SECTIONS)[number];

/** What the lines of a section are of, and the parameter that names one of them. */
export type Dimension = "program" | "school" | "channel";

export type MeasureKind = {
  key: string;
  format: NumberFormat;
  adds: "sum" | "distinct" | "ratio";
  has_target: boolean;
};

/** What a number is compared with. */
export type Comparison = "previous" | "previous_year";

type Measures = Record<string, ApiMeasure | null>;
type TrendNumbers = { actual: number | null; target: number | null; previous_year: number | null } | null;

/** What the API answers of every section, with measures by name. */
export type SectionAnswer = {
  by: Dimension;
  period: PeriodInfo;
  measures: MeasureKind[];
  units: {
    unit: UnitInfo;
    total: Measures;
    trend: { period: string; measures: Record<string, TrendNumbers> }[];
    rows: { key: string; name: string; unit: string | null; record: string | null; measures: Measures }[];
    row_count: number;
  }[];
  total: Record<string, ApiMeasure | null>;
  not_added: { measure: string; reason: "overlap" | "distinct" | "ratio" }[];
};

/** A line of the table. `key` is of the program, channel or school; `id` is the line's own, for one may be in several units. */
export type SectionRow = {
  id: string;
  key: string;
  name: string;
  unit: UnitInfo;
  record: string | null;
  values: Measures;
};

/** The lines of all units asked for, each once for each unit. */
export function linesOf({ units }: SectionAnswer, language: Language): SectionRow[] {
  return units.flatMap(({ unit, rows }) =>
    rows.map(({ key, name, record, measures }) => ({
      id: units.length > 1 ? `${unit.code}.${key}` : key,
      key,
      name: nameOf(key, name, language),
      unit,
      record,
      values: measures,
    })),
  );
}

/** A measure's run in each unit. */
export function trendsOf({ units }: SectionAnswer, measure: string): { unit: UnitInfo; points: TrendPoint[] }[] {
  return units.map(({ unit, trend }) => ({
    unit,
    points: trend.flatMap(({ period, measures }) => {
      const numbers = measures[measure];
      return numbers ? [{ period, ...numbers }] : [];
    }),
  }));
}
