/** The one door to published rows: handles bound to an entity and a release. The raw tables are not behind it. */
export { defineQuery, type Building, type Query } from "./query.ts";
export { openRelease, readRelease, type Reader } from "./reader.ts";
export type { Release } from "./release.ts";
export type { Visible } from "./visible.ts";
