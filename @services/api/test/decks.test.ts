import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { publishDeck, type Source } from "@packages/decks";
import { openFolderStore } from "@packages/decks/folder";
import { startApp } from "./support/app.ts";

type Answer = { decks: { entity: string; period: string; version: number; links: { href: string }[] }[] };

/** A folder with decks of two entities. */
async function publishSome(t: TestContext): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-api-decks-"));
  t.after(() => {
    rmSync(folder, { recursive: true });
  });
  const store = openFolderStore(folder);
  const naming = { entity: "ABC", units: ["North"], time_zone: "Asia/Jakarta" };
  const files = ["web/index.html", "web-en/index.html", "report.pptx", "slides-en.pdf"];
  const source = (entity: string, slug: string): Source => ({
    entity,
    slug,
    naming,
    files: files.map((each) => ({ path: each, bytes: new TextEncoder().encode(entity) })),
  });
  for (const [entity, slug] of [
    ["ABC", "2026-02-NORTH"],
    ["ABC", "2026-Q1"],
    ["XYZ", "2026-02"],
  ] as const) {
    await publishDeck(store, source(entity, slug));
  }
  return folder;
}

test("decks of all one's entities, or of the one that is named, and of nobody else's", async (t) => {
  const app = await startApp(t, { environment: { ATLAS_DECKS: await publishSome(t) } });
  const staff = await app.as({ ABC: "staff" });
  const answer = await staff.get("/decks");
  assert.equal(answer.headers.get("cache-control"), "no-store");
  const { decks } = (await answer.json()) as Answer;
  const { published_at, ...february } = decks[1] as unknown as Record<string, unknown>;
  assert.match(published_at as string, /^\d{4}-\d\d-\d\dT/);
  assert.deepEqual(february, {
    entity: "ABC",
    period: "2026-02",
    period_type: "month",
    units: [{ code: "NORTH", name: "North" }],
    version: 1,
    links: [
      { format: "web", language: "id", bytes: 3, href: "/reports/ABC/2026-02-NORTH/" },
      { format: "web", language: "en", bytes: 3, href: "/reports/ABC/2026-02-NORTH/en/" },
      { format: "pptx", language: "id", bytes: 3, href: "/reports/ABC/2026-02-NORTH/report.pptx?download" },
      { format: "slides", language: "en", bytes: 3, href: "/reports/ABC/2026-02-NORTH/slides-en.pdf?download" },
    ],
  });
  assert.deepEqual([decks.length, decks[0]?.period], [2, "2026-Q1"]);

  const both = await app.as({ ABC: "staff", XYZ: "analyst" });
  const entities = async (where: string) =>
    ((await (await both.get(where)).json()) as Answer).decks.map(({ entity }) => entity);
  assert.deepEqual((await entities("/decks")).sort(), ["ABC", "ABC", "XYZ"]);
  assert.deepEqual(await entities("/decks?entity=XYZ"), ["XYZ"]);

  const another = await staff.get("/decks?entity=XYZ");
  const none = await staff.get("/decks?entity=NONE");
  assert.deepEqual([another.status, none.status], [404, 404]);
  assert.equal((await app.stranger.get("/decks")).status, 401);
  assert.equal((await app.stranger.get("/decks?entity=ABC")).status, 401);
  assert.equal((await staff.get("/decks?entity=..%2FXYZ")).status, 404);
});
