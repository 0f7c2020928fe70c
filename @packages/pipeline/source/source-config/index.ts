export { resolveTables } from "./check-columns.ts";
export { readSourceConfig, type SourceConfigFile } from "./read.ts";
export type { SheetConfig, SourceConfig } from "./schema.ts";
export { workbookFiles, type WorkbookFile } from "./workbook-files.ts";
export { sourceConfigYears } from "./years.ts";
