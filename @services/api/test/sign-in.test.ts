import assert from "node:assert/strict";
import { test } from "node:test";
import { account, audit_event, rate_limit, session, user } from "@packages/db/auth";
import { eq } from "drizzle-orm";
import { cookieOf, password, startApp } from "./support/app.ts";

const signIn = "/auth/sign-in/email";

test("somebody who signs in is known until the session ends", async (t) => {
  const app = await startApp(t);
  assert.equal((await app.stranger.get("/auth/session")).status, 401);
  const member = await app.as({ ABC: "executive", GONE: "admin" });
  const response = await member.get("/auth/session");
  assert.equal(response.status, 200);
  const { entities } = (await response.json()) as { entities: { code: string; role: string; release: unknown }[] };
  assert.deepEqual(
    entities.map(({ code, role }) => [code, role]),
    [["ABC", "executive"]],
  );
  assert.equal((await member.post("/auth/sign-out")).status, 204);
  assert.equal((await member.get("/auth/session")).status, 401);
});

test("the cookie is for this host and its pages' requests alone; on https nobody else can set it", async (t) => {
  const cookieAt = async (origin: string) => {
    const app = await startApp(t, { environment: { ATLAS_ORIGIN: origin } });
    const response = await app.stranger.post(signIn, { email: await app.addUser({}), password });
    assert.equal(response.headers.getSetCookie().length, 1);
    const [named = "", ...attributes] = (response.headers.getSetCookie()[0] ?? "").split("; ");
    return { name: named.split("=")[0], attributes: attributes.sort() };
  };
  const attributes = ["HttpOnly", `Max-Age=${30 * 86_400}`, "Path=/", "SameSite=Lax"];
  assert.deepEqual(await cookieAt("http://localhost:8700"), { name: "atlas_session", attributes });
  assert.deepEqual(await cookieAt("https://atlas.example.org"), {
    name: "__Host-atlas_session",
    attributes: [...attributes, "Secure"],
  });
});

test("whatever is wrong, the answer is the same, and takes as long", async (t) => {
  const app = await startApp(t);
  const [active, disabled, invited] = await Promise.all([app.addUser({}), app.addUser({}), app.addUser({})]);
  await app.accounts.orm.update(user).set({ disabledAt: new Date() }).where(eq(user.email, disabled));
  const [{ id } = { id: "" }] = await app.accounts.orm.select().from(user).where(eq(user.email, invited));
  await app.accounts.orm.delete(account).where(eq(account.userId, id));

  const attempts = {
    wrong: { email: active, password: "not the password of it" },
    unknown: { email: "nobody@example.org", password },
    disabled: { email: disabled, password },
    invited: { email: invited, password },
  };
  const answers = new Set<string>();
  const quickest: Record<string, number> = {};
  // In turn, so that a busy moment of the machine meets them all.
  for (let round = 0; round < 8; round++) {
    for (const [name, body] of Object.entries(attempts)) {
      const begun = performance.now();
      const response = await app.stranger.post(signIn, body);
      quickest[name] = Math.min(quickest[name] ?? Infinity, performance.now() - begun);
      const problem = (await response.json()) as Record<string, unknown>;
      delete problem["request_id"];
      answers.add(JSON.stringify([response.status, problem, [...response.headers.keys()]]));
    }
  }
  assert.equal(answers.size, 1, [...answers].join("\n"));
  assert.match([...answers][0] ?? "", /^\[401,.*sign-in-refused/);
  const [least, most] = [Math.min(...Object.values(quickest)), Math.max(...Object.values(quickest))];
  assert.ok(least > 20 && most < 2 * least, JSON.stringify(quickest));
  assert.equal((await app.accounts.orm.select().from(session)).length, 0);
});

test("e-mails are the same in any case", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({});
  assert.equal((await app.stranger.post(signIn, { email: email.toUpperCase(), password })).status, 204);
});

test("passwords cannot be guessed: tries are counted by account and address, stored, and end with their window", async (t) => {
  const app = await startApp(t, { environment: { ATLAS_PROXIES: "1" } });
  const [email, other] = [await app.addUser({}), await app.addUser({})];
  const from = (address: string) => ({ "x-forwarded-for": address });
  const wrong = { password: "not the password of it" };
  const statuses = await Promise.all(
    Array.from(
      { length: 14 },
      async () => (await app.stranger.post(signIn, { email, ...wrong }, from("192.0.2.1"))).status,
    ),
  );
  assert.equal(statuses.filter((status) => status === 401).length, 10, "tries at once do not slip through");
  assert.equal(statuses.filter((status) => status === 429).length, 4);

  const right = await app.stranger.post(signIn, { email, password }, from("192.0.2.1"));
  assert.equal(right.status, 429, "nor does the right one tell itself");
  assert.ok(Number(right.headers.get("retry-after")) > 800);
  assert.equal(
    (await app.stranger.post(signIn, { email, password }, from("192.0.2.2"))).status,
    204,
    "its owner elsewhere",
  );
  assert.equal(
    (await app.stranger.post(signIn, { email: other, password }, from("192.0.2.1"))).status,
    204,
    "a colleague",
  );

  // What is stored tells nobody's e-mail or address.
  const kept = await app.accounts.orm.select().from(rate_limit);
  assert.ok(kept.length > 0 && kept.every(({ key }) => /^[\w-]{43}$/.test(key)));

  await app.accounts.orm.update(rate_limit).set({ ends_at: new Date(0) });
  assert.equal((await app.stranger.post(signIn, { email, password }, from("192.0.2.1"))).status, 204);
});

test("accounts that do not exist are limited alike, and so is whoever tries one from everywhere", async (t) => {
  const app = await startApp(t, { environment: { ATLAS_PROXIES: "1" } });
  const statusesOf = async (email: string) => {
    const statuses: number[] = [];
    for (let tries = 0; tries < 11; tries++) {
      const headers = { "x-forwarded-for": "2001:db8:0:1::" + tries.toString(16) };
      const body = { email, password: "not the password of it" };
      statuses.push((await app.stranger.post(signIn, body, headers)).status);
    }
    return statuses;
  };
  const known = await statusesOf(await app.addUser({}));
  assert.deepEqual(await statusesOf("nobody@example.org"), known);
  assert.deepEqual(known, [...Array<number>(10).fill(401), 429], "one network of IPv6 is one address");

  const email = await app.addUser({});
  await app.stranger.post(signIn, { email, password: "not the password of it" }, { "x-forwarded-for": "192.0.2.1" });
  await app.accounts.orm.update(rate_limit).set({ count: 50 });
  const elsewhere = await app.stranger.post(signIn, { email, password }, { "x-forwarded-for": "198.51.100.1" });
  assert.equal(elsewhere.status, 429);
});

test("without a proxy of ours, nobody can make up an address", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({});
  const statuses: number[] = [];
  for (let tries = 0; tries < 11; tries++) {
    const headers = { "x-forwarded-for": `192.0.2.${tries}`, "cf-connecting-ip": `192.0.2.${tries}` };
    statuses.push((await app.stranger.post(signIn, { email, password: "not the password of it" }, headers)).status);
  }
  assert.equal(statuses.at(-1), 429);
});

test("a sign-in ends the session that the browser had; a made-up cookie is none", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({});
  const first = await app.signIn(email);
  const again = await app.stranger.post(signIn, { email, password }, { cookie: first });
  assert.equal(again.status, 204);
  assert.equal((await app.client(first).get("/auth/session")).status, 401);
  assert.equal((await app.client(cookieOf(again)).get("/auth/session")).status, 200);

  const [{ token } = { token: "" }] = await app.accounts.orm.select().from(session);
  for (const value of [token, `${token}.`, `${token}.AAAA`, `${token}.${"A".repeat(43)}=`, "%", "", `.${token}`]) {
    assert.equal((await app.client(`atlas_session=${value}`).get("/auth/session")).status, 401, value);
  }
});

test("every sign-in and every refusal of one is in the audit trail", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({});
  await app.signIn(email);
  await app.stranger.post(signIn, { email, password: "not the password of it" });
  await app.stranger.post(signIn, { email: "nobody@example.org", password });
  const events = await app.accounts.orm.select().from(audit_event);
  const [{ id } = { id: "" }] = await app.accounts.orm.select().from(user).where(eq(user.email, email));
  assert.deepEqual(
    events.map(({ kind, account_id, status, route, ip_address }) => [kind, account_id, status, route, ip_address]),
    [
      ["sign_in", id, 204, signIn, "127.0.0.1"],
      ["sign_in_refused", id, 401, signIn, "127.0.0.1"],
      ["sign_in_refused", null, 401, signIn, "127.0.0.1"],
    ],
  );
});
