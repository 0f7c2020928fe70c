export { extract, type ExtractOptions } from "./extract.ts";
export { extractorVersion, readManifest, type Differing, type Manifest, type SheetReport } from "./manifest.ts";
export type { ExtractResult, TableResult } from "./result.ts";
export { extraPrefix, sourceColumns, tableNames, tableSchemas, type Column, type TableSchema } from "./schema.ts";
export { openSnapshot, settleSnapshot } from "./snapshot.ts";
