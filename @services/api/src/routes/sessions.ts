import { z } from "@hono/zod-openapi";
import { session as sessions } from "@packages/db/auth";
import { and, desc, eq, gt } from "drizzle-orm";
import { Problem } from "../app/problem.ts";
import { defineRoute } from "../app/route.ts";
import { endOne, endSessions } from "../auth/end-session.ts";
import { isRefusal } from "../auth/is-refusal.ts";
import { headersFor } from "../auth/library.ts";
import { withPasswordLimits } from "../auth/password-limits.ts";
import { passwordSchema } from "../auth/schemas.ts";
import { idle } from "../auth/session.ts";
import { wrongPassword } from "./change-password.ts";

export const listSessions = defineRoute({
  method: "get",
  path: "/auth/sessions",
  access: "signed-in",
  tag: "account",
  summary: "Where you are signed in",
  answer: z
    .object({
      sessions: z.array(
        z.object({
          id: z.string(),
          current: z.boolean(),
          started_at: z.iso.datetime(),
          seen_at: z.iso.datetime().openapi({ description: "To the hour" }),
          expires_at: z.iso.datetime(),
          address: z.string().nullable(),
          browser: z.string().nullable(),
        }),
      ),
    })
    .openapi("Sessions"),
  handle: async ({ session: current, services: { accounts } }) => {
    const now = Date.now();
    const alive = and(
      eq(sessions.userId, current.account.id),
      gt(sessions.expiresAt, new Date(now)),
      gt(sessions.updatedAt, new Date(now - idle)),
    );
    const rows = await accounts.orm.select().from(sessions).where(alive).orderBy(desc(sessions.createdAt)).limit(100);
    return {
      sessions: rows.map((row) => ({
        id: row.id,
        current: row.id === current.id,
        started_at: row.createdAt.toISOString(),
        seen_at: row.updatedAt.toISOString(),
        expires_at: row.expiresAt.toISOString(),
        address: row.ipAddress === "" ? null : row.ipAddress,
        browser: row.userAgent === "" ? null : row.userAgent,
      })),
    };
  },
});

export const revokeSessions = defineRoute({
  method: "post",
  path: "/auth/sessions/revoke",
  access: "signed-in",
  tag: "account",
  summary: "End one of your sessions, or all but this one",
  body: z.strictObject({
    current_password: passwordSchema,
    session: z.string().max(64).optional().openapi({ description: "Its id; without: all but this one" }),
  }),
  problems: [404],
  handle: async ({ request, requestId, address, services, session, body }) => {
    const { accounts, audit, library } = services;
    const { account } = session;
    await withPasswordLimits(services, { email: account.email, address }, async () => {
      try {
        const headers = headersFor(request, address);
        await library().api.verifyPassword({ body: { password: body.current_password }, headers });
      } catch (error) {
        throw isRefusal(error) ? wrongPassword(account.id) : error;
      }
    });
    if (body.session === undefined) await endSessions(accounts, account.id, session.id);
    else if ((await endOne(accounts, account.id, body.session)) === 0) throw new Problem("not-found");
    const about = { account_id: account.id, status: 204, request_id: requestId, ip_address: address };
    await audit.record({ kind: "sessions_revoked", route: "/auth/sessions/revoke", subject: body.session, ...about });
    return new Response(null, { status: 204 });
  },
});
