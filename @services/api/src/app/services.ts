import type { Accounts, Ops } from "@packages/db";
import type { Deck } from "@packages/decks";
import type { Audit } from "../audit/audit.ts";
import type { Library } from "../auth/library.ts";
import type { Heavy } from "../platform/heavy.ts";
import type { Log } from "../platform/log.ts";
import type { Metrics } from "../platform/metrics.ts";
import type { LimitRequests } from "../platform/request-limit.ts";

/** What routes work with. One for a process on Node; one for each request on Workers, whose connections may not outlive it. */
export type Services = {
  ops: Ops;
  accounts: Accounts;
  settings: Settings;
  /** better-auth, made when it is first needed. */
  library: () => Library;
  /** An entity's published decks. */
  listDecks: (entity: string) => Promise<Deck[]>;
  audit: Audit;
  /** Runs what keeps a processor busy, a little of it at once. */
  heavy: Heavy;
  limitRequests: LimitRequests;
  log: Log;
  /** Null on Workers. */
  metrics: Metrics | null;
};

export type Settings = {
  /** Where people reach all of Atlas, such as https://app.atlas.example. */
  origin: string;
  /** What this code is called in /healthz. */
  build: string;
  /** Signs cookies, and keys the hashes of addresses. */
  secret: string;
};

/** What Hono hands on: the services, and where the request came from, as far as it is known. */
export type Bindings = { services: Services; address: string | null };
