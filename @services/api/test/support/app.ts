import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestContext } from "node:test";
import type { Accounts, Ops } from "@packages/db";
import type { Role } from "@packages/db/auth";
import type { Route } from "../../src/app/route.ts";
import { readEnvironment } from "../../src/environment.ts";
import { openApi, type Api } from "../../src/node/open-api.ts";
import { serveApi } from "../../src/node/serve.ts";
import type { Log } from "../../src/platform/log.ts";
import { routes } from "../../src/routes/index.ts";
import { clientOf, cookieOf, type Client } from "./client.ts";
import { addEntities, insertUser, password } from "./fill.ts";

export { cookieOf, type Client } from "./client.ts";
export { password } from "./fill.ts";

/** The API on a port of its own, over two files in a home of its own; gone when the test ends. */
export type TestApp = {
  origin: string;
  home: string;
  api: Api;
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
  /** Somebody with this Cookie header. */
  client: (cookie: string) => Client;
  /** Without a session. */
  stranger: Client;
};

type Options = {
  /** Fills the operational database; without: entities ABC and XYZ, each with an empty release 1 that is current. */
  fill?: (ops: Ops) => Promise<void>;
  environment?: Record<string, string>;
  /** Beside the app's own. */
  routes?: readonly Route[];
};

/** Starts the API as `./atlas api` does. */
export async function startApp(t: TestContext, options: Options = {}): Promise<TestApp> {
  const home = mkdtempSync(path.join(tmpdir(), "atlas-api-"));
  const lines: Record<string, unknown>[] = [];
  const log: Log = (level, message, fields) => {
    lines.push({ level, message, ...fields });
    if (level === "error") t.diagnostic(JSON.stringify({ message, ...fields }));
  };
  const environment = readEnvironment({ ATLAS_HOME: home, PORT: "0", ...options.environment });
  const api = await openApi(environment, { log, routes: [...routes, ...(options.routes ?? [])] });
  const served = await serveApi(api, environment);
  t.after(async () => {
    await served.stop(0);
    await api.close();
    rmSync(home, { recursive: true, force: true });
  });
  const { ops, accounts, settings } = api.services;
  await (options.fill ?? addEntities)(ops);
  const origin = `http://127.0.0.1:${served.port}`;
  const client = (cookie: string) => clientOf((where, init) => fetch(origin + where, init), settings.origin, cookie);
  const addUser = (memberships: Record<string, Role>) => insertUser(accounts, memberships);
  const signIn = async (email: string) => {
    const response = await client("").post("/auth/sign-in/email", { email, password });
    if (response.status !== 204) throw new Error(`sign-in gave ${response.status}: ${await response.text()}`);
    return cookieOf(response);
  };
  const as = async (memberships: Record<string, Role>) => client(await signIn(await addUser(memberships)));
  return { origin, home, api, ops, accounts, log: lines, addUser, signIn, as, client, stranger: client("") };
}
