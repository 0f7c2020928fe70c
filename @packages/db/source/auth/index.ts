/** The schema of the accounts' database, a file a domain. */
export * from "./accounts.ts";
export * from "./audit.ts";
export * from "./limits.ts";
export * from "./membership.ts";
