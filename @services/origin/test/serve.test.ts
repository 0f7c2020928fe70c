import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { once } from "node:events";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { after, before, test, type TestContext } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { Home, password } from "./support/served.ts";

const page = { accept: "text/html" };
const february = "/reports/IONS/2026-02/";

let template: Home;
before(async () => {
  template = await makeTemplate();
});
after(() => {
  template.remove();
});

/** A home with decks of two entities, and a member of one of them. */
function makeHome(t: TestContext): Home {
  return new Home(t, template);
}

async function makeTemplate(): Promise<Home> {
  const home = new Home(null);
  home.write("output/monthly/IONS-2026-02.pptx", "pptx of IONS");
  home.write("output/monthly/IONS-2026-02.pdf", "pdf of IONS, of which parts are asked for");
  home.write("output/slides/IONS/2026-02/web/index.html", `<script src="${february}assets/a.js"></script>`);
  home.write("output/slides/IONS/2026-02/web/assets/a.js", "/* script of IONS */".repeat(200));
  home.write("output/monthly/EPN-2026-02.pdf", "secret of EPN");
  for (const entity of ["IONS", "EPN"]) await home.run("pipeline", ["seed", "--entity", entity]);
  await home.run("slides", ["publish", "--all"]);
  await home.addUser("sari@example.org", "IONS", "staff");
  return home;
}

test("sign in, list, open, download, sign out: then nothing more", async (t) => {
  const served = await makeHome(t).serve(t);
  const visitor = served.visitor();

  const start = await visitor.get("/", page);
  assert.deepEqual([start.status, start.headers.get("location")], [303, "/sign-in?next=%2F"]);
  const sent = await visitor.get(`${february}?x=1`, page);
  assert.equal(sent.status, 303);
  assert.equal(sent.headers.get("location"), `/sign-in?next=${encodeURIComponent(`${february}?x=1`)}`);
  const form = await visitor.get(sent.headers.get("location") ?? "", page);
  assert.equal(form.status, 200);
  const policy = form.headers.get("content-security-policy") ?? "";
  assert.match(policy, /default-src 'none'/);
  assert.match(policy, /script-src 'self' 'nonce-[\w+/=-]+';/);
  const formText = await form.text();
  assert.match(formText, /lang="id"/);
  assert.match(formText, new RegExp(`name="next" value="${february}\\?x=1"`));

  const wrong = await visitor.post("/api/auth/sign-in/email", {
    email: "sari@example.org",
    password: `${password}!`,
  });
  assert.equal(wrong.status, 401);
  await visitor.signIn("sari@example.org");
  const index = await visitor.get("/reports/", page);
  const indexText = await index.text();
  assert.match(indexText, /Februari 2026/);
  assert.doesNotMatch(indexText, /EPN/);
  assert.equal((await visitor.get(february)).status, 200);
  const script = await visitor.get(`${february}assets/a.js`, { "accept-encoding": "gzip" });
  assert.equal(script.headers.get("content-encoding"), "gzip");
  assert.match(await script.text(), /script of IONS/);
  const download = await visitor.get(`${february}report.pptx?download`);
  assert.equal(download.headers.get("content-disposition"), 'attachment; filename="IONS-2026-02.pptx"');
  assert.equal(await download.text(), "pptx of IONS");
  const part = await visitor.get(`${february}report.pdf`, { range: "bytes=0-10" });
  assert.equal(part.status, 206);
  assert.equal(await part.text(), "pdf of IONS");
  assert.equal((await visitor.get("/reports/EPN/2026-02/report.pdf")).status, 404);
  const again = await visitor.get("/sign-in?next=/reports/IONS/", page);
  assert.deepEqual([again.status, again.headers.get("location")], [303, "/reports/IONS/"]);

  await visitor.get("/sign-out");
  assert.equal((await visitor.get("/reports/")).status, 200, "a link ends nothing");
  const forged = {
    method: "POST",
    headers: { cookie: visitor.cookie, origin: "https://evil.example" },
    redirect: "manual",
  } as const;
  assert.equal((await fetch(`${served.origin}/sign-out`, forged)).status, 403);
  assert.equal((await visitor.get("/reports/")).status, 200, "nor does another site's form");
  const out = await visitor.post("/sign-out");
  assert.deepEqual([out.status, out.headers.get("location")], [303, "/sign-in"]);
  assert.match(out.headers.getSetCookie().join(), /Max-Age=0/);
  assert.equal((await visitor.get(`${february}report.pdf`)).status, 401);
  assert.equal((await visitor.get("/reports/", page)).status, 303);
});

test("who is disabled while signed in is refused at once, everywhere", async (t) => {
  const home = makeHome(t);
  const served = await home.serve(t);
  const visitor = served.visitor();
  await visitor.signIn("sari@example.org");
  assert.equal((await visitor.get(`${february}report.pdf`)).status, 200);
  await home.run("users", ["disable", "--email", "sari@example.org"]);
  for (const path of ["/reports/", february, `${february}report.pdf`, `${february}assets/a.js`, "/api/auth/session"]) {
    assert.equal((await visitor.get(path)).status, 401, path);
  }
});

test("paths as nobody's browser sends them lead nowhere", async (t) => {
  const served = await makeHome(t).serve(t);
  const visitor = served.visitor();
  await visitor.signIn("sari@example.org");
  for (const path of [
    "/reports/IONS/2026-02/../../EPN/2026-02/report.pdf",
    "/reports/IONS/2026-02/%2e%2e/%2e%2e/EPN/2026-02/report.pdf",
    "/reports/IONS/..%2fEPN/2026-02/report.pdf",
    "/reports/IONS%2f..%2fEPN/2026-02/report.pdf",
    "/reports/IONS/2026-02/..%5c..%5c..%5cEPN/2026-02/v1/report.pdf",
    "/reports/IONS/2026-02/..\\..\\EPN\\2026-02\\report.pdf",
    "/reports/IONS/2026-02/report.pdf%00",
    "/reports/IONS/2026-02/%252e%252e/%252e%252e/EPN/2026-02/report.pdf",
    "/api/../reports/EPN/2026-02/report.pdf",
    "/reports/../../../../etc/passwd",
    "/%2e%2e/%2e%2e/etc/passwd",
    "/sign-in.js/../../package.json",
    "/.env",
    "/decks/reports/EPN/2026-02/v1/report.pdf",
    "/bi/IONS/../../atlas-auth.db",
  ]) {
    const { status, text } = await served.raw(path, { cookie: visitor.cookie });
    assert.ok(status === 404 || status === 400, `${path}: ${status}`);
    assert.doesNotMatch(text, /secret|root:|SQLite/, path);
  }
  const { status, location } = await served.raw("//evil.example/reports/");
  assert.deepEqual([status, location], [308, `${served.origin}/evil.example/reports/`]);
});

test("after signing in nobody is sent to another site", async (t) => {
  const served = await makeHome(t).serve(t);
  for (const next of [
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example",
    "/%09/evil.example",
    "javascript:alert(1)",
    "/\t/evil.example/",
    "http:evil.example",
    "/x/..//evil.example",
    "/sign-in?next=/sign-in",
  ]) {
    const text = await (await served.visitor().get(`/sign-in?next=${encodeURIComponent(next)}`, page)).text();
    const [, kept = ""] = /name="next" value="([^"]*)"/.exec(text) ?? [];
    const target = new URL(kept.replaceAll("&amp;", "&"), served.origin);
    assert.equal(target.origin, served.origin, next);
    assert.doesNotMatch(kept, /^\/[/\\]|sign-in/, next);
  }
});

test("asked to end, it answers what it has begun, and leaves with 0", async (t) => {
  const home = makeHome(t);
  home.write("output/monthly/IONS-2026-01.pdf", new Uint8Array(40_000_000));
  await home.run("slides", ["publish", "--all"]);
  const served = await home.serve(t);
  const visitor = served.visitor();
  await visitor.signIn("sari@example.org");
  const large = await visitor.get("/reports/IONS/2026-01/report.pdf");
  served.child.kill("SIGTERM");
  await sleep(300);
  await assert.rejects(visitor.get("/reports/"));
  assert.equal((await large.bytes()).length, 40_000_000);
  assert.equal(await served.ended, 0);
});

test("a port that is taken, and a home that is not there, are said with what to do", async (t) => {
  const other = createServer().listen(0, "127.0.0.1");
  await once(other, "listening");
  t.after(() => other.close());
  const { port } = other.address() as AddressInfo;
  const home = new Home(t);
  await assert.rejects(home.serve(t, { PORT: String(port) }), /PORT_TAKEN[\s\S]*mend: {2}End the other/);
  await assert.rejects(home.serve(t, { ATLAS_HOME: "/nowhere/at/all" }), /HOME_NOT_FOUND[\s\S]*mkdir -p/);
  await assert.rejects(home.serve(t, { PORT: "port" }), /BAD_ENVIRONMENT/);
});

test("what serve takes is said, and what it does not take starts nothing", () => {
  const main = path.join(import.meta.dirname, "../source/main.ts");
  const run = (...args: string[]) => {
    const env = { ...process.env, PORT: "0", ATLAS_HOME: template.root };
    return spawnSync(process.execPath, [main, ...args], { encoding: "utf8", timeout: 30_000, env });
  };
  const help = run("--help");
  assert.equal(help.status, 0);
  assert.match(help.stdout, /^Usage: \.\/atlas serve\n[\s\S]*ATLAS_ORIGIN/);
  for (const wrong of ["--port=8800", "IONS"]) {
    const { status, stderr } = run(wrong);
    assert.equal(status, 2, wrong);
    assert.match(stderr, /BAD_ARGUMENT[\s\S]*serve --help/);
  }
});

test("a method that no part takes is refused, and is no fault", async (t) => {
  const served = await makeHome(t).serve(t);
  const ask = (where: string) =>
    new Promise<[number | undefined, string | undefined]>((resolve, reject) => {
      request(`${served.origin}${where}`, { method: "TRACE" }, (answer) => {
        answer.resume();
        resolve([answer.statusCode, answer.headers["content-type"]]);
      })
        .on("error", reject)
        .end();
    });
  for (const where of ["/", "/api/healthz", "/reports/", "/bi/IONS/"]) {
    assert.deepEqual(await ask(where), [405, "application/problem+json"], where);
  }
});
