import { z } from "@hono/zod-openapi";
import { APIError } from "better-auth/api";
import { Problem } from "../app/problem.ts";
import { defineRoute } from "../app/route.ts";
import { headersFor } from "../auth/library.ts";

export const signIn = defineRoute({
  method: "post",
  path: "/auth/sign-in/email",
  access: "anyone",
  tag: "account",
  summary: "Begin a session, by e-mail and password",
  body: z.strictObject({ email: z.email().max(254), password: z.string().min(1).max(200) }),
  handle: async ({ request, address, services, body }) => {
    try {
      const { headers } = await services.library().api.signInEmail({
        body: { ...body, email: body.email.toLowerCase() },
        headers: headersFor(request, address),
        returnHeaders: true,
      });
      return new Response(null, { status: 204, headers });
    } catch (error) {
      if (error instanceof APIError && error.status === "UNAUTHORIZED") throw new Problem("sign-in-refused");
      throw error;
    }
  },
});
