import { KEY_METRICS } from "@packages/report";
import { MEASURES, type MeasureDefinition } from "../measures/definitions.ts";
import type { Part } from "../measures/marts.ts";

/** What an executive asks first: are we on target, and how did it get there. */
export const HEADLINES = ["net_revenue", "new_enrollments", "active_students", "leads", "order_count"] as const;
export type Headline = (typeof HEADLINES)[number];

/** Every measure of the overview and the mart that has it, as reports take it. */
export const parts: readonly Part[] = [
  { mart: "report_revenue", measures: Object.keys(MEASURES.report_revenue) },
  { mart: "report_program", measures: Object.keys(MEASURES.report_program) },
  { mart: "report_channel", measures: ["leads", "conversion", "spend", "cost_per_enrollment"] },
];

/** The same, of headlines alone. */
export const headlineParts: readonly Part[] = parts.map(({ mart, measures }) => ({
  mart,
  measures: measures.filter((measure) => (HEADLINES as readonly string[]).includes(measure)),
}));

export const metricKeys: readonly string[] = KEY_METRICS.map(({ key }) => key);

/** What is known of a measure of the overview. */
export function definitionOf(key: string): MeasureDefinition {
  for (const { mart, measures } of parts) {
    const definitions: Record<string, MeasureDefinition> = MEASURES[mart];
    const definition = measures.includes(key) ? definitions[key] : undefined;
    if (definition) return definition;
  }
  throw new Error(`the overview has no measure ${key}`);
}
