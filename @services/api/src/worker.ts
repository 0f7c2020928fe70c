import { WorkerEntrypoint } from "cloudflare:workers";
import { createApp } from "./app/create-app.ts";
import { clearOld } from "./audit/clear-old.ts";
import { createAuthority, type Asked, type Decision } from "./auth/authority.ts";
import { Problem, problemResponse } from "./app/problem.ts";
import type { Services } from "./app/services.ts";
import { createLog, errorFields } from "./platform/log.ts";
import { routes } from "./routes/index.ts";
import type { Bindings } from "./worker/bindings.ts";
import { openServices, type Lifetime } from "./worker/open-services.ts";

const app = createApp(routes);

// eslint-disable-next-line no-console -- the log of a Worker
const log = createLog((line) => console.log(line));

export default {
  /** Below /api of the origin; its routes do not say so. */
  fetch: (request: Request, bindings: Bindings, lifetime: Lifetime): Response | Promise<Response> => {
    let services: Services;
    try {
      services = openServices(bindings, log, lifetime);
    } catch (error) {
      // The names of what is missing are for the log alone.
      log("error", error instanceof Error ? error.message : "services failed", errorFields(error));
      return problemResponse(new Problem("unavailable"), request.headers.get("cf-ray") ?? "");
    }
    return app.fetch(withoutPrefix(request), { services, address: request.headers.get("cf-connecting-ip") });
  },
  /** Clears away what is past its time; wrangler.jsonc says when. */
  scheduled: (_event: unknown, bindings: Bindings, lifetime: Lifetime): Promise<void> => {
    return clearOld(openServices(bindings, log, lifetime).accounts);
  },
};

/** Decides for the Workers of decks and Evidence, by RPC over a service binding. */
export class Authority extends WorkerEntrypoint<Bindings> {
  authorize(asked: Asked): Promise<Decision> {
    return createAuthority(openServices(this.env, log, this.ctx))(asked);
  }
}

function withoutPrefix(request: Request): Request {
  const url = new URL(request.url);
  if (!url.pathname.startsWith("/api/")) return request;
  url.pathname = url.pathname.slice("/api".length);
  return new Request(url, request);
}
