import { createHmac } from "node:crypto";
import { cookieName } from "../src/auth/cookie.ts";

/** What a browser that is signed in would send, for the token of a session. */
export function cookieOf(token: string, origin: string, secret: string): string {
  const signature = createHmac("sha256", secret).update(token).digest("base64");
  return `${cookieName({ origin })}=${encodeURIComponent(`${token}.${signature}`)}`;
}
