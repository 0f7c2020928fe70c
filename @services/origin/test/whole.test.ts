import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test, type TestContext } from "node:test";
import type { R2Bucket } from "@cloudflare/workers-types";
import { startLibsqlServer } from "@packages/db/test-server";
import { publishDeck } from "@packages/decks";
import { openR2Store } from "@packages/decks/r2";
import { createTestHarness } from "wrangler";
import { lookAtBi } from "./support/bi.ts";
import { lookForFigures, type Figures } from "./support/figures.ts";
import { Home, Visitor } from "./support/served.ts";

const services = path.resolve(import.meta.dirname, "../..");
const deck = "/reports/IONS/2026-02/";
const entity = ["--entity", "IONS"];

/** Workbooks of an office, read into marts and drawn: what both worlds begin with. */
async function makeReport(t: TestContext): Promise<{ home: Home; pptx: Buffer; units: Figures }> {
  const home = new Home(t);
  await home.run("sample", [...entity, "--years", "2025-2026", "--rows", "300", "--until", "2026-02-28"]);
  await home.run("pipeline", ["sync", ...entity]);
  await home.run("pipeline", ["report", ...entity, "--period", "2026-02", "--only", "pptx"]);
  const base = path.join(home.root, "output/monthly/IONS-2026-02");
  const { units } = JSON.parse(readFileSync(`${base}.json`, "utf8")) as { units: Figures };
  return { home, pptx: readFileSync(`${base}.pptx`), units };
}

/** What everybody does, wherever it runs: a stranger is refused; a member signs in, reads, downloads, and leaves. */
async function visit(visitor: Visitor, expected: { pptx: Buffer; units: Figures }): Promise<void> {
  const overview = "/api/dashboard/overview?entity=IONS";
  const links = "/api/decks?entity=IONS";
  for (const where of [overview, links, deck, `${deck}report.pptx`]) {
    assert.equal((await visitor.get(where)).status, 401, where);
  }
  for (const where of [deck, "/revenue?year=2026"]) {
    const sent = await visitor.get(where, { accept: "text/html" });
    assert.equal(sent.headers.get("location"), `/sign-in?next=${encodeURIComponent(where)}`);
  }

  await visitor.signIn("sari@example.org");
  const { headlines } = (await (await visitor.get(overview)).json()) as {
    headlines: { key: string; measure: { actual: number } }[];
  };
  assert.equal(
    headlines.find(({ key }) => key === "net_revenue")?.measure.actual,
    expected.units["ALL"]?.revenue.actual,
  );
  await lookAtPages(visitor);
  await lookForFigures(visitor, expected.units);
  const { decks } = (await (await visitor.get(links)).json()) as { decks: { links: { href: string }[] }[] };
  const [href = ""] = decks.flatMap((each) => each.links.map((link) => link.href));
  assert.equal(href, `${deck}report.pptx?download`);
  assert.match(await (await visitor.get("/reports/")).text(), /Februari 2026/);
  const download = await visitor.get(href);
  assert.equal(download.headers.get("content-disposition"), 'attachment; filename="IONS-2026-02.pptx"');
  assert.deepEqual(Buffer.from(await download.bytes()), expected.pptx);
  const part = await visitor.get(href, { range: "bytes=-100" });
  assert.equal(part.status, 206);
  assert.deepEqual(Buffer.from(await part.bytes()), expected.pptx.subarray(-100));
  assert.equal((await visitor.get("/reports/EPN/2026-02/")).status, 404);
  assert.equal((await visitor.get("/api/dashboard/overview?entity=EPN")).status, 404);

  assert.equal((await visitor.post("/api/auth/sign-out")).status, 204);
  for (const where of [overview, links, href]) assert.equal((await visitor.get(where)).status, 401, where);
}

/** The dashboard's pages, to who is signed in; none obeys another site. */
async function lookAtPages(visitor: Visitor): Promise<void> {
  assert.match(await (await visitor.get("/")).text(), /<h1[^>]*>Ikhtisar<\/h1>/);
  assert.match(await (await visitor.get("/records/people")).text(), /<h1[^>]*>Orang<\/h1>/);
  assert.equal((await visitor.get("/nothing-here")).status, 404);
  const cookie = visitor.cookie;
  const foreign = { origin: "https://evil.example", cookie };
  assert.equal((await visitor.ask("/sign-out", { method: "POST", headers: foreign })).status, 403);
}

/** What a page is made of has a name that changes with it, so that browsers keep it. */
async function lookAtAssets(visitor: Visitor, ask = visitor.ask): Promise<void> {
  const [script = ""] = /\/assets\/[\w.-]+\.js/.exec(await (await visitor.get("/sign-in")).text()) ?? [];
  const asset = await ask(script);
  assert.equal(asset.status, 200, script);
  assert.equal(asset.headers.get("cache-control"), "public, max-age=31536000, immutable");
}

test("from a workbook to a download: sync, publish, sign in, read, download", { timeout: 600_000 }, async (t) => {
  const { home, ...expected } = await makeReport(t);

  await t.test("on Node, over files", async (t) => {
    await home.run("pipeline", ["publish", ...entity]);
    await home.run("slides", ["publish", "--all"]);
    await home.addUser("sari@example.org", "IONS", "analyst");
    home.more["ATLAS_SITES"] = "sites";
    await home.run("evidence", ["build", ...entity]);
    home.write("sites/EPN/index.html", "secret of EPN");
    const served = await home.serve(t);
    await visit(served.visitor(), expected);
    await lookAtAssets(served.visitor());
    await lookAtBi(home, served);
  });

  await t.test("under workerd, over LibSQL servers and R2", async (t) => {
    const servers = await Promise.all([startLibsqlServer(), startLibsqlServer()]);
    const databases = { DATABASE_URL: servers[0].address, AUTH_DATABASE_URL: servers[1].address };
    Object.assign(home.more, databases);
    await home.run("db", ["migrate"]);
    await home.run("pipeline", ["publish", ...entity]);
    await home.addUser("sari@example.org", "IONS", "analyst");

    // Otherwise it asks a server of Cloudflare's where we are.
    process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
    const origin = "https://dev.atlas.prata.ma";
    const secrets = { ...databases, AUTH_SECRET: "a secret of this test, and of no other" };
    const harness = createTestHarness({
      workers: [
        { configPath: path.join(services, "dashboard/wrangler.jsonc"), env: "dev", vars: { ATLAS_BUILD: "test" } },
        { configPath: path.join(services, "api/wrangler.jsonc"), env: "dev", secrets },
        { configPath: path.join(services, "slides/wrangler.jsonc"), env: "dev" },
      ],
    });
    t.after(async () => {
      await harness.close();
      await Promise.all(servers.map((server) => server.stop()));
    });
    const { url } = await harness.listen();
    const slides = harness.getWorker<{ DECKS: R2Bucket }>("atlas-slides-dev");
    await publishDeck(openR2Store((await slides.getEnv()).DECKS), {
      entity: "IONS",
      slug: "2026-02",
      naming: { entity: "IONS", units: [], time_zone: "Asia/Jakarta" },
      files: [{ path: "report.pptx", bytes: new Uint8Array(expected.pptx) }],
    });
    // To whom a request goes, the routes of the environment say; forms go straight there, for on that way Origin is changed.
    const ask = (where: string, init: RequestInit = {}) => {
      const worker = harness.getWorker(where.startsWith("/api/") ? "atlas-api-dev" : "atlas-dashboard-dev");
      const { fetch } = init.method === "POST" ? worker : harness;
      return fetch(`${origin}${where}`, { redirect: "manual", ...init } as never) as Promise<unknown>;
    };
    const visitor = new Visitor(ask as (where: string, init?: RequestInit) => Promise<Response>, origin);
    await visit(visitor, expected);
    assert.deepEqual(await (await visitor.get("/healthz")).json(), { status: "ok", build: "test" });
    // The harness asks the primary Worker's assets alone, and that by its own address.
    await lookAtAssets(visitor, (where) => fetch(new URL(where, url)));
    const policy = (await visitor.get("/sign-in")).headers.get("strict-transport-security");
    assert.match(policy ?? "", /max-age=31536000/);
  });
});
