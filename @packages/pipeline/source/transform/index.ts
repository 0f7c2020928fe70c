export { promote, schemasOf } from "./promote.ts";
export { rebuild, rebuildStale, skipCurrent, type RebuildResult } from "./rebuild.ts";
