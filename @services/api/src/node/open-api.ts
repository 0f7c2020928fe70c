import { availableParallelism } from "node:os";
import { setImmediate as turn } from "node:timers/promises";
import { openAccounts, openOps, resolveAddress } from "@packages/db";
import { createDeckLister } from "@packages/decks";
import { decksFolder, openFolderStore } from "@packages/decks/folder";
import { createApp } from "../app/create-app.ts";
import type { Route } from "../app/route.ts";
import type { Services } from "../app/services.ts";
import { createAudit } from "../audit/audit.ts";
import { createAuthority, type Authorize } from "../auth/authority.ts";
import { createLibrary, type Library } from "../auth/library.ts";
import { secretOf, type Environment } from "../environment.ts";
import { limitHeavy } from "../platform/heavy.ts";
import { errorFields, type Log } from "../platform/log.ts";
import { createMetrics } from "../platform/metrics.ts";
import { limitRequests } from "../platform/request-limit.ts";
import { routes as ours } from "../routes/index.ts";
import { keepTidy } from "./keep-tidy.ts";

/** The API in this process. */
export type Api = {
  /** `address` is that of the client, as far as the caller knows it. */
  fetch: (request: Request, connection?: { address: string | null }) => Promise<Response>;
  /** Decides for other services in the same process. */
  authorize: Authorize;
  /** What was counted, as Prometheus reads it. */
  metrics: () => string;
  services: Services;
  /** Waits for what is under way, and closes both databases. */
  close: () => Promise<void>;
};

type Options = { log: Log; routes?: readonly Route[] };

/**
 * Opens both databases, which migrate themselves where they are files, and the app over them. Throws DatabaseError, and
 * UsageError where the secret's file cannot be used.
 */
export async function openApi(environment: Environment, { log, routes = ours }: Options): Promise<Api> {
  const { home } = environment;
  const settings = {
    origin: new URL(environment.ATLAS_ORIGIN).origin,
    build: environment.ATLAS_BUILD,
    secret: secretOf(environment),
  };
  const parallel = Math.max(1, availableParallelism() - 1);
  // With two, one long read does not hold up all others.
  const threads = Math.max(2, parallel);
  const published = resolveAddress(environment.DATABASE_URL, home);
  const ops = await openOps(published, environment.TURSO_AUTH_TOKEN, { threads });
  const address = resolveAddress(environment.AUTH_DATABASE_URL, home);
  const accounts = await openAccounts(address, environment.AUTH_DATABASE_TOKEN, { threads: 1 }).catch(
    (error: unknown) => {
      ops.close();
      throw error;
    },
  );
  const failed = (what: string) => (error: unknown) => {
    log("error", what, errorFields(error));
  };
  const audit = createAudit(accounts, {
    gather: () => turn(),
    later: (flush) => {
      setTimeout(() => void flush().catch(failed("audit trail failed")), 1000).unref();
    },
  });
  const metrics = createMetrics();
  let library: Library | undefined;
  const services: Services = {
    ops,
    accounts,
    settings,
    library: () => (library ??= createLibrary(accounts, settings, log)),
    listDecks: createDeckLister(openFolderStore(decksFolder(home, environment.ATLAS_DECKS))),
    audit,
    log,
    metrics,
    heavy: limitHeavy(parallel),
    limitRequests: limitRequests(environment.ATLAS_REQUESTS_PER_MINUTE),
  };
  const app = createApp(routes);
  const tidy = keepTidy(accounts, failed("clearing away failed"));
  const underWay = new Set<Promise<Response>>();
  return {
    fetch: (request, { address: from } = { address: null }) => {
      const answer = Promise.resolve(app.fetch(request, { services, address: from })).finally(() => {
        underWay.delete(answer);
      });
      underWay.add(answer);
      return answer;
    },
    authorize: createAuthority(services),
    metrics: () => metrics.text(),
    services,
    close: async () => {
      await Promise.allSettled(underWay);
      await tidy.stop();
      await audit.flush().catch(failed("audit trail failed"));
      ops.close();
      accounts.close();
    },
  };
}
