import assert from "node:assert/strict";
import { test } from "node:test";
import { audit_event, user, verification } from "@packages/db/auth";
import { eq } from "drizzle-orm";
import { linkOf, makeLinkToken } from "../src/auth/one-time-link.ts";
import { hashPassword, verifyPassword } from "../src/auth/password.ts";
import { weaknessOf } from "../src/auth/password-policy.ts";
import { cookieOf, password, startApp, type TestApp } from "./support/app.ts";

const next = "kuda baterai staples benar";
const signIn = "/auth/sign-in/email";

async function linkTo(app: TestApp, email: string): Promise<string> {
  const [found] = await app.accounts.orm.select().from(user).where(eq(user.email, email));
  return makeLinkToken(app.accounts, app.api.services.library(), found?.id ?? "");
}

test("a hash is scrypt's as OWASP asks for, with a salt of its own, and holds its costs", async () => {
  const hash = await hashPassword(password);
  assert.match(hash, /^scrypt\$16384\$8\$5\$[\w-]{22}\$[\w-]{43}$/);
  assert.notEqual(await hashPassword(password), hash);
  assert.ok(await verifyPassword({ hash, password }));
  for (const other of [`${password} `, password.toUpperCase(), ""])
    assert.ok(!(await verifyPassword({ hash, password: other })));
  for (const broken of ["", "scrypt", "plain$1$1$1$a$b", hash.replace("scrypt", "other")]) {
    assert.ok(!(await verifyPassword({ hash: broken, password })));
  }
});

test("passwords that are easily guessed may not be chosen; any characters may", async () => {
  const account = { email: "budi.santoso@ions.example.org", name: "Budi Santoso" };
  const weak = [
    ...["short", "password1234", "Password12345!", "qwertyuiop12", "aaaaaaaaaaaa", "123456789012", "iloveyou1234"],
    ...["budisantoso2026", "budi.santoso@ions.example.org", "atlasatlas2026", "abcabcabcabc", "sayangsayang"],
    "x".repeat(201),
  ];
  for (const each of weak) assert.ok(await weaknessOf(each, account), each);
  for (const each of [
    password,
    next,
    "xK9#mQ2vL8pT",
    "ᮞᮙ᮪ᮕᮥᮛᮞᮥᮔ᮪ kuda baterai",
    "tujuh gajah menari di atap rumah tetangga",
  ]) {
    assert.equal(await weaknessOf(each, account), null, each);
  }
});

test("whoever knows the password may change it; every other session ends at once", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({ ABC: "staff" });
  const [here, elsewhere] = [app.client(await app.signIn(email)), app.client(await app.signIn(email))];
  const change = (body: object, from = here) => from.post("/auth/change-password", body);

  assert.equal((await change({ current_password: password, new_password: next }, app.stranger)).status, 401);
  const wrong = await change({ current_password: "not the password of it", new_password: next });
  assert.equal(wrong.status, 400);
  assert.match(await wrong.text(), /"name":"current_password"/);
  const weak = await change({ current_password: password, new_password: "password1234" });
  assert.equal(weak.status, 400);
  assert.match(await weak.text(), /"name":"new_password"/);
  assert.equal((await elsewhere.get("/auth/session")).status, 200);

  const changed = await change({ current_password: password, new_password: next });
  assert.equal(changed.status, 204);
  assert.equal((await here.get("/auth/session")).status, 401);
  assert.equal((await elsewhere.get("/auth/session")).status, 401);
  assert.equal((await app.client(cookieOf(changed)).get("/auth/session")).status, 200);
  assert.equal((await app.stranger.post(signIn, { email, password })).status, 401);
  assert.equal((await app.stranger.post(signIn, { email, password: next })).status, 204);
  const kinds = (await app.accounts.orm.select().from(audit_event)).map(({ kind }) => kind);
  assert.deepEqual(kinds.slice(2), ["password_refused", "password_changed", "sign_in_refused", "sign_in"]);
});

test("a stolen session is no way to guess the password", async (t) => {
  const app = await startApp(t);
  const member = await app.as({});
  const statuses: number[] = [];
  for (let tries = 0; tries < 11; tries++) {
    const body = { current_password: "not the password of it", new_password: next };
    statuses.push((await member.post("/auth/change-password", body)).status);
  }
  assert.deepEqual(statuses, [...Array<number>(10).fill(400), 429]);
});

test("a one-time link sets a password, once, and ends every session", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({});
  const before = app.client(await app.signIn(email));
  const token = await linkTo(app, email);
  assert.match(linkOf("https://atlas.example.org", token), /^https:\/\/atlas\.example\.org\/sign-in#token=[\w-]{43}$/);
  const kept = await app.accounts.orm.select().from(verification);
  assert.ok(
    kept.every((row) => !JSON.stringify(row).includes(token)),
    "of a link only a hash is kept",
  );

  const reset = (body: object) => app.stranger.post("/auth/reset", body);
  assert.equal((await reset({ token, password: "password1234" })).status, 400, "a weak one does not use it up");
  const statuses = await Promise.all([1, 2, 3].map(async () => (await reset({ token, password: next })).status));
  assert.deepEqual(statuses.sort(), [204, 400, 400]);
  assert.equal((await before.get("/auth/session")).status, 401);
  assert.equal((await app.stranger.post(signIn, { email, password })).status, 401);
  assert.equal((await app.stranger.post(signIn, { email, password: next })).status, 204);
});

test("a link that is old, replaced, made up, or of a disabled account does nothing", async (t) => {
  const app = await startApp(t);
  const email = await app.addUser({});
  const replaced = await linkTo(app, email);
  const token = await linkTo(app, email);
  const answers = new Set<string>();
  const refused = async (given: string) => {
    const response = await app.stranger.post("/auth/reset", { token: given, password: next });
    const problem = (await response.json()) as Record<string, unknown>;
    delete problem["request_id"];
    answers.add(JSON.stringify(problem));
    assert.equal(response.status, 400);
  };
  await refused(replaced);
  await refused("made up");
  await app.accounts.orm.update(user).set({ disabledAt: new Date() });
  await refused(token);
  await app.accounts.orm.update(user).set({ disabledAt: null });
  await app.accounts.orm.update(verification).set({ expiresAt: new Date(0) });
  await refused(token);
  assert.equal(answers.size, 1, "and says the same");
});

test("links cannot be tried without end", async (t) => {
  const app = await startApp(t);
  const statuses = await Promise.all(
    Array.from({ length: 25 }, async (_, index) => {
      return (await app.stranger.post("/auth/reset", { token: `made up ${index}`, password: next })).status;
    }),
  );
  assert.equal(statuses.filter((status) => status === 429).length, 5);
});
