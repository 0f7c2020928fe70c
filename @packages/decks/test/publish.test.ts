import assert from "node:assert/strict";
import { test } from "node:test";
import { contentsOf, createDeckLister, currentDeck, fileKey, isPublished, publishDeck } from "@packages/decks";
import { OvertakenError, rollbackDeck, type DeckStore } from "@packages/decks";
import { deckOf } from "./support/source.ts";
import { overBothStores } from "./support/stores.ts";

/** What a reader gets of a deck: the current version, and what every file of it holds. */
async function seen(store: DeckStore, slug = "2026-02-WLC"): Promise<{ version: number; texts: string[] } | null> {
  const pointer = await currentDeck(store, "IONS", slug);
  if (pointer === null) return null;
  const keys = (await store.list(`reports/IONS/${slug}/v${pointer.version}/`)).map(({ key }) => key);
  const texts = await Promise.all(
    keys.filter((key) => !key.endsWith("manifest.json")).map(async (key) => textOf(store, key)),
  );
  return { version: pointer.version, texts: [...new Set(texts)] };
}

async function textOf(store: DeckStore, key: string): Promise<string> {
  const found = await store.get(key);
  assert.ok(found, key);
  return new Response(found.body).text();
}

class Killed extends Error {}

/** The store as a process has it that dies just before its `last`th write. */
function dyingAt(store: DeckStore, last: number): DeckStore {
  let writes = 0;
  const alive = () => {
    if (writes >= last) throw new Killed();
    writes++;
  };
  return {
    ...store,
    put: async (key, bytes) => {
      alive();
      await store.put(key, bytes);
    },
    create: async (key, bytes) => {
      alive();
      const isMade = await store.create(key, bytes);
      if (!isMade) writes--; // nothing was written
      return isMade;
    },
    remove: async (keys) => {
      for (const key of keys) {
        alive();
        await store.remove([key]);
      }
    },
  };
}

overBothStores((open) => {
  test("a version is seen at once and whole, and the same content makes no other", async () => {
    const store = await open();
    assert.equal(await seen(store), null);
    assert.deepEqual(await publishDeck(store, deckOf("one")), {
      state: "published",
      version: 1,
      previous: null,
      removed: [],
    });
    assert.equal(await isPublished(store, deckOf("one")), true);
    assert.equal((await publishDeck(store, deckOf("one"))).state, "unchanged");
    assert.equal(await isPublished(store, deckOf("two")), false);
    assert.equal((await publishDeck(store, deckOf("two"))).version, 2);
    assert.deepEqual(await seen(store), { version: 2, texts: ["two"] });
  });

  test("the same files in another order, or under another name of a unit", async () => {
    const store = await open();
    const deck = deckOf("one");
    await publishDeck(store, deck);
    assert.equal((await publishDeck(store, { ...deck, files: deck.files.toReversed() })).state, "unchanged");
    const renamed = { ...deck, naming: { ...deck.naming, units: ["Bahasa Dunia"] } };
    assert.equal((await publishDeck(store, renamed)).state, "published");
  });

  test("the version before is kept and older ones are not", async () => {
    const store = await open();
    for (const text of ["one", "two", "three", "four"]) await publishDeck(store, deckOf(text));
    const keys = (await store.list("reports/IONS/2026-02-WLC/")).map(({ key }) => key);
    const versions = [...new Set(keys.map((key) => key.split("/")[3]))].sort();
    assert.deepEqual(versions, ["v3", "v4"]);
    assert.equal(await textOf(store, fileKey("IONS", "2026-02-WLC", 3, "web/assets/app.js")), "three");
  });

  test("back to the version before, and forth again; the next one has a number of its own", async () => {
    const store = await open();
    assert.equal(await rollbackDeck(store, "IONS", "2026-02-WLC"), null);
    await publishDeck(store, deckOf("one"));
    assert.equal(await rollbackDeck(store, "IONS", "2026-02-WLC"), null);
    await publishDeck(store, deckOf("two"));
    assert.deepEqual(await rollbackDeck(store, "IONS", "2026-02-WLC"), {
      state: "published",
      version: 1,
      previous: 2,
      removed: [],
    });
    assert.deepEqual(await seen(store), { version: 1, texts: ["one"] });
    assert.equal((await rollbackDeck(store, "IONS", "2026-02-WLC"))?.version, 2);
    await rollbackDeck(store, "IONS", "2026-02-WLC");
    assert.equal((await publishDeck(store, deckOf("three"))).version, 3);
    assert.deepEqual(await seen(store), { version: 3, texts: ["three"] });
  });

  test("a publisher that dies at any write leaves a whole version, and the next one finishes", async () => {
    const store = await open();
    await publishDeck(store, deckOf("zero"));
    await publishDeck(store, deckOf("first"));
    let held = "first";
    let deaths = 0;
    for (let last = 0; ; last++) {
      const text = `try ${last}`;
      const outcome = await publishDeck(dyingAt(store, last), deckOf(text)).catch((error: unknown) => error);
      if (!(outcome instanceof Killed)) break;
      deaths++;
      const after = await seen(store);
      assert.ok(after && after.texts.length === 1, `a mixture after ${last} writes: ${after?.texts.join(", ")}`);
      assert.ok([held, text].includes(after.texts[0] ?? ""));
      held = after.texts[0] ?? "";
    }
    assert.ok(deaths > 6, "manifest, four files, pointer, and what is removed");
    await publishDeck(store, deckOf("whole"));
    assert.deepEqual((await seen(store))?.texts, ["whole"]);
  });

  test("publishers at the same time: each writes a version of its own, and one whole one is seen", async () => {
    const store = await open();
    const texts = ["a", "b", "c", "d"];
    const ends = await Promise.all(
      texts.map((text) => publishDeck(store, deckOf(text)).catch((error: unknown) => error)),
    );
    const published = ends.flatMap((end) => (end instanceof Error ? [] : [end as { version: number }]));
    assert.ok(ends.every((end) => !(end instanceof Error) || end instanceof OvertakenError));
    assert.equal(new Set(published.map(({ version }) => version)).size, published.length);
    const after = await seen(store);
    assert.equal(after?.texts.length, 1);
    assert.ok(texts.includes(after.texts[0] ?? ""));
  });

  test("a listing is one entity's, the latest period first, and follows what is published", async () => {
    const store = await open();
    const list = createDeckLister(store);
    assert.deepEqual(await list("IONS"), []);
    for (const slug of ["2026-01", "2026-02-WLC", "2026-02", "2026-02-TM+WLC_ENGLISH"]) {
      await publishDeck(store, { ...deckOf("one"), slug });
    }
    await publishDeck(store, { ...deckOf("one"), entity: "IONS2" });
    await publishDeck(store, { ...deckOf("one"), entity: "EPN" });
    const slugs = (await list("IONS")).map(({ slug }) => slug);
    assert.deepEqual(slugs, ["2026-02", "2026-02-WLC", "2026-02-TM+WLC_ENGLISH", "2026-01"]);
    assert.deepEqual((await list("EPN")).length, 1);
    await publishDeck(store, deckOf("two"));
    const changed = (await list("IONS")).find(({ slug }) => slug === "2026-02-WLC");
    assert.equal(changed?.pointer.version, 2);
  });

  test("what there is to open or download, in both languages, with sizes", async () => {
    const store = await open();
    const files = [
      "slides.pdf",
      "web/index.html",
      "web/assets/app.js",
      "report-en.pptx",
      "report.pptx",
      "web-en/index.html",
    ];
    await publishDeck(store, deckOf("four", files));
    const pointer = await currentDeck(store, "IONS", "2026-02-WLC");
    assert.ok(pointer);
    assert.deepEqual(
      contentsOf(pointer).map(({ format, language, bytes }) => [format, language, bytes]),
      [
        ["web", "id", 8],
        ["web", "en", 4],
        ["pptx", "id", 4],
        ["pptx", "en", 4],
        ["slides", "id", 4],
      ],
    );
  });

  test("a file that no deck has is refused before anything is written", async () => {
    const store = await open();
    for (const path of [
      "manifest.json",
      "../report.pptx",
      "web/../report.pptx",
      "web/.env",
      "notes.txt",
      "web//a.js",
    ]) {
      await assert.rejects(publishDeck(store, deckOf("one", [path])), TypeError, path);
    }
    assert.deepEqual(await store.list("reports/"), []);
  });
});
