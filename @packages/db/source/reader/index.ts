/** The one door to published rows: handles bound to an entity and a release. The raw tables are not behind it. */
export { asList, defineList, defineQuery, type Building, type Filled, type Query } from "./query.ts";
export { openRelease, readRelease, type Reader } from "./reader.ts";
export type { Release } from "./release.ts";
export type { Visible } from "./visible.ts";
export { searchOrganizations, searchPeople, type Listed, type ListOptions } from "../search/search.ts";
export type { Cursor } from "../search/conditions.ts";
export type { Filters } from "../search/filters.ts";
export type { Organization, Person, Sort } from "../search/subjects.ts";
