import { setResponseHeader } from "@tanstack/react-start/server";
import { problemOf, send } from "../../api/ask.server.ts";
import type { Platform } from "../../server/platform.ts";
import { SHORTEST_PASSWORD, type PasswordError } from "./account.ts";

type Api = Platform["api"];
type Passwords = { current: string; next: string };

/** The API gives this browser a new session, whose cookie is passed on. */
export async function changePassword(api: Api, { current, next }: Passwords): Promise<PasswordError | null> {
  if (next.length < SHORTEST_PASSWORD) return "tooShort";
  const body = { current_password: current, new_password: next };
  return done(await send(api, "/auth/change-password", { method: "POST", body }));
}

export async function endOthers(api: Api, current: string): Promise<PasswordError | null> {
  return done(await send(api, "/auth/sessions/revoke", { method: "POST", body: { current_password: current } }));
}

async function done(response: Response | null): Promise<PasswordError | null> {
  if (!response) return "failed";
  if (response.ok) {
    const cookies = response.headers.getSetCookie();
    if (cookies.length > 0) setResponseHeader("set-cookie", cookies);
    return null;
  }
  if (response.status === 429) return "limited";
  const { fields } = await problemOf(response);
  if (fields.includes("current_password")) return "wrong";
  return fields.includes("new_password") ? "weak" : "failed";
}
