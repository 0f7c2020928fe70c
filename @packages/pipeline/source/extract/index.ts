export { extract, type ExtractOptions } from "./extract.ts";
export type { ExtractResult } from "./result.ts";
