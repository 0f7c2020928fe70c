import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { gunzipSync, gzipSync } from "node:zlib";
import type { Authorize } from "@services/slides";
import { createTestHarness } from "wrangler";
import { answerBi, type SiteFiles } from "../src/app.ts";
import { openFolderFiles } from "../src/folder-files.ts";

const files = {
  "IONS/index.html": "start of IONS",
  "IONS/revenue/index.html": "revenue of IONS",
  "IONS/data/manifest.json": '{"renderedFiles":{}}',
  "IONS/_app/immutable/entry/start.js": "export {};",
  "IONS/_app/immutable/assets/duckdb.wasm.gz": gzipSync("wasm"),
  "EPN/index.html": "secret of EPN",
};

function folderOf(t: TestContext, root = tmpdir()): string {
  const folder = mkdtempSync(path.join(root, "atlas-bi-"));
  t.after(() => rmSync(folder, { recursive: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content);
  }
  return folder;
}

/** Sessions are called by their roles; all are of IONS alone. */
const authorize: Authorize = async ({ cookie, entity, role }) => {
  const roles = ["staff", "executive", "analyst", "admin"];
  const rank = roles.indexOf(cookie ?? "");
  if (rank < 0) return { ok: false, status: 401 };
  if (entity !== "IONS") return { ok: false, status: 404 };
  if (rank < roles.indexOf(role)) return { ok: false, status: 403 };
  return { ok: true, account: { id: "1" }, memberships: [] };
};

type Ask = (where: string, cookie?: string, headers?: Record<string, string>) => Promise<Response>;

/** What holds wherever sites are served. */
async function visit(ask: Ask): Promise<void> {
  const every = ["/bi/IONS/", ...Object.keys(files).map((name) => `/bi/${name.replace(/\.gz$/, "")}`)];
  for (const where of every) {
    assert.equal((await ask(where)).status, 401, where);
    assert.equal((await ask(where, "staff")).status, where.startsWith("/bi/EPN") ? 404 : 403, where);
  }
  for (const cookie of ["executive", "analyst", "admin"]) {
    assert.equal(await (await ask("/bi/IONS/", cookie)).text(), "start of IONS");
    assert.equal((await ask("/bi/EPN/", cookie)).status, 404);
    assert.equal((await ask("/bi/IONS/..%2fEPN/index.html", cookie)).status, 404);
  }
  const sent = await ask("/bi/IONS/revenue/?unit=WLC", undefined, { accept: "text/html" });
  assert.equal(sent.status, 303);
  assert.equal(sent.headers.get("location"), "/sign-in?next=%2Fbi%2FIONS%2Frevenue%2F%3Funit%3DWLC");

  const page = await ask("/bi/IONS/revenue/", "executive");
  assert.equal(page.headers.get("cache-control"), "private, no-cache");
  assert.match(page.headers.get("content-security-policy") ?? "", /connect-src 'self'/);
  assert.match(page.headers.get("content-type") ?? "", /^text\/html/);
  const etag = page.headers.get("etag") ?? "";
  assert.notEqual(etag, "");
  assert.equal((await ask("/bi/IONS/revenue/", "executive", { "if-none-match": etag })).status, 304);
  assert.equal((await ask("/bi/IONS/revenue/", undefined, { "if-none-match": etag })).status, 401);
  assert.equal((await ask("/bi/IONS/revenue", "executive")).headers.get("location"), "/bi/IONS/revenue/");
  assert.equal(
    (await ask("/bi/IONS/data/manifest.json", "executive")).headers.get("cache-control"),
    "private, no-cache",
  );
  const program = await ask("/bi/IONS/_app/immutable/entry/start.js", "executive");
  assert.equal(program.headers.get("cache-control"), "private, max-age=31536000, immutable");
  assert.match(program.headers.get("content-type") ?? "", /javascript/);
  assert.equal((await ask("/bi/IONS/none/", "executive")).status, 404);

  const wasm = "/bi/IONS/_app/immutable/assets/duckdb.wasm";
  const packed = await ask(wasm, "executive", { "accept-encoding": "gzip" });
  assert.equal(packed.headers.get("content-type"), "application/wasm");
  const bytes = Buffer.from(await packed.arrayBuffer());
  assert.equal((bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString(), "wasm");
  const plain = await ask(wasm, "executive", { "accept-encoding": "identity" });
  assert.equal(await plain.text(), "wasm");
}

test("sites are for executives of their entity and up, before any file is looked at: over a folder", async (t) => {
  const looked: string[] = [];
  const store = openFolderFiles(folderOf(t));
  const watched: SiteFiles = {
    send: (request, key, sent) => {
      looked.push(key);
      return store.send(request, key, sent);
    },
  };
  const ask: Ask = (where, cookie, headers = {}) => {
    const request = new Request(`http://localhost${where}`, { headers: { ...headers, ...(cookie && { cookie }) } });
    return answerBi(request, { files: watched, authorize, report: (error) => assert.fail(String(error)) });
  };
  await ask("/bi/IONS/");
  await ask("/bi/IONS/", "staff");
  await ask("/bi/EPN/", "executive");
  assert.equal(looked.length, 0);
  await visit(ask);
  assert.ok(looked.every((key) => key.startsWith("IONS/")));
  const posted = new Request("http://localhost/bi/IONS/", { method: "POST", headers: { cookie: "executive" } });
  assert.equal((await answerBi(posted, { files: watched, authorize, report: () => undefined })).status, 405);
});

test("the same under workerd, over static assets and the authority of another Worker", async (t) => {
  const folder = folderOf(t);
  const work = mkdtempSync(path.join(import.meta.dirname, ".worker-"));
  t.after(() => rmSync(work, { recursive: true }));
  writeFileSync(path.join(work, "authority.js"), authorityWorker);
  writeFileSync(
    path.join(work, "authority.json"),
    JSON.stringify({ name: "atlas-api", main: "authority.js", compatibility_date: "2026-10-01" }),
  );
  writeFileSync(
    path.join(work, "evidence.json"),
    JSON.stringify({
      name: "atlas-evidence",
      main: path.resolve(import.meta.dirname, "../src/worker.ts"),
      compatibility_date: "2026-10-01",
      assets: {
        directory: folder,
        binding: "ASSETS",
        run_worker_first: true,
        html_handling: "none",
        not_found_handling: "none",
      },
      services: [{ binding: "AUTHORITY", service: "atlas-api", entrypoint: "Authority" }],
    }),
  );
  // Otherwise it asks a server of Cloudflare's where we are.
  process.env["CLOUDFLARE_CF_FETCH_ENABLED"] = "false";
  const harness = createTestHarness({
    workers: [{ configPath: path.join(work, "evidence.json") }, { configPath: path.join(work, "authority.json") }],
  });
  t.after(() => harness.close());
  await harness.listen();
  const worker = harness.getWorker("atlas-evidence");
  await visit(async (where, cookie, headers = {}) => {
    const init = { redirect: "manual", headers: { ...headers, ...(cookie && { cookie }) } };
    const answer = await worker.fetch(`https://atlas.example.org${where}`, init as never);
    return new Response(answer.status === 304 ? null : await answer.arrayBuffer(), {
      status: answer.status,
      headers: [...answer.headers],
    });
  });
});

/** Stands for the API's authority, which its own tests look at: the same sessions as above. */
const authorityWorker = `
import { WorkerEntrypoint } from "cloudflare:workers";
const authorize = ${authorize.toString()};
export class Authority extends WorkerEntrypoint {
  authorize(asked) {
    return authorize(asked);
  }
}
export default { fetch: () => new Response("authority") };
`;
