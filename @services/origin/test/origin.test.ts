import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test, type TestContext } from "node:test";
import type { Authorize } from "@services/slides";
import { openBiSites } from "../source/bi.ts";
import { createOrigin, type Parts } from "../source/origin.ts";

/** An origin over a folder with a site of IONS; `executive` and `staff` are the sessions there are. */
function originOf(t: TestContext, more: Partial<Parts> = {}) {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-origin-"));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  mkdirSync(path.join(folder, "sites/IONS/revenue"), { recursive: true });
  mkdirSync(path.join(folder, "sites/EPN"), { recursive: true });
  writeFileSync(path.join(folder, "sites/IONS/index.html"), "start of IONS");
  writeFileSync(path.join(folder, "sites/IONS/revenue/index.html"), "revenue of IONS");
  writeFileSync(path.join(folder, "sites/IONS/data.parquet"), "data of IONS");
  writeFileSync(path.join(folder, "sites/EPN/index.html"), "secret of EPN");
  writeFileSync(path.join(folder, "secret"), "secret of the folder");
  const authorize: Authorize = async ({ cookie, entity, role }) => {
    if (cookie !== "executive" && cookie !== "staff") return { ok: false, status: 401 };
    if (entity !== undefined && entity !== "IONS") return { ok: false, status: 404 };
    if (role === "executive" && cookie === "staff") return { ok: false, status: 403 };
    return { ok: true, account: { id: "1" }, memberships: [{ entity: "IONS", role: cookie }] };
  };
  const fail = (error: unknown) => {
    throw error;
  };
  const app = createOrigin({
    api: async (request, { address }) =>
      Response.json({ path: new URL(request.url).pathname, address, body: await request.text() }),
    slides: (request) => new Response(new URL(request.url).pathname, { status: 401 }),
    bi: openBiSites(path.join(folder, "sites"), authorize, fail).answer,
    dashboard: { fetch: async (request) => new Response(new URL(request.url).pathname) },
    isSecure: false,
    report: fail,
    ...more,
  });
  return async (where: string, cookie?: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (cookie !== undefined) headers.set("cookie", cookie);
    return app.request(`http://localhost${where}`, { ...init, headers }, { address: "192.0.2.1" });
  };
}

test("the API gets the path without its prefix, the body, and where the client is", async (t) => {
  const ask = originOf(t);
  const answer = await ask("/api/auth/sign-in/email?x=1", undefined, { method: "POST", body: "{}" });
  assert.deepEqual(await answer.json(), { path: "/auth/sign-in/email", address: "192.0.2.1", body: "{}" });
  assert.deepEqual(((await (await ask("/api")).json()) as { path: string }).path, "/");
});

test("Evidence's pages are for executives of the entity, and never kept without asking", async (t) => {
  const ask = originOf(t);
  const text = async (where: string) => (await ask(where, "executive")).text();
  assert.equal(await text("/bi/IONS/"), "start of IONS");
  assert.equal((await ask("/bi/IONS/revenue", "executive")).headers.get("location"), "/bi/IONS/revenue/");
  assert.equal(await text("/bi/IONS/revenue/"), "revenue of IONS");
  const data = await ask("/bi/IONS/data.parquet", "executive", { headers: { range: "bytes=0-3" } });
  assert.deepEqual([data.status, await data.text()], [206, "data"]);
  assert.equal(data.headers.get("cache-control"), "private, no-cache");
  const etag = (await ask("/bi/IONS/", "executive")).headers.get("etag") ?? "";
  assert.equal((await ask("/bi/IONS/", "executive", { headers: { "if-none-match": etag } })).status, 304);
  assert.equal((await ask("/bi/IONS/", undefined, { headers: { "if-none-match": etag } })).status, 401);
  assert.equal((await ask("/bi/IONS", "executive")).headers.get("location"), "/bi/IONS/");

  assert.equal((await ask("/bi/IONS/data.parquet", "staff")).status, 403);
  const html = { headers: { accept: "text/html" } };
  const sent = await ask("/bi/IONS/revenue", undefined, html);
  assert.equal(sent.headers.get("location"), "/sign-in?next=%2Fbi%2FIONS%2Frevenue");
  for (const where of [
    "/bi/EPN/",
    "/bi/",
    "/bi/IONS/..%2fEPN/",
    "/bi/IONS/%2e%2e/EPN/index.html",
    "/bi/IONS/..%2f..%2fsecret",
    "/bi/IONS/none",
    "/bi/IONS//index.html",
  ]) {
    const answer = await ask(where, "executive");
    assert.equal(answer.status, 404, where);
    assert.doesNotMatch(await answer.text(), /secret/);
  }
});

test("the dashboard answers what no other part does", async (t) => {
  const ask = originOf(t);
  for (const where of ["/", "/sign-in", "/revenue", "/apiary"]) assert.equal(await (await ask(where)).text(), where);
  assert.equal((await ask("/reports/")).status, 401);
  assert.equal((await ask("/bi/IONS/")).status, 401);
});

test("by https a browser is told to come by nothing else, whatever the answer", async (t) => {
  const ask = originOf(t, { isSecure: true });
  for (const where of ["/", "/sign-in", "/reports/", "/api/x", "/bi/IONS/", "/none"]) {
    assert.match((await ask(where)).headers.get("strict-transport-security") ?? "", /max-age=31536000/, where);
  }
  const plain = originOf(t);
  assert.equal((await plain("/sign-in")).headers.has("strict-transport-security"), false);
});
