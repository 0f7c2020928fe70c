import { createHmac, timingSafeEqual } from "node:crypto";
import type { Settings } from "../app/services.ts";

/** What the session's cookie is called: on https no other host and no subdomain can set one of that name. */
export function cookieName({ origin }: Pick<Settings, "origin">): string {
  return origin.startsWith("https:") ? "__Host-atlas_session" : "atlas_session";
}

/** The token in a Cookie header, where it was signed by us; null where there is none, or somebody made it up. */
export function tokenOf(cookies: string | null, settings: Settings): string | null {
  const value = cookieValue(cookies, cookieName(settings));
  const dot = value?.lastIndexOf(".") ?? -1;
  if (value === null || dot < 1) return null;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), "base64");
  const right = createHmac("sha256", settings.secret).update(token).digest();
  return given.length === right.length && timingSafeEqual(given, right) ? token : null;
}

function cookieValue(cookies: string | null, name: string): string | null {
  for (const part of cookies?.split(";") ?? []) {
    const equals = part.indexOf("=");
    if (part.slice(0, equals).trim() !== name) continue;
    try {
      return decodeURIComponent(part.slice(equals + 1).trim());
    } catch {
      return null;
    }
  }
  return null;
}
