import { z } from "@hono/zod-openapi";
import { roles } from "@packages/db/auth";
import { defineRoute } from "../app/route.ts";
import { readEntities } from "../entities/read-entities.ts";

const named = z.object({ code: z.string(), name: z.string() });

const release = z
  .object({
    number: z.int(),
    years: z.array(z.int()),
    first_month: z.string().nullable().openapi({ example: "2023-01" }),
    last_month: z.string().nullable().openapi({ example: "2026-02" }),
    coverage: z.object({ rows: z.int(), accepted: z.int() }).nullable(),
    built_at: z.string().nullable(),
    published_at: z.string().nullable(),
  })
  .openapi("Publication");

const entity = z
  .object({
    code: z.string(),
    name: z.string(),
    legal_name: z.string(),
    locale: z.string(),
    currency: z.string(),
    time_zone: z.string(),
    role: z.enum(roles),
    units: z.array(named),
    groups: z.array(named.extend({ units: z.array(z.string()) })),
    brand: z
      .object({
        colours: z.record(z.string(), z.string()),
        fonts: z.object({ heading: z.string(), body: z.string() }),
        logo: z.string().openapi({ description: "An SVG document" }),
        tagline: z.string(),
      })
      .nullable(),
    release: release.nullable().openapi({ description: "What is published; null where nothing is yet" }),
  })
  .openapi("Entity");

export const session = defineRoute({
  method: "get",
  path: "/auth/session",
  access: "signed-in",
  tag: "account",
  summary: "Who you are, and what of which entity you may see",
  answer: z
    .object({
      account: z.object({ email: z.string(), name: z.string() }),
      expires_at: z.iso.datetime(),
      entities: z.array(entity),
    })
    .openapi("Session"),
  handle: async ({ session: { account, memberships, expiresAt }, services: { ops } }) => {
    const entities = await readEntities(ops, [...memberships.keys()]);
    return {
      account: { email: account.email, name: account.name },
      expires_at: expiresAt.toISOString(),
      entities: entities.flatMap((each) => {
        const role = memberships.get(each.code);
        return role === undefined ? [] : [{ ...each, role }];
      }),
    };
  },
});
