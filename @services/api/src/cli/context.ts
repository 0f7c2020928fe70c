import { openAccounts, openOps, resolveAddress, type Ops } from "@packages/db";
import { createAudit } from "../audit/audit.ts";
import { createLibrary } from "../auth/library.ts";
import { readEnvironment, secretOf } from "../environment.ts";
import type { Context } from "./command.ts";

/** Lends a command its databases, and closes them. */
export async function withContext<T>(work: (context: Context) => Promise<T>): Promise<T> {
  const environment = readEnvironment();
  const { home, DATABASE_URL, TURSO_AUTH_TOKEN, AUTH_DATABASE_URL, AUTH_DATABASE_TOKEN } = environment;
  const accounts = await openAccounts(resolveAddress(AUTH_DATABASE_URL, home), AUTH_DATABASE_TOKEN);
  const audit = createAudit(accounts, { gather: () => Promise.resolve(), later: (flush) => void flush() });
  let ops: Promise<Ops> | undefined;
  const settings = { origin: new URL(environment.ATLAS_ORIGIN).origin, build: "", secret: secretOf(environment) };
  try {
    return await work({
      environment,
      accounts,
      ops: () => (ops ??= openOps(resolveAddress(DATABASE_URL, home), TURSO_AUTH_TOKEN)),
      library: createLibrary(accounts, settings, () => undefined),
      note: (kind, account_id, entity_id) => audit.record({ kind, account_id, entity_id, route: "users" }),
    });
  } finally {
    (await ops?.catch(() => null))?.close();
    accounts.close();
  }
}
