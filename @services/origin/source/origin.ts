import type { Language } from "@packages/decks";
import type { Authorize } from "@services/slides";
import { commonHeaders, partsOf, sendProblem } from "@services/slides/parts";
import { Hono } from "hono";
import { compress } from "hono/compress";
import type { BiSites } from "./bi.ts";
import type { AskApi, Dashboard } from "./dashboard.ts";
import { localPath } from "./local-path.ts";
import { scriptPath, signInPage } from "./pages/sign-in-page.ts";

/** What stands behind the origin. `address` is the client's, as far as it is known. */
export type Parts = {
  api: AskApi;
  /** Below /reports, with the path as it is. */
  slides: (request: Request) => Promise<Response> | Response;
  authorize: Authorize;
  sites: BiSites;
  dashboard: Dashboard | null;
  /** The text of `pages/sign-in.js`. */
  script: string;
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

  if (dashboard !== null) {
    app.all("*", ({ req, env }) => dashboard.fetch(req.raw, env));
    return app;
  }
  app.get("/", () => redirect("/reports/"));
  app.get("/sign-in", async ({ req }) => {
    const next = localPath(req.query("next") ?? null);
    const { ok } = await authorize({ cookie: req.header("Cookie") ?? null, role: "staff" });
    return ok ? redirect(next) : signInPage(next, languageOf(req.query("lang")));
  });
  app.post("/sign-out", ({ req, env }) => signOut(req.raw, (request) => api(request, env)));
  app.get(scriptPath, () => {
    const headers = { ...commonHeaders, "Content-Type": "text/javascript; charset=utf-8", "Cache-Control": "no-cache" };
    return new Response(parts.script, { headers });
  });
  app.notFound(({ req }) => sendProblem(req.raw, 404, languageOf(req.query("lang"))));
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

/** Ends the session by the API, which looks at where the form was sent from, and shows the sign-in page. */
async function signOut(request: Request, api: (request: Request) => Promise<Response>): Promise<Response> {
  const url = new URL("/auth/sign-out", request.url);
  const headers = new Headers(request.headers);
  for (const name of ["content-length", "content-type", "transfer-encoding"]) headers.delete(name);
  const answer = await api(new Request(url, { method: "POST", headers }));
  if (!answer.ok) return answer;
  const shown = redirect("/sign-in");
  for (const cookie of answer.headers.getSetCookie()) shown.headers.append("Set-Cookie", cookie);
  return shown;
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

function languageOf(given: string | undefined): Language {
  return given === "en" ? "en" : "id";
}
