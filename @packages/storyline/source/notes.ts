import { METRIC_DEFINITIONS, METRIC_LABELS, type KeyMetricKey, type UnitReport } from "@packages/report";
import type { Context } from "./context.ts";

/** Speaker notes: what each figure means. */
export function definitions({ words, language }: Context, keys: readonly KeyMetricKey[]): string[] {
  return keys.map((key) => words.notes.define(METRIC_LABELS[key][language], METRIC_DEFINITIONS[key][language]));
}

const MARTS = {
  revenue: "mart_revenue",
  programs: "mart_program_progress, mart_revenue",
  schools: "mart_school_progress",
  channels: "mart_channel_marketing",
  key_metrics: "mart_revenue, mart_program_progress, mart_channel_marketing",
} as const;

export type Part = keyof typeof MARTS;

/** Speaker notes: where in report.json the figures are, which marts they come from, and how to go on to the workbook. */
export function trace({ words, report, period }: Context, units: UnitReport[], parts: Part[]): string {
  const codes = units.map(({ unit }) => unit.code);
  const paths = parts.map((part) => `units.${codes.length === 1 ? codes.join("") : `{${codes.join(",")}}`}.${part}`);
  const marts = [...new Set(parts.flatMap((part) => MARTS[part].split(", ")))];
  const keys = `entity_code ${report.meta.entity}, period_type ${period.type}, period ${period.key}, unit_code ${codes.join(", ")}`;
  return words.notes.trace(paths.join(", "), marts.join(", "), keys);
}
