/** The door for Node: files and servers. */
export { resolveAddress } from "./client/address.ts";
export type { Accounts, Database, Ops } from "./client/database.ts";
export { openAccounts, openOps } from "./client/open.ts";
export { isRemote } from "./client/remote-address.ts";
export { DatabaseError, isConstraintError, ReleaseGoneError, type DatabaseErrorCode } from "./errors.ts";
export { checkSchema } from "./migrations/check-schema.ts";
export { migrate } from "./migrations/migrate.ts";
export { forgetTokens } from "./search/forget-tokens.ts";
export { tokensOf, type Token } from "./search/tokens.ts";
export { sortName } from "./search/words.ts";
