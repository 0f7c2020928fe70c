import type { Context } from "hono";
import { errorFields } from "../platform/log.ts";
import type { Hono } from "./mount.ts";
import { Problem, problemResponse } from "./problem.ts";

const refusals = [401, 403, 404, 429];

/**
 * Keeps a request in the audit trail where its route says so, or where it was refused; strangers are only counted. What
 * cannot be kept is answered with 503.
 */
export async function noteInTrail(c: Context<Hono>): Promise<void> {
  const { audit, log } = c.env.services;
  const requestId = c.get("requestId");
  try {
    const session = c.get("session");
    const { status } = c.res;
    if (!session) {
      // Not waited for: nothing was shown to anybody.
      if (status >= 400 && status < 500)
        c.env.services.defer(audit.countStranger(c.get("route")?.path ?? "none", status));
      return;
    }
    const route = c.get("route");
    const kind = route?.audit ?? (refusals.includes(status) ? "refused" : null);
    if (kind === null) return;
    const subject = subjectOf(c);
    await audit.record({
      kind: status < 400 ? kind : "refused",
      account_id: session.account.id,
      entity_id: c.get("grant")?.entity ?? null,
      route: route?.path ?? null,
      subject,
      status,
      request_id: requestId,
      ip_address: c.env.address,
    });
  } catch (error) {
    log("error", "audit trail failed", { request_id: requestId, ...errorFields(error) });
    c.res = problemResponse(new Problem("unavailable"), requestId);
  }
}

/** The id that was asked for, or the parameters as JSON without what was searched for. */
function subjectOf(c: Context<Hono>): string | null {
  const { query = {}, params = {} } = c.get("input") ?? {};
  if ("id" in params && typeof params.id === "string") return params.id;
  const asked = Object.entries(query).filter(([name]) => name !== "entity");
  if (asked.length === 0) return null;
  return JSON.stringify(Object.fromEntries(asked.map(([name, value]) => [name, name === "q" ? true : value])));
}
