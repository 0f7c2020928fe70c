/** The door for Node: the built dashboard in one's own process. */
export { buildWhereStale } from "./build.ts";
export { createDashboard, type AskApi, type Connection, type Dashboard } from "./create-dashboard.ts";
