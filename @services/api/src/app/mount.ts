import { createRoute, type OpenAPIHono, type z } from "@hono/zod-openapi";
import { readRelease } from "@packages/db/reader";
import type { Context, MiddlewareHandler } from "hono";
import { isOfEntity } from "./access.ts";
import { admit, type Grant } from "./guard.ts";
import { describe } from "./describe.ts";
import { Problem, type FieldError } from "./problem.ts";
import { names, releaseTag } from "./release-tag.ts";
import type { Route } from "./route.ts";
import type { Bindings } from "./services.ts";
import type { Session } from "../auth/session.ts";

/** What is known of a request so far. */
type Variables = {
  requestId: string;
  route?: Route;
  session?: Session;
  grant?: Grant;
  input?: Input;
  problem?: Problem;
};
export type Hono = { Bindings: Bindings; Variables: Variables };

type Input = { query: object; params: object; body: unknown };

/** Makes the app answer a route: who may ask is looked at first, then what is asked, then the handler runs. */
export function mount(app: OpenAPIHono<Hono>, route: Route): void {
  const guard: MiddlewareHandler<Hono> = async (c, next) => {
    c.set("route", route);
    const remember = (session: Session) => {
      c.set("session", session);
    };
    c.set("grant", await admit(route.access, c.req.raw, c.env.services, remember));
    await next();
  };
  const handler = async (c: Context<Hono>) => {
    const valid = (target: "query" | "param" | "json") => c.req.valid(target as never) as unknown;
    const input = { query: valid("query") ?? {}, params: valid("param") ?? {}, body: valid("json") };
    c.set("input", input);
    return answer(c, route, input);
  };
  app.openapi(createRoute({ ...describe(route), middleware: guard }), handler as never, refuseInput as never);
}

async function answer(c: Context<Hono>, route: Route, input: Input): Promise<Response> {
  const { services, address } = c.env;
  const request = c.req.raw;
  const { session, entity, role } = c.get("grant") ?? {};
  if (!isOfEntity(route.access)) {
    const context = { request, requestId: c.get("requestId"), address, services, session, ...input };
    return respond(await route.handle(context as never));
  }
  if (!session || !entity || !role) throw new Error(`${route.path} was reached past its guard`);
  const response = await readRelease(services.ops, entity, async (reader) => {
    const tag = route.cache && releaseTag(services.settings.build, reader, role, c.req.path, input.query);
    if (tag !== undefined && names(c.req.header("if-none-match") ?? null, tag))
      return tagged(new Response(null, { status: 304 }), tag);
    const given = respond(await route.handle({ request, session, entity, role, reader, ...input } as never));
    return tag === undefined ? given : tagged(given, tag);
  });
  if (!response) throw new Problem("nothing-published");
  return response;
}

function respond(given: unknown): Response {
  if (given instanceof Response) return given;
  return given === undefined ? new Response(null, { status: 204 }) : Response.json(given);
}

function tagged(response: Response, tag: string): Response {
  response.headers.set("etag", tag);
  response.headers.set("cache-control", "private, no-cache");
  response.headers.set("vary", "cookie");
  return response;
}

const places = { query: "query", param: "path", json: "body" } as const;

type Validated = { success: boolean; target: keyof typeof places; error?: z.ZodError };

/** Every wrong field at once, by name; what was given is not repeated. */
function refuseInput({ success, target, error }: Validated): void {
  if (success || !error) return;
  const errors = error.issues.flatMap((issue): FieldError[] => {
    const names = issue.code === "unrecognized_keys" ? issue.keys : [issue.path.map(String).join(".")];
    const detail = issue.code === "unrecognized_keys" ? "There is no such field." : issue.message;
    return names.map((name) => ({ in: places[target], name, detail }));
  });
  throw new Problem("bad-request", { errors });
}
