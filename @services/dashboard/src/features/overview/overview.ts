import type { NumberFormat } from "@packages/report";
import type { ApiMeasure } from "../../api/measure.ts";
import type { PeriodInfo, ReleaseInfo, UnitInfo } from "../../api/period.ts";
import type { TrendPoint } from "../measure/trend.tsx";

/** Why several units have no common number: one is in two of them, people may be in several, ratios do not add up. */
export type Reason = "overlap" | "distinct" | "ratio";

export type Metric = { key: string; format: NumberFormat; measure: ApiMeasure | null; reason: Reason | null };
export type Headline = Metric & { trend: TrendPoint[] };

export type Mover = {
  by: "program" | "school" | "channel" | "unit";
  key: string;
  name: string;
  record: string | null;
  actual: number;
  base: number;
  change: number;
};

export type Against = "previous_year" | "previous";

export type Movers = { against: Against; up: Mover[]; down: Mover[] };

export type Freshness = {
  published_at: string;
  last_fact_date: string | null;
  coverage: { rows: number; accepted: number; rate: number | null } | null;
};

/** As the API answers. */
export type Overview = {
  release: ReleaseInfo;
  period: PeriodInfo;
  units: UnitInfo[];
  freshness: Freshness;
  headlines: Headline[];
  metrics: Metric[];
  by_unit: { unit: UnitInfo; measures: Record<string, ApiMeasure> }[];
  movers: Movers[];
};
