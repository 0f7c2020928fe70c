import assert from "node:assert/strict";
import { Agent, request } from "node:http";
import { test, type TestContext } from "node:test";
import { roles, type Role } from "@packages/db/auth";
import { createApp } from "../src/app/create-app.ts";
import { routes } from "../src/routes/index.ts";
import { startApp, type TestApp } from "./support/app.ts";
import { bothEntities, idsOf } from "./support/entities.ts";
import { expectedAccess, methods, operationsOf, type Operation } from "./support/matrix.ts";

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

/** fetch refuses some methods by itself; this asks for whatever it is told. */
function ask(app: TestApp, method: string, path: string, cookie: string): Promise<{ status: number; text: string }> {
  const headers = { ...(cookie && { cookie }), origin: app.api.services.settings.origin };
  return new Promise((resolve, reject) => {
    const sent = request(app.origin + path, { method, headers, agent }, (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk: string) => (text += chunk));
      response.on("end", () => resolve({ status: response.statusCode ?? 0, text }));
    });
    sent.on("error", reject).end();
  });
}

async function start(t: TestContext): Promise<TestApp> {
  t.after(() => agent.destroy());
  return startApp(t, { fill: bothEntities, environment: { ATLAS_REQUESTS_PER_MINUTE: "1000000" } });
}

async function documented(app: TestApp): Promise<Operation[]> {
  return operationsOf(JSON.parse((await ask(app, "GET", "/openapi.json", "")).text) as never);
}

/** A body without the id that is each request's own. */
function body(text: string): string {
  return text.replace(/"request_id":"[^"]*"/, "");
}

const fill = (path: string, ids: Record<string, string>) =>
  path.replace("{id}", ids[path.split("/")[2] ?? ""] ?? "none");

test("every route that answers is in the document, and says who may ask it", async (t) => {
  const app = await start(t);
  const known = (await documented(app)).map(({ method, path }) => `${method} ${path}`);
  // Hono's own table, middleware for everything left out: not what we say we mounted.
  const mounted = createApp(routes)
    .routes.filter(({ path, method }) => path !== "/*" && method !== "ALL")
    .map(({ method, path }) => `${method.toLowerCase()} ${path.replace(/:(\w+)/g, "{$1}")}`);
  assert.deepEqual([...new Set(mounted)].sort(), [...known].sort());
  assert.deepEqual([...known].sort(), Object.keys(expectedAccess).sort());
});

test("entity × role × route × method: nobody gets further than the contract says", { timeout: 180_000 }, async (t) => {
  const app = await start(t);
  const operations = await documented(app);
  const own = await idsOf(app, "IONS");
  const people = { stranger: "", none: (await app.as({})).cookie } as Record<string, string>;
  for (const role of roles) people[role] = (await app.as({ IONS: role })).cookie;

  for (const path of new Set(operations.map((operation) => operation.path))) {
    for (const method of methods) {
      const operation = operations.find((each) => each.path === path && each.method === methodOf(method));
      const access = expectedAccess[`${methodOf(method)} ${path}`];
      // Ends the session of whoever asks; what it does is tested by itself.
      if (operation && path.startsWith("/auth/")) continue;
      for (const [person, cookie] of Object.entries(people)) {
        for (const entity of ["IONS", "EPN", "NONE"]) {
          const about = `${method} ${path} of ${entity} as ${person}`;
          const { status } = await ask(app, method, `${fill(path, own)}?entity=${entity}`, cookie);
          if (!operation) assert.ok(status === 404 || status === 405, `${about}: ${status}`);
          else assert.ok(allowed(access ?? "", person, entity).includes(status), `${about}: ${status}`);
        }
      }
    }
  }
});

/** HEAD is GET without a body. */
function methodOf(method: string): string {
  return method === "HEAD" ? "get" : method.toLowerCase();
}

/** What a request may be answered. 400 and 422: it was let in, and something else is missing. */
function allowed(access: string, person: string, entity: string): number[] {
  if (access === "anyone") return [200, 400];
  if (person === "stranger") return [401];
  if (access === "signed-in") return [200, 400];
  if (entity !== "IONS" || person === "none") return [404];
  return roles.indexOf(person as Role) >= roles.indexOf(access as Role) ? [200, 400, 422] : [403];
}

test("an id of another entity is answered as one that there is not", async (t) => {
  const app = await start(t);
  const { cookie } = await app.as({ IONS: "admin" });
  const own = await idsOf(app, "IONS");
  const others = await idsOf(app, "EPN");
  const unknown = { people: "0".repeat(32), organizations: "0".repeat(32) };
  const paths = (await documented(app)).map(({ path }) => path).filter((path) => path.includes("{id}"));
  assert.ok(paths.length >= 2);
  for (const path of paths) {
    const get = (ids: Record<string, string>) => ask(app, "GET", `${fill(path, ids)}?entity=IONS`, cookie);
    assert.equal((await get(own)).status, 200, path);
    const [anothers, none] = [await get(others), await get(unknown)];
    assert.deepEqual([anothers.status, none.status], [404, 404], path);
    assert.equal(body(anothers.text), body(none.text));
  }
});
