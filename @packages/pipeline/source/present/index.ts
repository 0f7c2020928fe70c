export type { Format } from "@services/present";
export { present, type Drawing, type PresentOptions, type PresentResult } from "./present.ts";
export { readReport } from "./read-report.ts";
