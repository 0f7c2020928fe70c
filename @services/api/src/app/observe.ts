import { randomUUID } from "node:crypto";
import type { Context, MiddlewareHandler } from "hono";
import type { Hono } from "./mount.ts";
import { noteInTrail } from "./note-in-trail.ts";
import { securityHeaders } from "./security-headers.ts";

/**
 * Around everything: gives the request an id, and once its answer is known keeps what belongs into the audit trail, sets
 * headers, counts, and logs. An answer that cannot be kept is not given.
 */
export const observe: MiddlewareHandler<Hono> = async (c, next) => {
  const begun = performance.now();
  c.set("requestId", randomUUID());
  await next();
  await noteInTrail(c);
  setHeaders(c);
  tell(c, performance.now() - begun);
};

/** In place: given another response, Hono makes a stream of its text and copies it, which takes longer than most answers do. */
function setHeaders(c: Context<Hono>): void {
  const { headers } = c.res;
  for (const [name, value] of securityHeaders(c.env.services.settings)) {
    if (!headers.has(name)) headers.set(name, value);
  }
  headers.set("x-request-id", c.get("requestId"));
}

function tell(c: Context<Hono>, milliseconds: number): void {
  const { log, metrics } = c.env.services;
  const { method } = c.req;
  const { status } = c.res;
  const route = patternOf(c);
  metrics?.observe({ method, route, status }, milliseconds / 1000);
  log("info", "request", {
    request_id: c.get("requestId"),
    method,
    route,
    status,
    ms: Math.round(milliseconds * 10) / 10,
  });
}

/** The route's pattern; what matched none is not named, for it may hold anything. */
export function patternOf(c: Context<Hono>): string {
  return c.get("route")?.path ?? "none";
}
