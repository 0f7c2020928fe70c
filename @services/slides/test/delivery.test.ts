import assert from "node:assert/strict";
import { test } from "node:test";
import { publishDeck, rollbackDeck } from "@packages/decks";
import { overBothStores } from "@packages/decks/testing";
import { bytesOf, deckSource, deliver, ionsFiles, publishSome } from "./support/delivery.ts";

const page = { headers: { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };
const home = "/reports/IONS/2026-02-WLC/";

overBothStores((open) => {
  const start = async () => {
    const store = await open();
    await publishSome(store);
    return { store, ...deliver(store) };
  };

  test("a member gets every file, as what it is and under a good name", async () => {
    const { as } = await start();
    const ask = as("ions");
    const expected: [string, string, string | null, string][] = [
      ["", "text/html; charset=utf-8", null, "web/index.html"],
      ["en/", "text/html; charset=utf-8", null, "web-en/index.html"],
      ["assets/index-B1.js", "text/javascript; charset=utf-8", null, "web/assets/index-B1.js"],
      ["assets/logo.svg", "image/svg+xml", null, "web/assets/logo.svg"],
      ["report.pdf", "application/pdf", 'inline; filename="IONS-2026-02-WLC.pdf"', "report.pdf"],
      ["report.pdf?download", "application/pdf", 'attachment; filename="IONS-2026-02-WLC.pdf"', "report.pdf"],
      ["slides.pdf?download", "application/pdf", 'attachment; filename="IONS-2026-02-WLC-slides.pdf"', "slides.pdf"],
      [
        "report.pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        'attachment; filename="IONS-2026-02-WLC.pptx"',
        "report.pptx",
      ],
      [
        "report-en.pptx",
        "application/vnd.openxmlformats-officedocument.presentationml.presentation",
        'attachment; filename="IONS-2026-02-WLC-en.pptx"',
        "report-en.pptx",
      ],
    ];
    for (const [path, type, disposition, file] of expected) {
      const whole = await ask(`${home}${path}`);
      const head = await ask(`${home}${path}`, { method: "HEAD" });
      for (const { status, headers } of [whole, head]) {
        assert.equal(status, 200, path);
        assert.equal(headers.get("content-type"), type, path);
        assert.equal(headers.get("content-disposition"), disposition, path);
        assert.equal(headers.get("content-length"), String(ionsFiles[file]?.length), path);
        assert.equal(headers.get("cache-control"), "private, no-store");
        assert.equal(headers.get("x-content-type-options"), "nosniff");
        assert.match(headers.get("content-security-policy") ?? "", /default-src 'none'.*frame-ancestors 'none'/);
      }
      assert.deepEqual(await whole.bytes(), ionsFiles[file], path);
      assert.equal((await head.bytes()).length, 0);
    }
  });

  test("the policy of a site lets it run its own scripts, no others, and reach nothing", async () => {
    const { as } = await start();
    const policy = (await as("ions")(home)).headers.get("content-security-policy") ?? "";
    const directives = new Map(
      policy.split("; ").map((part) => [part.split(" ")[0], part.split(" ").slice(1).join(" ")]),
    );
    assert.equal(directives.get("script-src"), "'self'");
    assert.equal(directives.get("default-src"), "'none'");
    assert.equal(directives.has("connect-src"), false);
    assert.doesNotMatch(directives.get("script-src") ?? "", /unsafe/);
  });

  test("a stranger is sent to sign in, a program is refused, and neither learns what there is", async () => {
    const { as } = await start();
    const ask = as(null);
    const paths = [
      "/reports/",
      "/reports",
      home,
      `${home}report.pdf`,
      "/reports/EPN/2026-02/",
      "/reports/NONE/1/x",
      "/reports/%2e%2e%2f",
    ];
    const answers = new Set<string>();
    for (const path of paths) {
      const refused = await ask(path);
      assert.equal(refused.status, 401, path);
      assert.equal(refused.headers.get("content-type"), "application/problem+json");
      answers.add(await refused.text());
      const sent = await ask(path, page);
      assert.equal(sent.status, 303, path);
      const target = new URL(sent.headers.get("location") ?? "", "http://localhost");
      assert.equal(target.pathname, "/sign-in");
      assert.equal(target.searchParams.get("next"), new URL(path, "http://localhost").pathname);
      assert.equal(await sent.text(), "");
    }
    assert.equal(answers.size, 1);
    assert.equal((await ask(home, { method: "POST" })).status, 401);
  });

  test("another's entity and none at all, another's deck and none: the same answer", async () => {
    const { as } = await start();
    const bodies = new Set<string>();
    const statuses = new Set<number>();
    for (const path of [
      "/reports/EPN/2026-02/",
      "/reports/EPN/2026-02/report.pdf",
      "/reports/EPN/",
      "/reports/NONE/2026-02/report.pdf",
      "/reports/IONS/2020-01/report.pdf",
      "/reports/IONS/2026-01/report.pdf",
      "/reports/IONS/2026-01/en/",
      `${home}assets/none.js`,
    ]) {
      const answer = await as("ions")(path);
      statuses.add(answer.status);
      bodies.add(await answer.text());
      const shown = await as("ions")(path, page);
      assert.equal(shown.status, 404);
      assert.doesNotMatch(await shown.text(), /secret|EPN/);
    }
    assert.deepEqual([...statuses], [404]);
    assert.equal(bodies.size, 1);
    assert.equal(await (await as("epn")("/reports/EPN/2026-02/report.pdf")).text(), "secret of EPN");
  });

  test("a session that is revoked opens nothing from then on", async () => {
    const { as, sessions } = await start();
    const ask = as("ions");
    assert.equal((await ask(`${home}report.pdf`)).status, 200);
    sessions.delete("ions");
    for (const path of ["/reports/", home, `${home}report.pdf`, `${home}assets/index-B1.js`]) {
      assert.equal((await ask(path)).status, 401, path);
    }
  });

  test("a new version shows at once, and open pages still find the files of the one before", async () => {
    const { as, store } = await start();
    const ask = as("ions");
    const etag = (await ask(`${home}report.pdf`)).headers.get("etag") ?? "";
    const next = {
      "report.pdf": bytesOf("second"),
      "web/index.html": bytesOf("second page"),
      "web/assets/index-C2.js": bytesOf("export default 2;"),
    };
    await publishDeck(store, deckSource("IONS", "2026-02-WLC", next));
    assert.equal(await (await ask(home)).text(), "second page");
    assert.equal(await (await ask(`${home}report.pdf`)).text(), "second");
    assert.equal((await ask(`${home}report.pptx`)).status, 404);
    assert.equal((await ask(`${home}en/`)).status, 404);
    assert.equal(await (await ask(`${home}assets/index-B1.js`)).text(), "export default 1;");
    assert.equal(await (await ask(`${home}assets/index-C2.js`)).text(), "export default 2;");
    // A viewer that has read a part of the version before begins anew.
    const rest = await ask(`${home}report.pdf`, { headers: { Range: "bytes=3-", "If-Range": etag } });
    assert.equal(rest.status, 200);
    await rollbackDeck(store, "IONS", "2026-02-WLC");
    assert.equal((await ask(`${home}report.pdf`)).headers.get("etag"), etag);
  });

  test("the index shows the reader's decks, and nobody else's, in both languages", async () => {
    const { as } = await start();
    const answer = await as("ions")("/reports/", page);
    const text = await answer.text();
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get("cache-control"), "private, no-store");
    assert.match(answer.headers.get("content-security-policy") ?? "", /default-src 'none'.*style-src 'nonce-/);
    assert.doesNotMatch(text, /<script|EPN/);
    assert.match(text, /lang="id"/);
    assert.ok(text.indexOf("Februari 2026") < text.indexOf("Januari 2026"));
    for (const part of [
      "World Language Center",
      "Semua unit",
      `href="${home}"`,
      `href="${home}en/"`,
      `href="${home}report.pptx?download"`,
      "sari@example.org",
      'action="/sign-out"',
    ]) {
      assert.ok(text.includes(part), part);
    }
    const english = await (await as("ions")("/reports/?lang=en", page)).text();
    assert.match(english, /lang="en"/);
    assert.match(english, /February 2026/);
    assert.doesNotMatch(await (await as("epn")("/reports/")).text(), /IONS/);
    assert.match(await (await as("ions")("/reports/IONS/")).text(), /Februari 2026/);
  });

  test("a deck with no site has a page with its files", async () => {
    const { as } = await start();
    const text = await (await as("ions")("/reports/IONS/2026-01/", page)).text();
    assert.match(text, /Januari 2026/);
    assert.match(text, /href="\/reports\/IONS\/2026-01\/report\.pptx\?download"/);
  });

  test("a folder without its slash leads to the one with it", async () => {
    const { as } = await start();
    for (const path of ["/reports", "/reports/IONS", "/reports/IONS/2026-02-WLC", "/reports/IONS/2026-02-WLC/en"]) {
      const answer = await as("ions")(`${path}?lang=en`);
      assert.equal(answer.status, 308);
      assert.equal(answer.headers.get("location"), `${path}/?lang=en`);
    }
  });

  test("decks are read and nothing else", async () => {
    const { as } = await start();
    for (const method of ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"]) {
      const answer = await as("ions")(`${home}report.pdf`, { method });
      assert.equal(answer.status, 405, method);
      assert.equal(answer.headers.get("allow"), "GET, HEAD");
    }
  });
});

test("names of entities and units are text on the page, whatever they hold", async (t) => {
  const { openFolderStore } = await import("@packages/decks/folder");
  const { mkdtemp, rm } = await import("node:fs/promises");
  const folder = await mkdtemp("/tmp/atlas-slides-");
  t.after(() => rm(folder, { recursive: true }));
  const store = openFolderStore(folder);
  const source = deckSource("IONS", "2026-02-WLC", { "report.pdf": bytesOf("x") });
  await publishDeck(store, {
    ...source,
    naming: { ...source.naming, entity: "<script>1</script>", units: ['"><img src=x onerror=1>'] },
  });
  for (const path of ["/reports/", home]) {
    assert.doesNotMatch(await (await deliver(store).as("ions")(path)).text(), /<script|<img/);
  }
});
