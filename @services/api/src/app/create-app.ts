import { OpenAPIHono } from "@hono/zod-openapi";
import { bodyLimit } from "hono/body-limit";
import { errorFields } from "../platform/log.ts";
import { refuseCrossSite } from "./cross-site.ts";
import { mount, type Hono } from "./mount.ts";
import { observe } from "./observe.ts";
import { openApiRoute } from "./openapi.ts";
import { problemOf } from "./problem-of.ts";
import { Problem, problemResponse } from "./problem.ts";
import type { Route } from "./route.ts";

/** Bytes that a body may have: no route takes more than a few fields. */
const largestBody = 16 * 1024;

export type App = OpenAPIHono<Hono>;

/** The app over its routes. What it works with comes with each request: `app.fetch(request, { services, address })`. */
export function createApp(routes: readonly Route[]): App {
  const app: App = new OpenAPIHono<Hono>({ strict: true });
  const tooLarge = () => {
    throw new Problem("too-large", { detail: `A body has ${largestBody} bytes at most.` });
  };
  app.use(observe, refuseCrossSite, bodyLimit({ maxSize: largestBody, onError: tooLarge }));
  for (const route of [...routes, openApiRoute(() => app)]) mount(app, route);
  app.notFound((c) => {
    const methods = methodsOf(app, c.req.path);
    const headers = { allow: methods.join(", ") };
    const problem = methods.length > 0 ? new Problem("method-not-allowed", { headers }) : new Problem("not-found");
    return problemResponse(problem, c.get("requestId"));
  });
  app.onError((error, c) => {
    const problem = problemOf(error);
    c.set("problem", problem);
    // A Problem is thrown knowingly; anything else should not have happened.
    if (!(error instanceof Problem) && problem.status >= 500) {
      c.env.services.log("error", "failed", { request_id: c.get("requestId"), ...errorFields(error) });
    }
    return problemResponse(problem, c.get("requestId"));
  });
  return app;
}

/** The methods that a path would take. */
function methodsOf(app: App, path: string): string[] {
  const methods = ["GET", "POST"].filter((method) =>
    app.router.match(method, path)[0].some(([[, route]]) => route.path !== "/*"),
  );
  return methods.includes("GET") ? ["HEAD", ...methods] : methods;
}
