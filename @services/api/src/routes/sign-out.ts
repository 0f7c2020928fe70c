import { defineRoute } from "../app/route.ts";
import { cookieName } from "../auth/cookie.ts";
import { endSession } from "../auth/end-session.ts";

export const signOut = defineRoute({
  method: "post",
  path: "/auth/sign-out",
  access: "anyone",
  tag: "account",
  summary: "End the session",
  description: "Done as well where there is none. The browser is told to forget what it has of Atlas.",
  handle: async ({ request, services: { accounts, settings } }) => {
    await endSession(accounts, settings, request.headers.get("cookie"));
    const name = cookieName(settings);
    const secure = name.startsWith("__Host-") ? "; Secure" : "";
    const headers = {
      "set-cookie": `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${secure}`,
      "clear-site-data": '"cache", "storage"',
    };
    return new Response(null, { status: 204, headers });
  },
});
