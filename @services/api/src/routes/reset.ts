import { z } from "@hono/zod-openapi";
import { Problem } from "../app/problem.ts";
import { defineRoute } from "../app/route.ts";
import { findLink } from "../auth/one-time-link.ts";
import { isRefusal } from "../auth/is-refusal.ts";
import { takeLinkTry } from "../auth/password-limits.ts";
import { refuseWeak } from "../auth/password-policy.ts";
import { passwordSchema } from "../auth/schemas.ts";

export const reset = defineRoute({
  method: "post",
  path: "/auth/reset",
  access: "anyone",
  tag: "account",
  summary: "Choose a password with the token of a one-time link",
  description: "The link is used up, and every session of the account ends. Sign in afterwards.",
  body: z.strictObject({ token: z.string().min(1).max(200), password: passwordSchema }),
  handle: async ({ requestId, address, services, body }) => {
    await takeLinkTry(services, address);
    const account = await findLink(services.accounts, services.library(), body.token);
    if (!account) throw unusable();
    await refuseWeak(body.password, account, "password");
    try {
      const given = { body: { newPassword: body.password, token: body.token } };
      await services.heavy(() => services.library().api.resetPassword(given));
    } catch (error) {
      throw isRefusal(error) ? unusable() : error;
    }
    const about = { account_id: account.id, status: 204, request_id: requestId, ip_address: address };
    await services.audit.record({ kind: "password_reset", route: "/auth/reset", ...about });
    return new Response(null, { status: 204 });
  },
});

const unusable = () => {
  const detail = "The link has been used, is too old, or was never given. Ask for a new one.";
  return new Problem("bad-request", { errors: [{ in: "body", name: "token", detail }] });
};
