export { load, loadSnapshot, readSnapshot, type LoadOptions, type LoadResult } from "./load.ts";
export { createRawSchema, hasRawSchema } from "./raw-schema.ts";
