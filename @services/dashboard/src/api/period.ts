/** The period that an answer is about. `to_date`: a running year, its numbers those of the year so far. */
export type PeriodInfo = {
  key: string;
  type: "month" | "quarter" | "year";
  year: number;
  month: string;
  start: string;
  end: string;
  to_date: boolean;
  /** Whether the last published month lies after the period, in it, or before it. */
  state: "past" | "current" | "future";
};

/** The release that every number of an answer is of. */
export type ReleaseInfo = { number: number; published_at: string; built_at: string | null };

export type UnitInfo = { code: string; name: string; kind: "unit" | "group" | "all" };
