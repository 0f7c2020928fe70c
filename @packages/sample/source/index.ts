export { parseIsoDate } from "./calendar/day.ts";
export { compareTable, type ComparableTable, type Difference } from "./compare-table.ts";
export { generateSample, type Sample, type SampleYear } from "./generate.ts";
export { DEFAULT_ROWS, type SampleOptions } from "./options.ts";
export type { Conservation } from "./truth/conservation.ts";
export type { MartName } from "./truth/marts.ts";
export type { TruthReport } from "./truth/report.ts";
export type { TableCount, Truth, TruthMart, VerdictRow } from "./truth/truth.ts";
export { OverwriteError, writeSample, type WriteOptions, type WrittenSample } from "./write.ts";
