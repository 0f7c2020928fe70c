import { createAdaptorServer } from "@hono/node-server";
import { openDashboard } from "./dashboard.ts";
import { closeServer, listen, type HttpServer } from "./http-server.ts";
import { createOrigin } from "./origin.ts";

/** Where the Workers answer, and where people reach them all. */
export type FrontSettings = { api: string; slides: string; evidence: string; port: number; host: string };

/**
 * The origin before Workers that run elsewhere on this machine (`./atlas dev:workers`): it hands requests on as they are,
 * and holds no session and no data itself. Resolves to the way to end it. Throws UserError.
 */
export async function serveFront(settings: FrontSettings): Promise<{ close: () => Promise<void> }> {
  const app = createOrigin({
    api: (request) => handOn(request, settings.api, "/api"),
    slides: (request) => handOn(request, settings.slides, ""),
    bi: (request) => handOn(request, settings.evidence, ""),
    dashboard: await openDashboard((request) => handOn(request, settings.api, "/api")),
    isSecure: false,
    report: () => undefined,
  });
  const fetch = (request: Request) => app.fetch(request, { address: null });
  const server = createAdaptorServer({ fetch }) as HttpServer;
  await listen(server, settings);
  return { close: () => closeServer(server) };
}

async function handOn(request: Request, base: string, prefix: string): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const { body, headers, method } = request;
  const init: RequestInit = { method, headers, body, redirect: "manual", ...(body && { duplex: "half" }) };
  const answer = await fetch(new URL(`${prefix}${pathname}${search}`, base), init);
  // fetch has unpacked it.
  const given = new Headers(answer.headers);
  if (given.has("content-encoding")) for (const name of ["content-encoding", "content-length"]) given.delete(name);
  return new Response(answer.body, { status: answer.status, headers: given });
}
