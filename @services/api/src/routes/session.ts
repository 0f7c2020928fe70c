import { z } from "@hono/zod-openapi";
import { roles } from "@packages/db/auth";
import { defineRoute } from "../app/route.ts";

export const session = defineRoute({
  method: "get",
  path: "/auth/session",
  access: "signed-in",
  tag: "account",
  summary: "Who you are, and what of which entity you may see",
  answer: z.object({
    account: z.object({ email: z.string(), name: z.string() }),
    entities: z.array(z.object({ code: z.string(), role: z.enum(roles) })),
  }),
  handle: ({ session: { account, memberships } }) => ({
    account: { email: account.email, name: account.name },
    entities: [...memberships].map(([code, role]) => ({ code, role })),
  }),
});
