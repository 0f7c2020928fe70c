import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { openFolderStore } from "@packages/decks/folder";
import { overBothStores } from "@packages/decks/testing";
import { bytesOf, deliver, ionsFiles, publishSome } from "./support/delivery.ts";

/** Ways out of a folder, as they have been tried on servers. */
const escapes = [
  "..",
  ".",
  "%2e%2e",
  "%2E.",
  "..%2f",
  "..%5c",
  "%2e%2e%2f",
  "%252e%252e",
  "%252f",
  "%c0%ae%c0%ae",
  "%c0%af",
  "..;",
  "..\\",
  "%00",
  "%0a",
  "%ff",
  "%",
  "%2",
  "%zz",
  "~",
  "//",
  "\\",
  "%5c..%5c",
  "．．",
  "%uff0e",
  "v1",
  "v1/manifest.json",
  "current",
  "manifest.json",
  "web",
  "web-en",
  "EPN",
  "2026-02",
  "report.pdf",
  "secret",
  "en",
  "index.html",
  "?",
  "#",
  ";",
  ":",
  "C:",
];

overBothStores((open) => {
  test("no path leads to another entity's file, out of the version, or into an error", async () => {
    const store = await open();
    await publishSome(store);
    await store.put("reports/IONS/2026-02-WLC/secret", bytesOf("secret of the folder"));
    await store.put("reports/secret", bytesOf("secret above"));
    const ask = deliver(store).as("ions");
    const known = new Set(Object.values(ionsFiles).map((bytes) => Buffer.from(bytes).toString("latin1")));
    const part = fc.oneof(fc.constantFrom(...escapes), fc.string({ unit: "binary", maxLength: 6 }));
    const under = fc.constantFrom(
      "/reports/IONS/2026-02-WLC/",
      "/reports/IONS/2026-02-WLC/assets/",
      "/reports/IONS/",
      "/reports/",
      "/reports/IONS/2026-02-WLC/en/",
    );
    await fc.assert(
      fc.asyncProperty(
        under,
        fc.array(part, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("/", ""),
        async (start, parts, end) => {
          const url = `${start}${parts.join("/")}${end}`;
          if (!new URL(url, "http://localhost").pathname.startsWith("/reports")) return; // not ours to answer
          const answer = await ask(url);
          assert.ok([200, 308, 404].includes(answer.status), `${url}: ${answer.status}`);
          const text = Buffer.from(await answer.bytes()).toString("latin1");
          assert.doesNotMatch(text, /secret/, url);
          const isPage = text.startsWith("<!doctype html>\n");
          if (answer.status === 200 && !isPage) assert.ok(known.has(text), url);
          if (answer.status === 308) assert.match(answer.headers.get("location") ?? "", /^\/reports\/[A-Z]/);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});

test("a slash, a backslash, NUL or a percent sign inside a part lead nowhere, though a file is there", async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-slides-"));
  t.after(() => rm(folder, { recursive: true }));
  const store = openFolderStore(path.join(folder, "decks"));
  await publishSome(store);
  await writeFile(path.join(folder, "secret.js"), "secret");
  const version = path.join(folder, "decks/reports/IONS/2026-02-WLC/v1/web");
  await mkdir(path.join(version, ".git"), { recursive: true });
  await writeFile(path.join(version, ".git/config"), "secret");
  await writeFile(path.join(version, "a%2fb.js"), "secret");
  const ask = deliver(store).as("ions");
  for (const inside of [
    "assets%2findex-B1.js",
    "assets%5cindex-B1.js",
    "assets/index-B1.js%00",
    "assets/index-B1.js%00.html",
    "assets/%69ndex-B1.js%2f",
    "..%2f..%2f..%2f..%2f..%2fsecret.js",
    "%2e%2e%2f%2e%2e%2fsecret.js",
    "a%252fb.js",
    "a%2fb.js",
    ".git/config",
    "%2egit/config",
    "assets//index-B1.js",
    "./.git/config",
    "v1/report.pdf",
    "../v1/report.pdf",
  ]) {
    const answer = await ask(`/reports/IONS/2026-02-WLC/${inside}`);
    assert.equal(answer.status, 404, inside);
    assert.doesNotMatch(await answer.text(), /secret|export/);
  }
  // Written in another way, it is the same part.
  assert.equal((await ask("/reports/IONS/2026-02-WLC/assets/%69ndex-B1.js")).status, 200);
  assert.equal((await ask("/reports/%49ONS/2026-02-WLC/report.pdf")).status, 200);
  assert.equal((await ask("/reports/IONS/2026-01/../2026-02-WLC/report.pdf")).status, 200);
  assert.equal((await ask("/reports/IONS/../EPN/2026-02/report.pdf")).status, 404);
});
