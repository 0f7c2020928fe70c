import type { R2Bucket } from "@cloudflare/workers-types";
import { createDeckLister } from "@packages/decks";
import { openR2Store } from "@packages/decks/r2";
import { openAccounts, openOps } from "@packages/db/web";
import type { Services } from "../app/services.ts";
import { createAudit } from "../audit/audit.ts";
import { createLibrary, type Library } from "../auth/library.ts";
import { errorFields, type Log } from "../platform/log.ts";
import { readBindings, type Bindings } from "./bindings.ts";

/** What lets work go on after the answer. */
export type Lifetime = { waitUntil: (work: Promise<unknown>) => void };

/** One an isolate: it remembers the pointers that it has listed, and holds nothing of a request. */
const listers = new WeakMap<R2Bucket, Services["listDecks"]>();

function listerOf({ DECKS }: Bindings): Services["listDecks"] {
  const lister = listers.get(DECKS) ?? createDeckLister(openR2Store(DECKS));
  listers.set(DECKS, lister);
  return lister;
}

/** Services for one request: what it opens may not be used by another. Throws where bindings are missing. */
export function openServices(bindings: Bindings, log: Log, lifetime: Lifetime): Services {
  const given = readBindings(bindings);
  const settings = { origin: new URL(given.ATLAS_ORIGIN).origin, build: given.ATLAS_BUILD, secret: given.AUTH_SECRET };
  const accounts = openAccounts(given.AUTH_DATABASE_URL, given.AUTH_DATABASE_TOKEN);
  let library: Library | undefined;
  return {
    ops: openOps(given.DATABASE_URL, given.TURSO_AUTH_TOKEN),
    accounts,
    settings,
    library: () => (library ??= createLibrary(accounts, settings, log)),
    listDecks: listerOf(bindings),
    audit: createAudit(accounts, {
      gather: () => Promise.resolve(),
      later: (flush) => {
        const failed = (error: unknown) => {
          log("error", "audit trail failed", errorFields(error));
        };
        lifetime.waitUntil(flush().catch(failed));
      },
    }),
    log,
    metrics: null,
    // An isolate does one thing at a time in any case.
    heavy: (work) => work(),
    limitRequests: async (account) => (await bindings.LIMITER?.limit({ key: account }))?.success ?? true,
  };
}
