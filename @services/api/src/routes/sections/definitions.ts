import type { Part } from "../measures/marts.ts";
import { MEASURES, type Mart, type MeasureDefinition } from "../measures/definitions.ts";

export const SECTIONS = ["revenue", "enrollments", "programs", "schools", "channels"] as const;
export type SectionName = (typeof SECTIONS)[number];

export const DIMENSIONS = ["program", "school", "channel"] as const;
export type Dimension = (typeof DIMENSIONS)[number];

export type Section = {
  name: SectionName;
  /** What its rows are of; also the parameter that names one of them. */
  by: Dimension;
  parts: readonly Part[];
  /** The order of rows where none is asked for; null is the registry's. */
  order: string | null;
};

const whole = (mart: Mart): Part => ({ mart, measures: Object.keys(MEASURES[mart]) });

/** The sections of the dashboard. A measure is in one part of a section alone. */
export const sections: Record<SectionName, Section> = {
  revenue: { name: "revenue", by: "program", parts: [whole("report_revenue")], order: null },
  enrollments: { name: "enrollments", by: "program", parts: [whole("report_program")], order: null },
  programs: {
    name: "programs",
    by: "program",
    parts: [
      { mart: "report_revenue", measures: ["net_revenue", "order_count", "customer_count"] },
      whole("report_program"),
    ],
    order: null,
  },
  schools: { name: "schools", by: "school", parts: [whole("report_school")], order: "-net_revenue" },
  channels: { name: "channels", by: "channel", parts: [whole("report_channel")], order: null },
};

/** The measures of a section in the order in which they are shown. */
export function measuresOf({ parts }: Section): { key: string; mart: Mart; definition: MeasureDefinition }[] {
  return parts.flatMap(({ mart, measures }) => {
    const definitions: Record<string, MeasureDefinition> = MEASURES[mart];
    return measures.flatMap((key) => {
      const definition = definitions[key];
      return definition ? [{ key, mart, definition }] : [];
    });
  });
}
