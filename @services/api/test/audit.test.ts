import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "@hono/zod-openapi";
import { audit_event, audit_stranger, rate_limit, session, verification } from "@packages/db/auth";
import { clearOld, retention } from "../src/audit/clear-old.ts";
import { Problem } from "../src/app/problem.ts";
import { defineRoute, type Route } from "../src/app/route.ts";
import { startApp } from "./support/app.ts";

const person: Route = defineRoute({
  method: "get",
  path: "/test/people/{id}",
  access: "executive",
  tag: "records",
  summary: "One person",
  params: { id: z.string().max(32) },
  answer: z.object({ id: z.string() }),
  audit: "record_view",
  handle: ({ params }) => {
    if (params.id === "gone") throw new Problem("not-found");
    return { id: params.id };
  },
});

const people: Route = defineRoute({
  method: "get",
  path: "/test/people",
  access: "executive",
  tag: "records",
  summary: "People",
  query: { q: z.string().optional(), sort: z.string().default("name") },
  answer: z.object({}),
  audit: "record_list",
  handle: () => ({}),
});

test("every look at records is in the trail, with who, what, when and from where, and without what was searched", async (t) => {
  const app = await startApp(t, { routes: [person, people] });
  const member = await app.as({ ABC: "executive", XYZ: "staff" });
  await app.accounts.orm.delete(audit_event);
  const before = Date.now();
  const seen = await member.get("/test/people/abc?entity=ABC");
  await member.get("/test/people/gone?entity=ABC");
  await member.get("/test/people?entity=ABC&q=Budi");
  await member.get("/test/people?entity=XYZ");
  await member.get("/test/people?entity=NONE");
  await member.get("/test/people?entity=ABC&sort=1&wrong=1");
  const events = await app.accounts.orm.select().from(audit_event);
  assert.deepEqual(
    events.map(({ kind, entity_id, route, subject, status }) => [kind, entity_id, route, subject, status]),
    [
      ["record_view", "ABC", "/test/people/{id}", "abc", 200],
      ["refused", "ABC", "/test/people/{id}", "gone", 404],
      ["record_list", "ABC", "/test/people", '{"q":true,"sort":"name"}', 200],
      ["refused", null, "/test/people", null, 403],
      ["refused", null, "/test/people", null, 404],
      ["refused", "ABC", "/test/people", null, 400],
    ],
  );
  const [first] = events;
  assert.ok(first && first.at.getTime() >= before && first.at.getTime() <= Date.now());
  assert.equal(first.request_id, seen.headers.get("x-request-id"));
  assert.equal(first.ip_address, "127.0.0.1");
  assert.equal(new Set(events.map(({ account_id }) => account_id)).size, 1);
});

test("many looks at once are all there, each once", async (t) => {
  const app = await startApp(t, { routes: [person] });
  const member = await app.as({ ABC: "executive" });
  await app.accounts.orm.delete(audit_event);
  const ids = Array.from({ length: 300 }, (_, index) => `p${index}`);
  await Promise.all(ids.map((id) => member.get(`/test/people/${id}?entity=ABC`)));
  const subjects = (await app.accounts.orm.select().from(audit_event)).map(({ subject }) => subject);
  assert.deepEqual(subjects.sort(), ids.sort());
});

test("what cannot be kept is not shown", async (t) => {
  const app = await startApp(t, { routes: [person] });
  const member = await app.as({ ABC: "executive" });
  await app.accounts.client.execute(
    "create trigger no_room before insert on audit_event begin select raise(abort, 'no room'); end",
  );
  const response = await member.get("/test/people/abc?entity=ABC");
  assert.equal(response.status, 503);
  assert.doesNotMatch(await response.text(), /abc|no room/);
  assert.ok(app.log.some(({ message }) => message === "audit trail failed"));
  await app.accounts.client.execute("drop trigger no_room");
  assert.equal((await member.get("/test/people/abc?entity=ABC")).status, 200);
});

test("strangers are counted by the hour, and the counts outlive a database that was away", async (t) => {
  const app = await startApp(t, { routes: [person] });
  await app.accounts.client.execute(
    "create trigger no_room before insert on audit_stranger begin select raise(abort, 'no room'); end",
  );
  for (let times = 0; times < 3; times++) await app.stranger.get("/test/people/abc?entity=ABC");
  await assert.rejects(app.api.services.audit.flush());
  await app.accounts.client.execute("drop trigger no_room");
  await app.stranger.get("/nothing");
  await app.api.services.audit.flush();
  await app.stranger.get("/test/people/abc?entity=ABC");
  await app.api.services.audit.flush();
  const rows = await app.accounts.orm.select().from(audit_stranger).orderBy(audit_stranger.route);
  // An hour may end meanwhile.
  const sum = (route: string) => rows.filter((row) => row.route === route).reduce((all, row) => all + row.count, 0);
  assert.equal(sum("/test/people/{id}"), 4);
  assert.equal(sum("none"), 1);
  assert.ok(rows.every(({ hour }) => hour.getTime() % 3_600_000 === 0));
  assert.deepEqual(await app.accounts.orm.select().from(audit_event), []);
});

test("the trail is kept for its time, and what is past it goes, however much", async (t) => {
  const app = await startApp(t);
  const member = await app.as({ ABC: "staff" });
  await member.get("/auth/session");
  await app.accounts.orm.delete(audit_event);
  const now = Date.now();
  await app.accounts.client.execute({
    sql: `with recursive n(i) as (select 0 union all select i + 1 from n where i < 4999)
      insert into audit_event (at, kind) select ?, 'old' from n`,
    args: [now - retention - 1000],
  });
  await app.accounts.orm.insert(audit_event).values({ at: new Date(now - retention + 60_000), kind: "kept" });
  await app.accounts.orm.insert(rate_limit).values({ key: "old", count: 1, ends_at: new Date(0) });
  const times = { createdAt: new Date(0), updatedAt: new Date(0), expiresAt: new Date(0) };
  await app.accounts.orm.insert(verification).values({ id: "old", identifier: "old", value: "old", ...times });
  await clearOld(app.accounts);
  const kinds = (await app.accounts.orm.select().from(audit_event)).map(({ kind }) => kind);
  assert.deepEqual(kinds, ["kept"]);
  assert.deepEqual(await app.accounts.orm.select().from(verification), []);
  assert.ok((await app.accounts.orm.select().from(rate_limit)).every(({ key }) => key !== "old"));
  assert.equal((await app.accounts.orm.select().from(session)).length, 1);
  assert.equal((await member.get("/auth/session")).status, 200);
});
