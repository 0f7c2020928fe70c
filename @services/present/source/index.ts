export type { PresentAdapter, Rendered } from "./adapter.ts";
export { PresentError } from "./errors.ts";
export { pptxAdapter } from "./pptx/adapter.ts";
export { FORMATS, present, presentAll, type Format, type Presented, type PresentOptions } from "./present.ts";
