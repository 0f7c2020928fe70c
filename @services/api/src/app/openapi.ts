import { z } from "@hono/zod-openapi";
import type { App } from "./create-app.ts";
import { defineRoute, type Route } from "./route.ts";

const info = {
  title: "Atlas",
  version: "1",
  description: "Numbers of an entity at its current release, for its members. Errors are RFC 9457 problem details.",
};

/** Where the app describes itself. It names no entity: who may see which is a session's business. */
export function openApiRoute(app: () => App): Route {
  let text: string | undefined;
  return defineRoute({
    method: "get",
    path: "/openapi.json",
    access: "anyone",
    tag: "service",
    summary: "This description, in OpenAPI 3.1",
    answer: z.looseObject({}),
    handle: () => {
      text ??= JSON.stringify(documentOf(app()));
      return new Response(text, { headers: { "content-type": "application/json" } });
    },
  });
}

/** The description as an object. */
export function documentOf(app: App): object {
  app.openAPIRegistry.registerComponent("securitySchemes", "session", {
    type: "apiKey",
    in: "cookie",
    name: "atlas_session",
    description: "Given by POST /auth/sign-in/email. On https its name is __Host-atlas_session.",
  });
  return app.getOpenAPI31Document({ openapi: "3.1.0", info, servers: [{ url: "." }] });
}
