import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "@hono/zod-openapi";
import { publication_current } from "@packages/db/ops";
import { eq } from "drizzle-orm";
import { defineRoute } from "../src/app/route.ts";
import { startApp, type Client } from "./support/app.ts";

const figures = defineRoute({
  method: "get",
  path: "/test/figures/{id}",
  access: "executive",
  tag: "dashboard",
  summary: "A route of one entity",
  params: { id: z.string().max(8) },
  query: { year: z.coerce.number().int().min(2000).max(2100) },
  answer: z.object({ entity: z.string(), release: z.number(), year: z.number() }),
  cache: "release",
  handle: ({ entity, reader, query }) => ({ entity, release: reader.release.number, year: query.year }),
});

const path = "/test/figures/1?year=2026";

/** Status and body without the id that is each request's own. */
async function answer(client: Client, where: string): Promise<{ status: number; body: unknown }> {
  const response = await client.get(where);
  const body = (await response.json()) as Record<string, unknown>;
  delete body["request_id"];
  return { status: response.status, body };
}

test("a route of an entity is its members' who have the role, and nobody else's", async (t) => {
  const app = await startApp(t, { routes: [figures] });
  const member = await app.as({ ABC: "analyst", XYZ: "staff" });

  assert.deepEqual(await answer(member, `${path}&entity=ABC`), {
    status: 200,
    body: { entity: "ABC", release: 1, year: 2026 },
  });
  assert.equal((await answer(member, `${path}&entity=XYZ`)).status, 403);
  assert.equal((await answer(app.stranger, `${path}&entity=ABC`)).status, 401);

  const other = await app.as({ XYZ: "admin" });
  const anothers = await answer(other, `${path}&entity=ABC`);
  assert.equal(anothers.status, 404);
  assert.deepEqual(await answer(other, `${path}&entity=NONE`), anothers);
});

test("what is asked is checked after who asks, and wrong fields are named", async (t) => {
  const app = await startApp(t, { routes: [figures] });
  const member = await app.as({ ABC: "executive" });
  const wrong = "/test/figures/123456789?year=x&entity=ABC&unknown=1";
  assert.equal((await answer(app.stranger, wrong)).status, 401);
  assert.equal((await answer(member, "/test/figures/1?year=x&entity=XYZ")).status, 404);
  const { status, body } = await answer(member, wrong);
  assert.equal(status, 400);
  const { errors } = body as { errors: { in: string; name: string }[] };
  assert.deepEqual(
    errors.map(({ in: place, name }) => `${place} ${name}`),
    ["query year", "query unknown"],
  );
  for (const entities of ["", "&entity=", "&entity=ABC&entity=ABC", "&entity=ABC&entity=XYZ"]) {
    assert.equal((await answer(member, path + entities)).status, 400, entities);
  }
});

test("an answer is the same as long as release, entity, role and query are", async (t) => {
  const app = await startApp(t, { routes: [figures] });
  const member = await app.as({ ABC: "executive", XYZ: "executive" });
  const tagOf = async (client: Client, where: string) => (await client.get(where)).headers.get("etag") ?? "";
  const tag = await tagOf(member, `${path}&entity=ABC`);
  assert.match(tag, /^"[\w-]{27}"$/);
  assert.equal(await tagOf(member, "/test/figures/1?entity=ABC&year=2026"), tag);

  const analyst = await app.as({ ABC: "analyst" });
  const tags = [
    tag,
    await tagOf(member, `${path}&entity=XYZ`),
    await tagOf(member, "/test/figures/1?year=2025&entity=ABC"),
    await tagOf(member, "/test/figures/2?year=2026&entity=ABC"),
    await tagOf(analyst, `${path}&entity=ABC`),
  ];
  assert.equal(new Set(tags).size, tags.length);

  const again = await member.get(`${path}&entity=ABC`, { "if-none-match": `W/"x", ${tag}` });
  assert.deepEqual([again.status, await again.text(), again.headers.get("etag")], [304, "", tag]);
  assert.equal((await app.stranger.get(`${path}&entity=ABC`, { "if-none-match": tag })).status, 401);
});

test("an entity of which nothing is published says so", async (t) => {
  const app = await startApp(t, { routes: [figures] });
  await app.ops.orm.delete(publication_current).where(eq(publication_current.entity_id, "ABC"));
  const { status, body } = await answer(await app.as({ ABC: "executive" }), `${path}&entity=ABC`);
  assert.equal(status, 404);
  assert.equal((body as { type: string }).type, "urn:problem-type:atlas:nothing-published");
});
