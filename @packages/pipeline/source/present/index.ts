export { present, type PresentOptions, type PresentResult } from "./present.ts";
export { readReport } from "./read-report.ts";
