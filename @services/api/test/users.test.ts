import assert from "node:assert/strict";
import { statSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { openAccounts, openOps, resolveAddress } from "@packages/db";
import { audit_event } from "@packages/db/auth";
import { createLog } from "../src/platform/log.ts";
import { readEnvironment } from "../src/environment.ts";
import { openApi } from "../src/node/open-api.ts";
import { clientOf, cookieOf, type Client } from "./support/client.ts";
import { runUsers, temporaryHome, type Result } from "./support/command.ts";
import { addEntities } from "./support/fill.ts";

const ana = ["--email", "ana@example.org"];
const secret = "kuda baterai staples benar";

/** The API over a home, for a moment. */
async function withApi<T>(home: string, work: (client: (cookie: string) => Client) => Promise<T>): Promise<T> {
  const api = await openApi(readEnvironment({ ATLAS_HOME: home }), { log: createLog(() => undefined) });
  const { origin } = api.services.settings;
  try {
    return await work((cookie) =>
      clientOf((where, init) => api.fetch(new Request(origin + where, init)), origin, cookie),
    );
  } finally {
    await api.close();
  }
}

async function prepare(home: string): Promise<void> {
  const ops = await openOps(resolveAddress("file:atlas-ops.db", home));
  await addEntities(ops);
  ops.close();
}

function data<T>({ code, stdout, stderr }: Result): T {
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as T;
}

function refused({ code, stdout }: Result, expected = 1): string {
  assert.equal(code, expected, stdout);
  const { error } = JSON.parse(stdout) as { error: { code: string; mend: string } };
  assert.ok(error.mend.length > 10, "says what to do");
  return error.code;
}

test("somebody is invited, chooses a password by the link, is granted more, locked out, and let in again", async (t) => {
  const home = temporaryHome(t);
  await prepare(home);
  const users = (...args: string[]) => runUsers(home, args);
  const invited = await users(
    "add",
    "--email",
    "Ana@Example.org",
    "--name",
    "Ana",
    "--entity",
    "abc",
    "--role",
    "executive",
  );
  assert.equal(invited.code, 0, invited.stderr);
  const token = /#token=([\w-]{43})$/m.exec(invited.stdout)?.[1] ?? "";
  assert.match(invited.stdout, /ana@example\.org has an account and is executive of ABC/);

  const cookie = await withApi(home, async (client) => {
    const signIn = (password: string) => client("").post("/auth/sign-in/email", { email: "ana@example.org", password });
    assert.equal((await signIn(secret)).status, 401);
    assert.equal((await client("").post("/auth/reset", { token, password: secret })).status, 204);
    const response = await signIn(secret);
    assert.equal(response.status, 204);
    return cookieOf(response);
  });

  const granted = data<object>(await users("grant", ...ana, "--entity", "XYZ", "--role", "analyst", "--json"));
  assert.deepEqual(granted, { email: "ana@example.org", entity: "XYZ", role: "analyst", before: null });
  type Listed = {
    accounts: { email: string; state: string; roles: object; sessions: number; seen_at: string | null }[];
  };
  const [listed] = data<Listed>(await users("list", "--json")).accounts;
  assert.deepEqual(listed?.roles, { ABC: "executive", XYZ: "analyst" });
  assert.deepEqual([listed.state, listed.sessions], ["active", 1]);
  assert.equal(refused(await users("list", "--entity", "NONE", "--json"), 2), "UNKNOWN_ENTITY");

  const disabled = await users("disable", ...ana);
  assert.match(disabled.stdout, /is disabled; 1 session ended/);
  await withApi(home, async (client) => {
    assert.equal((await client(cookie).get("/auth/session")).status, 401);
    const again = await client("").post("/auth/sign-in/email", { email: "ana@example.org", password: secret });
    assert.equal(again.status, 401);
  });
  assert.equal(refused(await users("reset", ...ana, "--json")), "ACCOUNT_DISABLED");
  assert.equal((await users("enable", ...ana)).code, 0);
  await withApi(home, async (client) => {
    const again = await client("").post("/auth/sign-in/email", { email: "ana@example.org", password: secret });
    assert.equal(again.status, 204);
  });

  const reset = data<{ sessions_ended: number; link: string }>(await users("reset", ...ana, "--json"));
  assert.equal(reset.sessions_ended, 1);
  assert.match(reset.link, /^http:\/\/localhost:8700\/sign-in#token=/);
  assert.equal(
    data<{ before: string }>(await users("revoke", ...ana, "--entity", "ABC", "--json")).before,
    "executive",
  );
  const [last] = data<Listed>(await users("list", "--json")).accounts;
  assert.deepEqual([last?.state, last?.roles], ["invited", { XYZ: "analyst" }]);

  const accounts = await openAccounts(resolveAddress("file:atlas-auth.db", home));
  const events = await accounts.orm.select().from(audit_event);
  accounts.close();
  const done = events.filter(({ route }) => route === "users").map(({ kind, entity_id }) => [kind, entity_id]);
  assert.deepEqual(done, [
    ["account_added", null],
    ["role_granted_executive", "ABC"],
    ["role_granted_analyst", "XYZ"],
    ["account_disabled", null],
    ["account_enabled", null],
    ["link_given", null],
    ["role_revoked", "ABC"],
  ]);
});

test("a password comes from standard input, and is nowhere to be read", async (t) => {
  const home = temporaryHome(t);
  await prepare(home);
  const args = ["add", ...ana, "--entity", "ABC", "--role", "analyst", "--password-stdin", "--json"];
  const added = await runUsers(home, args, { input: `${secret}\n` });
  assert.equal(data<{ link: null }>(added).link, null);
  assert.ok(!`${added.stdout}${added.stderr}`.includes(secret));
  const status = await withApi(home, async (client) => {
    return (await client("").post("/auth/sign-in/email", { email: "ana@example.org", password: secret })).status;
  });
  assert.equal(status, 204);
  for (const file of ["atlas-auth.db", "atlas-ops.db", ".atlas/auth-secret"]) {
    assert.equal(statSync(path.join(home, file)).mode & 0o077, 0, `${file} is its owner's alone`);
  }
});

test("a mistake says what to do, and makes nothing", async (t) => {
  const home = temporaryHome(t);
  const run = async (args: string[], input = "") => refused(await runUsers(home, [...args, "--json"], { input }));
  const misused = async (args: string[]) => refused(await runUsers(home, [...args, "--json"]), 2);
  const role = ["--entity", "ABC", "--role", "staff"];
  assert.equal(await misused(["add", ...ana, ...role]), "UNKNOWN_ENTITY");
  await prepare(home);
  assert.equal(await misused(["add", "--email", "ana", ...role]), "BAD_EMAIL");
  assert.equal(await misused(["add", ...ana, "--entity", "NONE", "--role", "staff"]), "UNKNOWN_ENTITY");
  assert.equal(await misused(["add", ...ana, "--entity", "ABC", "--role", "boss"]), "INVALID_ARGUMENT");
  assert.equal(await misused(["add", ...ana, "--entity", "ABC"]), "HALF_A_ROLE");
  assert.equal(await misused(["add", ...role]), "MISSING_MANDATORY_OPTION_VALUE");
  assert.equal(await run(["add", ...ana, ...role, "--password-stdin"], "password1234"), "WEAK_PASSWORD");
  assert.equal(await misused(["add", ...ana, ...role, "--password-stdin"]), "NO_PASSWORD");
  for (const command of ["disable", "enable", "reset"]) assert.equal(await run([command, ...ana]), "NO_SUCH_ACCOUNT");
  assert.equal(await run(["grant", ...ana, ...role]), "NO_SUCH_ACCOUNT");
  const { accounts } = data<{ accounts: unknown[] }>(await runUsers(home, ["list", "--json"]));
  assert.deepEqual(accounts, []);

  assert.equal((await runUsers(home, ["add", ...ana, ...role])).code, 0);
  assert.equal(await run(["add", ...ana, ...role]), "ACCOUNT_EXISTS");
  const environment = { AUTH_SECRET: "short" };
  assert.equal(refused(await runUsers(home, ["list", "--json"], { environment }), 2), "BAD_ENVIRONMENT");
});

test("every command shows its options and an example", async (t) => {
  const home = temporaryHome(t);
  const { stdout } = await runUsers(home, ["--help"]);
  const names = [...stdout.matchAll(/^ {2}([a-z]+) \[options\]/gm)].map((match) => match[1] ?? "");
  assert.deepEqual(names, ["add", "list", "grant", "revoke", "reset", "disable", "enable"]);
  for (const name of names) {
    const help = await runUsers(home, [name, "--help"]);
    assert.equal(help.code, 0);
    assert.match(help.stdout, new RegExp(`Examples:\\n {2}pnpm run users -- ${name}`), name);
  }
});
