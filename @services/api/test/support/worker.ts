import path from "node:path";
import type { TestContext } from "node:test";
import { migrate } from "@packages/db";
import type { Role } from "@packages/db/auth";
import { startLibsqlServer } from "@packages/db/test-server";
import { openAccounts, openOps, type Accounts, type Ops } from "@packages/db/web";
import { createTestHarness, type TestHarness } from "wrangler";
import { clientOf, cookieOf, type Client } from "./client.ts";
import { addEntities, insertUser, password } from "./fill.ts";

/** The API under workerd, over two databases of LibSQL servers. */
export type TestWorker = {
  harness: TestHarness;
  ops: Ops;
  accounts: Accounts;
  addUser: (memberships: Record<string, Role>) => Promise<string>;
  as: (memberships: Record<string, Role>) => Promise<Client>;
  client: (cookie: string) => Client;
  stranger: Client;
};

// Otherwise it asks a server of Cloudflare's where we are.
process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";

/** On https, where cookies are stricter. */
const origin = "https://atlas.example.org";
const folder = path.resolve(import.meta.dirname, "../..");

/** Starts it, with a second Worker beside it that asks its Authority. */
export async function startWorker(t: TestContext): Promise<TestWorker> {
  const servers = await Promise.all([startLibsqlServer(), startLibsqlServer()]);
  const [ops, accounts] = [openOps(servers[0].address), openAccounts(servers[1].address)];
  const secrets = {
    DATABASE_URL: servers[0].address,
    AUTH_DATABASE_URL: servers[1].address,
    AUTH_SECRET: "a secret of this test, and of no other",
  };
  await Promise.all([migrate(ops), migrate(accounts)]);
  await addEntities(ops);
  const harness = createTestHarness({
    workers: [
      {
        configPath: path.join(folder, "wrangler.jsonc"),
        vars: { ATLAS_ORIGIN: origin, ATLAS_BUILD: "test" },
        secrets,
      },
      { configPath: path.join(folder, "test/support/asking-worker/wrangler.jsonc") },
    ],
  });
  await harness.listen();
  t.after(async () => {
    await harness.close();
    await Promise.all(servers.map((server) => server.stop()));
  });
  const api = harness.getWorker("atlas-api");
  const client = (cookie: string) => {
    const fetch = async (where: string, init: RequestInit) => {
      return (await api.fetch(`${origin}/api${where}`, init as never)) as unknown as Response;
    };
    return clientOf(fetch, origin, cookie);
  };
  const addUser = (memberships: Record<string, Role>) => insertUser(accounts, memberships);
  const as = async (memberships: Record<string, Role>) => {
    const response = await client("").post("/auth/sign-in/email", { email: await addUser(memberships), password });
    if (response.status !== 204) throw new Error(`sign-in gave ${response.status}: ${await response.text()}`);
    return client(cookieOf(response));
  };
  return { harness, ops, accounts, addUser, as, client, stranger: client("") };
}
