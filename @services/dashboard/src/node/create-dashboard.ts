import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Platform } from "../server/platform.ts";
import { buildFolder } from "./folders.ts";

/** Where a request came from, as far as it is known: the API counts tries to sign in by it. */
export type Connection = { address: string | null };

/** Asks the API, for somebody at that address; the path is one of the API's own. */
export type AskApi = (request: Request, connection: Connection) => Promise<Response>;

export type Dashboard = { fetch: (request: Request, connection?: Connection) => Promise<Response> };

type Server = { fetch: (request: Request, platform: Platform) => Promise<Response> };

/** The built dashboard on Node; `api` answers its questions, wherever the API is. It must be built before. */
export async function createDashboard({ api }: { api: AskApi }): Promise<Dashboard> {
  const built = (await import(pathToFileURL(path.join(buildFolder, "server/server.js")).href)) as { default: Server };
  const app = new Hono<{ Bindings: Connection }>();
  app.use("/assets/*", async (context, next) => {
    await next();
    // Their names change with their content.
    if (context.res.ok) context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.header("X-Content-Type-Options", "nosniff");
  });
  app.use("/assets/*", serveStatic({ root: path.join(buildFolder, "client"), precompressed: true }));
  app.get("/assets/*", (context) => context.notFound());
  app.use(compress());
  app.all("*", ({ req, env: { address } }) =>
    built.default.fetch(req.raw, { api: (forApi) => api(forApi, { address }) }),
  );
  return { fetch: async (request, connection = { address: null }) => app.fetch(request, connection) };
}
