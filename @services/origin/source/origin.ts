import type { AskApi, Dashboard } from "@services/dashboard/node";
import { sendProblem } from "@services/slides/parts";
import { Hono } from "hono";
import { compress } from "hono/compress";

/** What stands behind the origin. `address` is the client's, as far as it is known. */
export type Parts = {
  api: AskApi;
  /** Below /reports, with the path as it is. */
  slides: (request: Request) => Promise<Response> | Response;
  /** Below /bi, with the path as it is. */
  bi: (request: Request) => Promise<Response>;
  dashboard: Dashboard;
  /** Whether people come by https: browsers are then told to come by nothing else. */
  isSecure: boolean;
  report: (error: unknown) => void;
};

type Bindings = { address: string | null };
export type Origin = Hono<{ Bindings: Bindings }>;

/** One address for all of Atlas: by the first part of a path, to the part that answers it. */
export function createOrigin(parts: Parts): Origin {
  const { api, bi, dashboard, report, slides } = parts;
  const app: Origin = new Hono();

  app.use(async (c, next) => {
    await next();
    if (parts.isSecure) c.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
  });
  // No Request can be made of these anew, and no part takes them.
  app.use(async ({ req }, next) => {
    if (["TRACE", "TRACK", "CONNECT"].includes(req.method)) return sendProblem(req.raw, 405, "id");
    return next();
  });
  // What the API says is small, and some of it secret: it stays as it is.
  app.use("/reports/*", compress());
  app.use("/bi/*", compress());

  app.all("/api/*", ({ req: { raw }, env }) => api(withoutPrefix(raw, "/api"), { address: env.address }));
  app.all("/reports", ({ req }) => slides(req.raw));
  app.all("/reports/*", ({ req }) => slides(req.raw));
  app.all("/bi/*", ({ req }) => bi(req.raw));

  app.all("*", ({ req, env }) => dashboard.fetch(req.raw, env));
  app.onError((error, { req }) => {
    report(error);
    return sendProblem(req.raw, 500, "id");
  });
  return app;
}

/** The same request as a part knows it that has the origin for itself: `/api/healthz` → `/healthz`. */
function withoutPrefix(request: Request, prefix: string): Request {
  const url = new URL(request.url);
  url.pathname = url.pathname.slice(prefix.length);
  return new Request(url, request);
}
