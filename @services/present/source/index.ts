export type { PresentAdapter, Rendered } from "./adapter.ts";
export { PresentError } from "./errors.ts";
export { DEFAULT_FORMATS, fileOf, FORMATS, type Format } from "./formats.ts";
export { htmlAdapter } from "./html/adapter.ts";
export { pptxAdapter } from "./pptx/adapter.ts";
export { present, presentAll, type Presented, type PresentJob, type PresentOptions } from "./present.ts";
export { templateAdapter } from "./template/adapter.ts";
