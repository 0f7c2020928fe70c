import type { R2Bucket } from "@cloudflare/workers-types";
import { openR2Store } from "@packages/decks/r2";
import type { Hono } from "hono";
import { createSlidesApp } from "./app.ts";
import type { Authorize } from "./authority.ts";

/** What wrangler.jsonc binds: the bucket of decks, and the API's authority, called by RPC. */
export type Bindings = { DECKS: R2Bucket; AUTHORITY: { authorize: Authorize } };

/** One app an isolate: it remembers the pointers that it has listed. */
const apps = new WeakMap<Bindings, Hono>();

export default {
  fetch: (request: Request, env: Bindings): Response | Promise<Response> => {
    let app = apps.get(env);
    if (!app) apps.set(env, (app = appOf(env)));
    return app.fetch(request);
  },
};

function appOf({ AUTHORITY, DECKS }: Bindings): Hono {
  return createSlidesApp({
    store: openR2Store(DECKS),
    authorize: (asked) => AUTHORITY.authorize(asked),
    // eslint-disable-next-line no-console -- the log of a Worker
    report: (error) => console.error(error),
  });
}
