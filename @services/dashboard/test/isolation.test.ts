import assert from "node:assert/strict";
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { suite, test } from "node:test";
import { fileURLToPath } from "node:url";
import { entities, type Entity } from "@config/atlas";
import { browserSuite } from "./support/browser-suite.ts";
import { openPage, openPalette, visit } from "./support/pages.ts";

const PAGES = ["/", "/revenue", "/enrollments", "/programs", "/schools", "/channels", "/account", "/decks"];

/** What names an entity and nothing else: names, units and colours that the other one does not have. */
function marksOf(entity: Entity, other: Entity): RegExp[] {
  const words = ({ code, legalName, units, unitGroups, programs, brand }: Entity) => [
    code,
    legalName,
    ...units.map(({ name }) => name),
    ...unitGroups.map(({ name }) => name),
    ...programs.map(({ name }) => name),
    brand.colours.primary,
    brand.tagline,
  ];
  const others = new Set(words(other));
  const own = words(entity).filter((word) => word.length > 3 && !others.has(word));
  return own.map((word) => new RegExp(`(?<![\\w])${word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\w])`, "i"));
}

suite("isolation", () => {
  const at = browserSuite();
  const [ions, epn] = entities as [Entity, Entity];

  test("a member of one entity finds nothing of the other's in anything that the browser is sent", async () => {
    const email = await at.stack.addUser({ EPN: "analyst" });
    const context = await at.open({ email });
    const { page } = await openPage(context);
    const received: { url: string; body: string }[] = [];
    page.on("response", (response) => {
      void response.text().then(
        (body) => received.push({ url: response.url(), body }),
        () => undefined,
      );
    });
    for (const where of PAGES) await visit(page, where);
    await visit(page, "/?entity=IONS&unit=WLC");
    await page.getByText(/entitas “IONS” menjadi EPN/).waitFor();
    await openPalette(page);
    await page.keyboard.press("Escape");
    for (const path of ["/reports/programs/export", "/reports/schools/export", "/records/people/export"]) {
      const of = (code: string) => context.request.get(`/api${path}?entity=${code}&format=csv`);
      received.push({ url: path, body: await (await of(epn.code)).text() });
      const other = await of(ions.code);
      assert.equal(other.status(), 404, path);
      received.push({ url: path, body: await other.text() });
    }
    assert.ok(received.length > PAGES.length);
    for (const { url, body } of received) {
      // What the reader typed into the address is theirs to see again.
      if (url.includes("IONS")) continue;
      for (const mark of marksOf(ions, epn)) assert.doesNotMatch(body, mark, url);
    }
    // The search finds what is there: of one's own entity there is plenty.
    const own = marksOf(epn, ions);
    assert.ok(received.some(({ body }) => own.some((mark) => mark.test(body))));
    await context.close();
  });

  test("no file that everybody may fetch names an entity, a unit or a brand", () => {
    const folder = path.resolve(
      path.dirname(fileURLToPath(import.meta.resolve("@services/dashboard/node"))),
      "../../dist/client",
    );
    const files = globSync("**/*.{js,css,html,json}", { cwd: folder });
    assert.ok(files.length > 5);
    for (const file of files) {
      const text = readFileSync(path.join(folder, file), "utf8");
      for (const mark of [...marksOf(ions, epn), ...marksOf(epn, ions)]) assert.doesNotMatch(text, mark, file);
    }
  });

  test("server functions and forms refuse what another site has a browser send", async () => {
    const email = await at.stack.addUser({ IONS: "executive" });
    const context = await at.open({ email });
    const { page } = await openPage(context);
    const asked: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/_serverFn/")) asked.push(request.url());
    });
    await visit(page, "/revenue");
    await page.getByRole("link", { name: "Sekolah" }).click();
    await page.getByRole("heading", { level: 1, name: "Sekolah" }).waitFor();
    assert.ok(asked.length > 0);
    for (const url of asked) {
      const own = await context.request.get(url, {
        headers: { "x-tsr-serverfn": "true", "sec-fetch-site": "same-origin" },
      });
      assert.equal(own.status(), 200, url);
      for (const headers of [{ origin: "https://evil.example" }, { "sec-fetch-site": "cross-site" }, {}]) {
        const foreign = await context.request.get(url, { headers: { "x-tsr-serverfn": "true", ...headers } });
        assert.equal(foreign.status(), 403, `${url} ${JSON.stringify(headers)}`);
      }
    }
    for (const where of ["/sign-in", "/sign-out", "/reset"]) {
      const foreign = await context.request.post(where, { form: {}, headers: { origin: "https://evil.example" } });
      assert.equal(foreign.status(), 403, where);
    }
    await context.close();
  });

  test("no answer of a page is kept by any cache, and pages run no script but ours", async () => {
    const email = await at.stack.addUser({ IONS: "executive" });
    const context = await at.open({ email });
    for (const where of [...PAGES, "/sign-in", "/nothing-here"]) {
      const headers = (await context.request.get(where)).headers();
      assert.equal(headers["cache-control"], "private, no-store", where);
      assert.match(headers["content-security-policy"] ?? "", /script-src 'self' 'nonce-[\w+/=]+';/, where);
      assert.equal(headers["x-content-type-options"], "nosniff", where);
    }
    await context.close();
  });

  test("the sign-in page is in both languages, and frames nowhere", async () => {
    for (const [language, title] of [
      ["id", "Masuk"],
      ["en", "Sign in"],
    ] as const) {
      const context = await at.open({ language });
      const answer = await context.request.get("/sign-in?next=%2Frevenue");
      const text = await answer.text();
      assert.match(text, new RegExp(`lang="${language}"[\\s\\S]*<h1[^>]*>${title}</h1>`));
      assert.match(text, /<input[^>]*type="password"[^>]*autoComplete="current-password"/i);
      const { "content-security-policy": policy = "", "x-frame-options": framed } = answer.headers();
      assert.match(policy, /frame-ancestors 'none'/);
      assert.equal(framed, "DENY");
      await context.close();
    }
  });
});
