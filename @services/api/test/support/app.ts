import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import { serve } from "@hono/node-server";
import type { Accounts, Ops } from "@packages/db";
import { account, membership, user, type Role } from "@packages/db/auth";
import { core_entity, publication_current, publication_release } from "@packages/db/ops";
import type { Route } from "../../src/app/route.ts";
import { hashPassword } from "../../src/auth/password.ts";
import { readEnvironment } from "../../src/environment.ts";
import { openApi } from "../../src/node/open-api.ts";
import type { Log } from "../../src/platform/log.ts";
import { routes } from "../../src/routes/index.ts";

export const password = "correct horse battery staple";
let passwordHash: Promise<string> | undefined;

/** The API on a port of its own, over two files in a home of its own; gone when the test ends. */
export type TestApp = {
  origin: string;
  ops: Ops;
  accounts: Accounts;
  /** Lines of the log, as documents. */
  log: Record<string, unknown>[];
  /** Makes an account with these memberships; gives its e-mail. */
  addUser: (memberships: Record<string, Role>) => Promise<string>;
  /** Signs in over HTTP; gives what to send as Cookie. */
  signIn: (email: string) => Promise<string>;
  /** Both: a new account that is signed in. */
  as: (memberships: Record<string, Role>) => Promise<Client>;
  /** Without a session. */
  stranger: Client;
};

export type Client = {
  cookie: string;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  post: (path: string, body?: unknown, headers?: Record<string, string>) => Promise<Response>;
};

/**
 * Starts the API. Entities ABC and XYZ exist, each with an empty release 1 that is current, unless `fill` brings its own.
 */
export async function startApp(
  t: TestContext,
  options: { fill?: (ops: Ops) => Promise<void>; environment?: Record<string, string>; routes?: readonly Route[] } = {},
): Promise<TestApp> {
  const home = mkdtempSync(path.join(tmpdir(), "atlas-api-"));
  const log: Record<string, unknown>[] = [];
  const environment = readEnvironment({ ATLAS_HOME: home, ...options.environment });
  const write: Log = (level, message, fields) => {
    log.push({ level, message, ...fields });
    if (level === "error") t.diagnostic(JSON.stringify({ message, ...fields }));
  };
  const api = await openApi(environment, { log: write, routes: [...routes, ...(options.routes ?? [])] });
  const server = serve({
    fetch: (request) => api.fetch(request, { address: "127.0.0.1" }),
    port: 0,
    hostname: "127.0.0.1",
  });
  await new Promise((resolve) => server.once("listening", resolve));
  t.after(async () => {
    await new Promise((resolve) => server.close(resolve));
    await api.close();
    rmSync(home, { recursive: true, force: true });
  });
  const { ops, accounts } = api.services;
  await (options.fill ?? addEntities)(ops);
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = (cookie: string): Client => {
    const send = (where: string, init: RequestInit, headers: Record<string, string>) => {
      return fetch(`${origin}${where}`, { ...init, headers: { ...(cookie && { cookie }), ...headers } });
    };
    return {
      cookie,
      get: (where, headers = {}) => send(where, {}, headers),
      post: (where, body, headers = {}) => {
        const json = body === undefined ? {} : { "content-type": "application/json" };
        const init = { method: "POST", ...(body !== undefined && { body: JSON.stringify(body) }) };
        return send(where, init, { origin: environment.ATLAS_ORIGIN, ...json, ...headers });
      },
    };
  };
  const addUser = (memberships: Record<string, Role>) => insertUser(accounts, memberships);
  const signIn = async (email: string) => {
    const response = await client("").post("/auth/sign-in/email", { email, password });
    if (response.status !== 204) throw new Error(`sign-in gave ${response.status}: ${await response.text()}`);
    return cookieOf(response);
  };
  const as = async (memberships: Record<string, Role>) => client(await signIn(await addUser(memberships)));
  return { origin, ops, accounts, log, addUser, signIn, as, stranger: client("") };
}

/** What a browser would send back. */
export function cookieOf(response: Response): string {
  return response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

async function insertUser({ orm }: Accounts, memberships: Record<string, Role>): Promise<string> {
  const id = randomUUID();
  const email = `${id}@example.org`;
  const now = new Date();
  const times = { createdAt: now, updatedAt: now };
  await orm.insert(user).values({ id, email, name: "Test", emailVerified: true, ...times });
  passwordHash ??= hashPassword(password);
  const credentials = { accountId: id, providerId: "credential", password: await passwordHash };
  await orm.insert(account).values({ id: randomUUID(), userId: id, ...credentials, ...times });
  const granted = Object.entries(memberships).map(([entity_id, role]) => ({
    user_id: id,
    entity_id,
    role,
    granted_at: now,
  }));
  if (granted.length > 0) await orm.insert(membership).values(granted);
  return email;
}

async function addEntities({ orm }: Ops): Promise<void> {
  const moment = new Date().toISOString();
  for (const id of ["ABC", "XYZ"]) {
    const shown = { name: id, legal_name: id, locale: "id-ID", currency: "IDR", time_zone: "Asia/Jakarta" };
    await orm.insert(core_entity).values({ id, ...shown });
    const holder = { host: "test", pid: 1, birth: "" };
    const times = { started_at: moment, finished_at: moment, heartbeat_at: moment };
    const release = {
      number: 1,
      state: "current" as const,
      years: [2026],
      snapshots: [],
      holder,
      published_by: "test",
    };
    await orm.insert(publication_release).values({ entity_id: id, ...release, ...times });
    await orm.insert(publication_current).values({ entity_id: id, number: 1 });
  }
}
