import { z, type RouteConfig } from "@hono/zod-openapi";
import { isOfEntity, type Access } from "./access.ts";
import { problemSchema } from "./problem.ts";
import type { Route } from "./route.ts";

const entity = z
  .string()
  .max(64)
  .openapi({ description: "Code of an entity that you are a member of", example: "ABC" });

/** A route as OpenAPI describes it, and as its input is checked. */
export function describe(route: Route): RouteConfig {
  const { method, path, tag, summary, description, access, params, body } = route;
  const query = { ...(isOfEntity(access) && { entity }), ...route.query };
  return {
    method,
    path,
    tags: [tag],
    summary,
    ...(description !== undefined && { description }),
    operationId: operationId(route),
    security: access === "anyone" ? [] : [{ session: [] }],
    request: {
      ...(Object.keys(query).length > 0 && { query: z.strictObject(query) }),
      ...(params && { params: z.strictObject(params) }),
      ...(body && { body: { required: true, content: { "application/json": { schema: body } } } }),
    },
    responses: { ...successes(route), ...refusals(route) },
  };
}

function successes({ answer, files, cache }: Route): RouteConfig["responses"] {
  const headers = cache && { ETag: { schema: { type: "string" as const } } };
  const of = (content: Record<string, { schema: z.ZodType }>) => ({
    200: { description: "Done", content, ...(headers && { headers }) },
    ...(cache && { 304: { description: "As the ETag names it" } }),
  });
  if (files) return of(Object.fromEntries(files.map((type) => [type, { schema: z.string() }])));
  return answer ? of({ "application/json": { schema: answer } }) : { 204: { description: "Done" } };
}

const reasons: Record<number, string> = {
  400: "The request is not understood",
  401: "Not signed in",
  403: "The role does not allow it, or the request comes from another site",
  404: "There is no such thing, or it is another's",
  410: "The release that a cursor names is gone",
  413: "The body is too large",
  415: "The body is not JSON",
  422: "It asks for what there is not, or not for this role",
  429: "Too many requests",
  503: "Not available at the moment",
};

function refusals({ access, method, body, problems = [] }: Route): RouteConfig["responses"] {
  const statuses = new Set<number>([400, 429, 503, ...ofAccess(access), ...problems]);
  if (method !== "get") statuses.add(403);
  if (body) for (const status of [413, 415]) statuses.add(status);
  const content = { "application/problem+json": { schema: problemSchema } };
  return Object.fromEntries(
    [...statuses].sort().map((status) => [status, { description: reasons[status] ?? "Refused", content }]),
  );
}

function ofAccess(access: Access): number[] {
  if (access === "anyone") return [];
  return isOfEntity(access) ? [401, 403, 404] : [401];
}

/** GET /records/people/{id} → getRecordsPeopleById */
function operationId({ method, path }: Route): string {
  const words = path.replace(/\{(\w+)\}/g, "by-$1").split(/[^A-Za-z0-9]+/);
  return method + words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("");
}
