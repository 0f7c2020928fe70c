import assert from "node:assert/strict";
import { test } from "node:test";
import { audit_event, membership, session, user } from "@packages/db/auth";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { disableAccount } from "../src/users/disable-account.ts";
import { password, startApp, type Client, type TestApp } from "./support/app.ts";

const day = 86_400_000;

/** Whether somebody is let in: by the API's routes and by the authority, which must agree. */
async function isIn(app: TestApp, client: Client): Promise<boolean> {
  const { status } = await client.get("/auth/session");
  const decision = await app.api.authorize({ cookie: client.cookie, role: "staff" });
  assert.equal(decision.ok, status === 200);
  return decision.ok;
}

test("a session that is past its time is refused at once: after thirty days, or seven without use", async (t) => {
  const app = await startApp(t);
  const member = await app.as({ ABC: "staff" });
  const now = Date.now();
  const set = (values: Partial<typeof session.$inferInsert>) => app.accounts.orm.update(session).set(values);
  assert.ok(await isIn(app, member));

  const [{ expiresAt } = { expiresAt: new Date() }] = await app.accounts.orm.select().from(session);
  assert.ok(Math.abs(expiresAt.getTime() - now - 30 * day) < day / 24);
  await set({ expiresAt: new Date(now - 1000) });
  assert.ok(!(await isIn(app, member)));

  await set({ expiresAt, updatedAt: new Date(now - 7 * day - 1000) });
  assert.ok(!(await isIn(app, member)));

  await set({ updatedAt: new Date(now - 6 * day) });
  assert.ok(await isIn(app, member));
  const [used] = await app.accounts.orm.select().from(session);
  assert.ok(used && used.updatedAt.getTime() >= now, "using it is noted");
  assert.equal(used.expiresAt.getTime(), expiresAt.getTime(), "and does not lengthen it");
});

test("whoever is disabled is out at once, and stays out", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({ ABC: "admin" });
  const member = app.client(await app.signIn(email));
  const [{ id } = { id: "" }] = await app.accounts.orm.select().from(user).where(eq(user.email, email));

  await app.accounts.orm.update(user).set({ disabledAt: new Date() }).where(eq(user.id, id));
  assert.ok(!(await isIn(app, member)), "even while the session is there");
  await app.accounts.orm.update(user).set({ disabledAt: null }).where(eq(user.id, id));
  assert.ok(await isIn(app, member));

  assert.equal(await disableAccount(app.accounts, id), 1);
  assert.ok(!(await isIn(app, member)));
  assert.equal((await app.stranger.post("/auth/sign-in/email", { email, password })).status, 401);
});

test("a role that is taken away is gone with the next request", async (t) => {
  const app = await startApp(t);
  const member = await app.as({ ABC: "analyst" });
  const ask = async () => app.api.authorize({ cookie: member.cookie, entity: "ABC", role: "analyst" });
  assert.ok((await ask()).ok);
  await app.accounts.orm.update(membership).set({ role: "executive" });
  assert.deepEqual(await ask(), { ok: false, status: 403 });
  await app.accounts.orm.delete(membership);
  assert.deepEqual(await ask(), { ok: false, status: 404 });
});

test("the authority tells who is there, and of what", async (t) => {
  const app = await startApp(t);
  const { cookie } = await app.as({ ABC: "analyst", XYZ: "staff" });
  const decision = await app.api.authorize({ cookie, role: "executive" });
  assert.ok(decision.ok);
  assert.deepEqual(decision.memberships, [{ entity: "ABC", role: "analyst", name: "ABC" }]);
  assert.deepEqual(Object.keys(decision.account).sort(), ["email", "id", "name"]);
  assert.deepEqual(await app.api.authorize({ cookie, entity: "XYZ", role: "executive" }), { ok: false, status: 403 });
  assert.deepEqual(await app.api.authorize({ cookie, entity: "NONE", role: "staff" }), { ok: false, status: 404 });
  assert.deepEqual(await app.api.authorize({ cookie: null, entity: "ABC", role: "staff" }), { ok: false, status: 401 });
});

test("people see where they are signed in, and end it, by their password", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({});
  const [here, lost, third] = [await app.signIn(email), await app.signIn(email), await app.signIn(email)];
  const other = await app.as({});
  const member = app.client(here);
  type Listed = { sessions: { id: string; current: boolean; address: string }[] };
  const list = async (from = member) => ((await (await from.get("/auth/sessions")).json()) as Listed).sessions;

  const sessions = await list();
  assert.equal(sessions.length, 3);
  assert.deepEqual([...new Set(sessions.map(({ address }) => address))], ["127.0.0.1"]);
  assert.ok(!JSON.stringify(sessions).includes(decodeURIComponent(here).slice(14, 40)), "no token is in it");

  const revoke = async (body: object) => (await member.post("/auth/sessions/revoke", body)).status;
  const [theirs] = await list(other);
  assert.equal(await revoke({ current_password: password, session: theirs?.id }), 404);
  assert.equal(await revoke({ current_password: "not the password of it" }), 400);
  const lostId = (await list(app.client(lost))).find(({ current }) => current)?.id;
  assert.equal(await revoke({ current_password: password, session: lostId }), 204);
  assert.equal((await app.client(lost).get("/auth/session")).status, 401);
  assert.equal((await app.client(third).get("/auth/session")).status, 200);
  assert.equal(await revoke({ current_password: password }), 204);
  assert.equal((await app.client(third).get("/auth/session")).status, 401);
  assert.equal((await member.get("/auth/session")).status, 200);
  assert.equal((await other.get("/auth/session")).status, 200);
});

test("no account may ask without end", async (t) => {
  const app = await startApp(t, { environment: { ATLAS_REQUESTS_PER_MINUTE: "5" } });
  const [member, other] = [await app.as({}), await app.as({})];
  const statuses = new Set<number>();
  // A minute may end meanwhile, so there are more than two minutes' worth.
  for (let tries = 0; tries < 12; tries++) statuses.add((await member.get("/auth/session")).status);
  assert.deepEqual([...statuses].sort(), [200, 429]);
  assert.equal((await other.get("/auth/session")).status, 200);
  const kinds = (await app.accounts.orm.select().from(audit_event)).map(({ kind }) => kind);
  assert.deepEqual(kinds, ["sign_in", "sign_in"], "nor fill the trail");
});

test("no Cookie header but ours lets anybody in, or makes the service stumble", async (t) => {
  const app = await startApp(t);
  const { cookie } = await app.as({ ABC: "admin" });
  const value = cookie.slice(cookie.indexOf("=") + 1);
  const ask = async (header: string) => {
    const headers = new Headers({ cookie: header });
    return (await app.api.fetch(new Request(`${app.origin}/auth/session`, { headers }))).status;
  };
  assert.equal(await ask(`other=1; ${cookie}; more=2`), 200);
  const printable = fc.string({ unit: fc.integer({ min: 32, max: 126 }).map((code) => String.fromCharCode(code)) });
  const changed = fc
    .tuple(fc.nat(value.length - 1), printable)
    .map(([at, text]) => value.slice(0, at) + text + value.slice(at + text.length));
  await fc.assert(
    fc.asyncProperty(fc.oneof(printable, changed), async (text) => {
      // The signature's last character holds two bits of it and four of nothing.
      fc.pre(!text.startsWith(value.slice(0, -5)));
      assert.equal(await ask(`atlas_session=${text}`), 401);
      assert.equal(await ask(text), 401);
    }),
    { numRuns: 300 },
  );
});
