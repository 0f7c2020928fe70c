export type { Change } from "./difference.ts";
export { publish, type PublishOptions, type PublishResult } from "./publish.ts";
export { rollback, type RollbackResult } from "./rollback.ts";
