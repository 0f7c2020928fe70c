import { z } from "@hono/zod-openapi";
import { Problem } from "../app/problem.ts";
import { defineRoute } from "../app/route.ts";
import { isRefusal } from "../auth/is-refusal.ts";
import { headersFor } from "../auth/library.ts";
import { withPasswordLimits } from "../auth/password-limits.ts";
import { refuseWeak } from "../auth/password-policy.ts";
import { passwordSchema } from "../auth/schemas.ts";

export const changePassword = defineRoute({
  method: "post",
  path: "/auth/change-password",
  access: "signed-in",
  tag: "account",
  summary: "Choose another password",
  description: "Every session ends; this browser gets a new one.",
  body: z.strictObject({ current_password: passwordSchema, new_password: passwordSchema }),
  handle: async ({ request, requestId, address, services, session, body }) => {
    const { account } = session;
    await refuseWeak(body.new_password, account, "new_password");
    const { headers } = await withPasswordLimits(services, { email: account.email, address }, async () => {
      try {
        return await services.library().api.changePassword({
          body: { currentPassword: body.current_password, newPassword: body.new_password, revokeOtherSessions: true },
          headers: headersFor(request, address),
          returnHeaders: true,
        });
      } catch (error) {
        if (!isRefusal(error)) throw error;
        throw wrongPassword(account.id);
      }
    });
    const about = { account_id: account.id, status: 204, request_id: requestId, ip_address: address };
    await services.audit.record({ kind: "password_changed", route: "/auth/change-password", ...about });
    return new Response(null, { status: 204, headers });
  },
});

/** That somebody who is signed in does not know the password. */
export function wrongPassword(account_id: string): Problem {
  const errors = [{ in: "body" as const, name: "current_password", detail: "This is not your password." }];
  return new Problem("bad-request", { errors, trail: { kind: "password_refused", account_id } });
}
