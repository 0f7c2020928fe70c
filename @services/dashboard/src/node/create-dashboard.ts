import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { compress } from "hono/compress";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Platform } from "../server/platform.ts";
import { buildFolder } from "./folders.ts";

type Server = { fetch: (request: Request, platform: Platform) => Promise<Response> };

/** The built dashboard on Node; `api` answers its questions, wherever the API is. It must be built before. */
export async function createDashboard(platform: Platform): Promise<{ fetch: (request: Request) => Promise<Response> }> {
  const built = (await import(pathToFileURL(path.join(buildFolder, "server/server.js")).href)) as { default: Server };
  const app = new Hono();
  app.use("/assets/*", async (context, next) => {
    await next();
    // Their names change with their content.
    if (context.res.ok) context.header("Cache-Control", "public, max-age=31536000, immutable");
    context.header("X-Content-Type-Options", "nosniff");
  });
  app.use("/assets/*", serveStatic({ root: path.join(buildFolder, "client"), precompressed: true }));
  app.get("/assets/*", (context) => context.notFound());
  app.use(compress());
  app.all("*", (context) => built.default.fetch(context.req.raw, platform));
  return { fetch: async (request) => app.fetch(request) };
}
