/** The door for Node: the API in one's own process. */
export { readEnvironment, type Environment } from "../environment.ts";
export { createLog, errorFields, type Log } from "../platform/log.ts";
export { clientAddress } from "./client-address.ts";
export { openApi, type Api } from "./open-api.ts";
