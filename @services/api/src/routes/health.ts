import { z } from "@hono/zod-openapi";
import { checkSchema } from "@packages/db/web";
import { Problem } from "../app/problem.ts";
import { defineRoute } from "../app/route.ts";

export const healthz = defineRoute({
  method: "get",
  path: "/healthz",
  access: "anyone",
  tag: "service",
  summary: "Whether the service runs, and which build",
  answer: z.object({ status: z.literal("ok"), build: z.string() }),
  handle: ({ services }) => ({ status: "ok" as const, build: services.settings.build }),
});

export const readyz = defineRoute({
  method: "get",
  path: "/readyz",
  access: "anyone",
  tag: "service",
  summary: "Whether both databases can be reached and a release is current",
  answer: z.object({ status: z.literal("ready") }),
  handle: async ({ services }) => {
    const { ops, accounts } = services;
    await Promise.all([checkSchema(ops), checkSchema(accounts)]);
    const { rows } = await ops.client.execute("select 1 from publication_current limit 1");
    if (rows.length === 0) throw new Problem("unavailable", { detail: "No release is current." });
    return { status: "ready" as const };
  },
});
