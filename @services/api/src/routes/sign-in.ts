import { z } from "@hono/zod-openapi";
import { Problem } from "../app/problem.ts";
import { defineRoute } from "../app/route.ts";
import { isRefusal } from "../auth/is-refusal.ts";
import { headersFor } from "../auth/library.ts";
import { withPasswordLimits } from "../auth/password-limits.ts";
import { emailSchema, passwordSchema } from "../auth/schemas.ts";
import { endSession } from "../auth/end-session.ts";

export const signIn = defineRoute({
  method: "post",
  path: "/auth/sign-in/email",
  access: "anyone",
  tag: "account",
  summary: "Begin a session, by e-mail and password",
  description: "Whatever is wrong, account or password, the answer is the same. A session that the browser has ends.",
  body: z.strictObject({ email: emailSchema, password: passwordSchema }),
  problems: [401],
  handle: async ({ request, requestId, address, services, body }) => {
    const { accounts, settings, audit } = services;
    const { rows } = await accounts.client.execute({ sql: "select id from user where email = ?", args: [body.email] });
    const account_id = (rows[0]?.["id"] as string | undefined) ?? null;
    const { headers } = await withPasswordLimits(services, { email: body.email, address }, async () => {
      try {
        const given = { body, headers: headersFor(request, address), returnHeaders: true as const };
        return await services.library().api.signInEmail(given);
      } catch (error) {
        if (!isRefusal(error)) throw error;
        throw new Problem("sign-in-refused", { trail: { kind: "sign_in_refused", account_id } });
      }
    });
    await endSession(accounts, settings, request.headers.get("cookie"));
    const about = { account_id, status: 204, request_id: requestId, ip_address: address };
    await audit.record({ kind: "sign_in", route: "/auth/sign-in/email", ...about });
    return new Response(null, { status: 204, headers });
  },
});
