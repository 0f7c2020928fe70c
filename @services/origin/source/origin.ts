import type { AskApi, Dashboard } from "@services/dashboard/node";
import type { Authorize } from "@services/slides";
import { commonHeaders, partsOf, sendProblem } from "@services/slides/parts";
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { BiSites } from "./bi.ts";

/** What stands behind the origin. `address` is the client's, as far as it is known. */
export type Parts = {
  api: AskApi;
  /** Below /reports, with the path as it is. */
  slides: (request: Request) => Promise<Response> | Response;
  authorize: Authorize;
  sites: BiSites;
  dashboard: Dashboard;
  /** Whether people come by https: browsers are then told to come by nothing else. */
  isSecure: boolean;
  report: (error: unknown) => void;
};

type Bindings = { address: string | null };
export type Origin = Hono<{ Bindings: Bindings }>;

/** One address for all of Atlas: by the first part of a path, to the part that answers it. */
export function createOrigin(parts: Parts): Origin {
  const { api, authorize, dashboard, report, sites, slides } = parts;
  const app: Origin = new Hono();

  app.use(async (c, next) => {
    await next();
    if (parts.isSecure) c.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  });
  // What the API says is small, and some of it secret: it stays as it is.
  app.use("/reports/*", compress());
  app.use("/bi/*", compress());

  app.all("/api/*", ({ req: { raw }, env }) => api(withoutPrefix(raw, "/api"), { address: env.address }));
  app.all("/reports", ({ req }) => slides(req.raw));
  app.all("/reports/*", ({ req }) => slides(req.raw));
  app.get("/bi/*", ({ req }) => sendBi(req.raw, authorize, sites));

  app.all("*", ({ req, env }) => dashboard.fetch(req.raw, env));
  app.onError((error, { req }) => {
    report(error);
    return sendProblem(req.raw, 500, "id");
  });
  return app;
}

/** Evidence's pages, to executives of the entity and up. */
async function sendBi(request: Request, authorize: Authorize, sites: BiSites): Promise<Response> {
  const url = new URL(request.url);
  const [, entity = "", ...inside] = partsOf(url.pathname) ?? [];
  const decision = await authorize({ cookie: request.headers.get("Cookie"), entity, role: "executive" });
  if (!decision.ok) {
    const isPage = (request.headers.get("Accept") ?? "").includes("text/html");
    if (decision.status !== 401 || !isPage) return sendProblem(request, decision.status, "id");
    return redirect(`/sign-in?next=${encodeURIComponent(url.pathname)}`);
  }
  if (!sites.entities.includes(entity)) return sendProblem(request, 404, "id");
  return inside.length === 0 ? redirect(`/bi/${entity}/`) : sites.send(request, entity);
}

/** The same request as a part knows it that has the origin for itself: `/api/healthz` → `/healthz`. */
function withoutPrefix(request: Request, prefix: string): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(prefix.length);
  return new Request(url, request);
}

function redirect(location: string): Response {
  return new Response(null, { status: 303, headers: { ...commonHeaders, Location: location } });
}
