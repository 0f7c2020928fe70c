import assert from "node:assert/strict";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { openFolderStore } from "@packages/decks/folder";
import { overBothStores } from "./support/stores.ts";

const bytesOf = (text: string) => new TextEncoder().encode(text);

overBothStores((open) => {
  test("any part of an object is that part of its bytes", async () => {
    const store = await open();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.nat(), fc.nat(), async (bytes, a, b) => {
        const offset = a % bytes.length;
        const length = 1 + (b % (bytes.length - offset));
        await store.put("reports/part", bytes);
        const part = await store.get("reports/part", { offset, length });
        assert.ok(part);
        assert.equal(part.size, bytes.length);
        assert.deepEqual(await new Response(part.body).bytes(), bytes.slice(offset, offset + length));
      }),
      { numRuns: 40 },
    );
  });

  test("an empty object, and none", async () => {
    const store = await open();
    await store.put("reports/empty", new Uint8Array());
    const empty = await store.get("reports/empty");
    assert.equal(empty?.size, 0);
    assert.equal(await new Response(empty.body).text(), "");
    assert.equal((await store.stat("reports/empty"))?.size, 0);
    assert.equal(await store.get("reports/none"), null);
    assert.equal(await store.get("reports/empty/below"), null);
    assert.equal(await store.stat("reports"), null);
  });

  test("of many that create an object, one does", async () => {
    const store = await open();
    const won = await Promise.all(
      Array.from({ length: 8 }, (_, index) => store.create("reports/claim", bytesOf(String(index)))),
    );
    assert.equal(won.filter(Boolean).length, 1);
    const kept = await store.get("reports/claim");
    assert.ok(kept);
    assert.equal(await new Response(kept.body).text(), String(won.indexOf(true)));
  });

  test("a listing has every object below its prefix, and its mark changes with the bytes", async () => {
    const store = await open();
    for (const key of ["reports/A/1", "reports/A/b/2", "reports/AB/3"]) await store.put(key, bytesOf("one"));
    const before = await store.list("reports/A/");
    assert.deepEqual(before.map(({ key }) => key).sort(), ["reports/A/1", "reports/A/b/2"]);
    await store.put("reports/A/1", bytesOf("two"));
    const [mark, later] = [before, await store.list("reports/A/")].map(
      (listed) => listed.find(({ key }) => key === "reports/A/1")?.etag,
    );
    assert.notEqual(mark, later);
    await store.remove(["reports/A/1", "reports/A/1", "reports/A/none"]);
    assert.deepEqual(
      (await store.list("reports/A/")).map(({ key }) => key),
      ["reports/A/b/2"],
    );
  });
});

test("a folder's key that would leave it is refused, and so is a link that leads out", async (t) => {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-decks-"));
  t.after(() => rm(folder, { recursive: true }));
  await writeFile(path.join(folder, "secret"), "secret");
  await mkdir(path.join(folder, "decks/reports"), { recursive: true });
  await symlink(path.join(folder, "secret"), path.join(folder, "decks/reports/link"));
  await symlink(folder, path.join(folder, "decks/reports/up"));
  const store = openFolderStore(path.join(folder, "decks"));
  for (const key of ["../secret", "reports/../../secret", "/secret", "reports//x", "", ".", "reports/\0", "a\\..\\b"]) {
    await assert.rejects(async () => store.get(key), TypeError, key);
    await assert.rejects(async () => store.put(key, bytesOf("x")), TypeError, key);
  }
  assert.equal(await store.get("reports/link"), null);
  assert.equal(await store.get("reports/up/secret"), null);
  assert.equal(await store.stat("reports/link"), null);
});
