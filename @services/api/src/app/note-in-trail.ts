import type { Context } from "hono";
import { errorFields } from "../platform/log.ts";
import type { Hono } from "./mount.ts";
import { Problem, problemResponse } from "./problem.ts";

const refusals = [401, 403, 404, 429];

/**
 * Keeps a request in the audit trail where its route says so, or where it was refused; strangers, but for those who tried a
 * password, and whoever asks too often are only counted. Where that cannot be kept, the answer is 503 instead.
 */
export async function noteInTrail(c: Context<Hono>): Promise<void> {
  const { audit, log } = c.env.services;
  const requestId = c.get("requestId");
  const route = c.get("route");
  const { status } = c.res;
  const trail = c.get("problem")?.trail;
  const account = c.get("session")?.account.id ?? trail?.account_id;
  if (account === undefined || (status === 429 && trail === undefined)) {
    if (status >= 400 && status < 500) audit.countStranger(route?.path ?? "none", status);
    return;
  }
  const refused =
    status >= 400 ? (trail?.kind ?? (refusals.includes(status) || route?.audit ? "refused" : null)) : null;
  const kind = refused ?? route?.audit ?? null;
  if (kind === null) return;
  try {
    await audit.record({
      kind,
      account_id: account,
      entity_id: c.get("grant")?.entity ?? null,
      route: route?.path ?? null,
      subject: subjectOf(c),
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
