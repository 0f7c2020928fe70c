/** The door for Node: the built dashboard in one's own process. */
export { buildWhereStale } from "./build.ts";
export { createDashboard } from "./create-dashboard.ts";
