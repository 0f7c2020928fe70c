import type { Entity } from "@config/atlas";
import type { Day } from "./calendar/day.ts";

/** What to make up. */
export type SampleOptions = {
  entity: Entity;
  /** In order, each once. */
  years: readonly number[];
  /** About how many transaction rows the last year has; the years before it have fewer. */
  rows: number;
  seed: string;
  /** The last day that anybody has entered, or null for the whole of the last year. */
  until: Day | null;
};

export const DEFAULT_ROWS = 2400;
