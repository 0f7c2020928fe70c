import type { Entity } from "@config/atlas";
import type { Report } from "@packages/report";

/** What a format makes of a report. */
export type Rendered = {
  bytes: Uint8Array;
  slides: number;
  /** What could not be shown whole, such as a name that had to be cut. */
  warnings: string[];
};

/** A way of drawing a report. It draws what the report says, and computes no figure of its own but shares and sums. */
export type PresentAdapter = {
  name: string;
  /** With its dot, as in ".pptx". */
  extension: string;
  render(report: Report, entity: Entity): Promise<Rendered>;
};
