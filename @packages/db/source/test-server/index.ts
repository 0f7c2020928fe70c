export { startLibsqlServer, type LibsqlServer } from "./start.ts";
