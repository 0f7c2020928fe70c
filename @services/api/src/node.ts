import { openAccounts, openOps, resolveAddress } from "@packages/db";
import { createApp } from "./app/create-app.ts";
import type { Services } from "./app/services.ts";
import { createAudit } from "./audit/audit.ts";
import { createLibrary, type Library } from "./auth/library.ts";
import { secretOf, type Environment } from "./environment.ts";
import { errorFields, type Log } from "./platform/log.ts";
import type { Route } from "./app/route.ts";
import { routes as ours } from "./routes/index.ts";

/** The API in this process. `address` is that of the client, as far as the caller knows it. */
export type Api = {
  fetch: (request: Request, connection?: { address: string | null }) => Promise<Response>;
  services: Services;
  /** Waits for what is under way, and closes both databases. */
  close: () => Promise<void>;
};

/** Opens both databases, which migrate themselves where they are files, and the app over them. Throws DatabaseError. */
export async function openApi(environment: Environment, log: Log, routes: readonly Route[] = ours): Promise<Api> {
  const { home } = environment;
  const secret = secretOf(environment);
  const ops = await openOps(resolveAddress(environment.DATABASE_URL, home), environment.TURSO_AUTH_TOKEN);
  const accounts = await openAccounts(
    resolveAddress(environment.AUTH_DATABASE_URL, home),
    environment.AUTH_DATABASE_TOKEN,
  );
  const audit = createAudit(accounts);
  const deferred = new Set<Promise<unknown>>();
  const settings = { origin: new URL(environment.ATLAS_ORIGIN).origin, build: environment.ATLAS_BUILD, secret };
  let library: Library | undefined;
  const services: Services = {
    ops,
    accounts,
    settings,
    library: () => (library ??= createLibrary(accounts, settings, log)),
    audit,
    log,
    metrics: null,
    defer: (work) => {
      const done = work
        .catch((error: unknown) => log("error", "deferred work failed", errorFields(error)))
        .finally(() => deferred.delete(done));
      deferred.add(done);
    },
  };
  const app = createApp(routes);
  return {
    fetch: async (request, { address } = { address: null }) => app.fetch(request, { services, address }),
    services,
    close: async () => {
      await Promise.all(deferred);
      await audit.flush();
      ops.close();
      accounts.close();
    },
  };
}
