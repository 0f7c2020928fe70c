import type { MiddlewareHandler } from "hono";
import type { Hono } from "./mount.ts";
import { Problem } from "./problem.ts";

const safe = ["GET", "HEAD", "OPTIONS"];
const loopback = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Refuses what another site has a browser send. Browsers name the origin of whatever may change something; a request that
 * names none, but carries cookies, did not come from a page of ours.
 */
export const refuseCrossSite: MiddlewareHandler<Hono> = async (c, next) => {
  if (safe.includes(c.req.method)) return next();
  const origin = c.req.header("origin");
  const site = c.req.header("sec-fetch-site");
  const isOurs = origin === undefined ? site === "same-origin" : sameOrigin(origin, c.env.services.settings.origin);
  const isNoBrowser = origin === undefined && site === undefined && c.req.header("cookie") === undefined;
  if (!isOurs && !isNoBrowser) throw new Problem("cross-site");
  return next();
};

/** On one's own machine all names of it are one. */
function sameOrigin(given: string, ours: string): boolean {
  if (!URL.canParse(given)) return false;
  const [a, b] = [new URL(given), new URL(ours)];
  if (a.origin === b.origin) return true;
  const areLocal = loopback.includes(a.hostname) && loopback.includes(b.hostname);
  return areLocal && a.protocol === b.protocol && a.port === b.port;
}
