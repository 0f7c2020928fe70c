import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { setTimeout as sleep } from "node:timers/promises";
import { currentDeck, fileKey } from "@packages/decks";
import { openFolderStore } from "@packages/decks/folder";
import { Home, type Ended } from "./support/home.ts";

const february = ["--entity", "IONS", "--period", "2026-02"];
type Document = { decks: { deck: string; entity: string; state: string; version: number | null; files: number }[] };
type Failure = { error: { code: string; mend: string } };

function documentOf({ code, stdout, stderr }: Ended): Document {
  assert.equal(code, 0, stderr);
  return JSON.parse(stdout) as Document;
}

test("what was made is published, once; a change is another version; and back again", async (t) => {
  const home = await Home.make(t);
  await home.makeDeck("one");
  const first = await home.slides("publish", ...february);
  assert.equal(first.code, 0, first.stderr);
  assert.match(first.stdout, /IONS {4}2026-02 {2}published +1 +5/);
  assert.match(first.stdout, /next: pnpm run serve/);
  const again = await home.slides("publish", ...february);
  assert.match(again.stdout, /unchanged +1/);
  assert.doesNotMatch(again.stdout, /next:/);

  await home.makeDeck("two");
  const foreseen = documentOf(await home.slides("publish", ...february, "--dry-run", "--json"));
  assert.deepEqual(
    foreseen.decks.map(({ state, version }) => [state, version]),
    [["would be published", null]],
  );
  assert.equal(existsSync(path.join(home.root, "decks/reports/IONS/2026-02/v2")), false);
  assert.equal(documentOf(await home.slides("publish", ...february, "--json")).decks[0]?.version, 2);
  const pptx = (version: number) => path.join(home.root, `decks/reports/IONS/2026-02/v${version}/report.pptx`);
  assert.equal(await readFile(pptx(2), "utf8"), "two");

  const back = await home.slides("rollback", ...february);
  assert.equal(back.code, 0, back.stderr);
  assert.match(back.stdout, /people see version 1 again, and not 2/);
  const store = openFolderStore(path.join(home.root, "decks"));
  assert.equal((await currentDeck(store, "IONS", "2026-02"))?.version, 1);
});

test("a unit's deck, its names from the registry, and English files beside", async (t) => {
  const home = await Home.make(t);
  await home.makeDeck("id", "2026-02-WLC+TM");
  await home.write("output/monthly/IONS-2026-02-WLC+TM-en.pptx", "en");
  const one = documentOf(await home.slides("publish", ...february, "--unit", "TM,WLC", "--lang", "en", "--json"));
  assert.deepEqual(
    one.decks.map(({ deck, files }) => [deck, files]),
    [["2026-02-WLC+TM", 1]],
  );
  const both = documentOf(await home.slides("publish", ...february, "--unit", "WLC,TM", "--json"));
  assert.deepEqual(
    both.decks.map(({ deck, files }) => [deck, files]),
    [["2026-02-WLC+TM", 6]],
  );
  const pointer = await currentDeck(openFolderStore(path.join(home.root, "decks")), "IONS", "2026-02-WLC+TM");
  assert.deepEqual(pointer?.naming, {
    entity: "IONS",
    units: ["World Language Center", "Test & Mentoring"],
    time_zone: "Asia/Jakarta",
  });
});

test("--all is every deck that there is, or every one of an entity", async (t) => {
  const home = await Home.make(t);
  await home.makeDeck("one", "2026-02");
  await home.makeDeck("one", "2026-02-WLC");
  await home.makeDeck("one", "2026-02", "EPN");
  await home.write("output/quarterly/IONS-2026-Q1.pdf", "quarter");
  await home.write(
    "output/quarterly/IONS-2026-Q1.json",
    JSON.stringify({ meta: { entity: "IONS", provenance: { draft: null } } }),
  );
  await home.write("output/monthly/IONS-notes.pdf", "no deck");
  const ions = documentOf(await home.slides("publish", "--all", "--entity", "IONS", "--json"));
  assert.deepEqual(
    ions.decks.map(({ deck }) => deck),
    ["2026-02", "2026-02-WLC", "2026-Q1"],
  );
  const all = documentOf(await home.slides("publish", "--all", "--json"));
  assert.deepEqual(
    all.decks.map(({ entity, deck, state }) => `${entity} ${deck} ${state}`),
    ["IONS 2026-02 unchanged", "IONS 2026-02-WLC unchanged", "IONS 2026-Q1 unchanged", "EPN 2026-02 published"],
  );
});

test("what is wrong is said with what to do, and publishes nothing", async (t) => {
  const home = await Home.make(t);
  const fails = async (code: string, exit: number, ...args: string[]) => {
    const ended = await home.slides(...args, "--json");
    assert.equal(ended.code, exit, `${args.join(" ")}: ${ended.stdout}${ended.stderr}`);
    const { error } = JSON.parse(ended.stdout) as Failure;
    assert.equal(error.code, code);
    assert.ok(error.mend.length > 10);
  };
  await fails("NOTHING_TO_PUBLISH", 1, "publish", ...february);
  await fails("NOTHING_TO_PUBLISH", 1, "publish", "--all");
  await fails("MISSING_ENTITY", 2, "publish", "--period", "2026-02");
  await fails("MISSING_PERIOD", 2, "publish", "--entity", "IONS");
  await fails("UNKNOWN_ENTITY", 2, "publish", "--entity", "../EPN", "--period", "2026-02");
  await fails("BAD_PERIOD", 2, "publish", "--entity", "IONS", "--period", "2026-13");
  await fails("UNKNOWN_UNIT", 2, "publish", ...february, "--unit", "EPN_PREP");
  await fails("CONFLICTING_OPTIONS", 2, "publish", ...february, "--all");
  await fails("MISSING_BUCKET", 2, "publish", ...february, "--local");
  await fails("NO_TOKEN", 1, "publish", ...february, "--bucket", "decks");
  await fails("NO_VERSION_BEFORE", 1, "rollback", ...february);
  const report = "output/monthly/IONS-2026-02.json";
  await home.makeDeck("one");
  await home.write(report, "{");
  await fails("DAMAGED_REPORT", 1, "publish", ...february);
  await home.write(report, JSON.stringify({ meta: { entity: "EPN", provenance: { draft: null } } }));
  await fails("WRONG_ENTITY", 1, "publish", ...february);
  await home.write(report, JSON.stringify({ meta: { entity: "IONS", provenance: { draft: "stale" } } }));
  await fails("DRAFT_REPORT", 1, "publish", ...february);
  await home.write("output/slides/IONS/2026-02/web/index.html", '<script src="/reports/EPN/2026-02/a.js"></script>');
  await fails("WRONG_BASE", 1, "publish", ...february, "--force");
  await home.write("output/slides/IONS/2026-02/web/.env", "secret");
  await fails("UNFIT_FILE", 1, "publish", ...february, "--force");
  assert.equal(existsSync(path.join(home.root, "decks")), false);
});

test("a publish that is killed leaves the version before, and the next one finishes", async (t) => {
  const home = await Home.make(t);
  const store = openFolderStore(path.join(home.root, "decks"));
  const seen = async () => {
    const pointer = await currentDeck(store, "IONS", "2026-02");
    assert.ok(pointer);
    const texts = new Set<string>();
    for (const file of ["report.pptx", "report.pdf", "slides.pdf", "web/assets/index.js", "web/assets/199.js"]) {
      const found = await store.get(fileKey("IONS", "2026-02", pointer.version, file));
      texts.add(found === null ? `${file} is missing` : await new Response(found.body).text());
    }
    return [...texts];
  };
  const make = async (text: string) => {
    await home.makeDeck(text);
    for (let index = 0; index < 200; index++)
      await home.write(`output/slides/IONS/2026-02/web/assets/${index}.js`, text);
  };
  await make("0");
  assert.equal((await home.slides("publish", ...february)).code, 0);
  let before = "0";
  let killed = 0;
  for (let round = 1; round <= 8; round++) {
    await make(String(round));
    const { child, ended } = home.start(["publish", ...february]);
    const folder = path.join(home.root, "decks/reports/IONS/2026-02");
    // As soon as it has begun to write a version of its own, and then a little further each time.
    while (child.exitCode === null && !(await begun(store, round))) await sleep(1);
    await sleep(round * 4);
    child.kill("SIGKILL");
    if ((await ended).code === null) killed++;
    const texts = await seen();
    assert.ok(
      texts.length === 1 && [before, String(round)].includes(texts[0] ?? ""),
      `${texts.join(", ")} in ${folder}`,
    );
    before = texts[0] ?? "";
  }
  assert.ok(killed > 0, "none was killed while it wrote");
  await make("last");
  assert.equal((await home.slides("publish", ...february)).code, 0);
  assert.deepEqual(await seen(), ["last"]);
});

/** Whether some version holds the text of this round. */
async function begun(store: ReturnType<typeof openFolderStore>, round: number): Promise<boolean> {
  const keys = (await store.list("reports/IONS/2026-02/")).filter(({ key }) => key.endsWith("report.pptx"));
  for (const { key } of keys) {
    const found = await store.get(key);
    if (found && (await new Response(found.body).text()) === String(round)) return true;
  }
  return false;
}

test("into R2 as wrangler keeps it here, where wrangler itself finds it", async (t) => {
  const home = await Home.make(t);
  const state = path.join(home.root, "wrangler");
  const bucket = ["--bucket", "decks", "--local", "--persist-to", state];
  await home.makeDeck("one");
  assert.equal(documentOf(await home.slides("publish", ...february, ...bucket, "--json")).decks[0]?.version, 1);
  await home.makeDeck("two");
  assert.equal(documentOf(await home.slides("publish", ...february, ...bucket, "--json")).decks[0]?.version, 2);
  assert.equal(documentOf(await home.slides("publish", ...february, ...bucket, "--json")).decks[0]?.state, "unchanged");
  assert.equal((await home.slides("rollback", ...february, ...bucket)).code, 0);
  const get = (key: string) =>
    execFileSync(
      path.resolve(import.meta.dirname, "../node_modules/.bin/wrangler"),
      ["r2", "object", "get", `decks/${key}`, "--pipe", "--local", "--persist-to", state],
      {
        cwd: home.root,
        env: { ...process.env, WRANGLER_SEND_METRICS: "false" },
        encoding: "utf8",
      },
    );
  assert.equal((JSON.parse(get("reports/IONS/current/2026-02.json")) as { version: number }).version, 1);
  assert.equal(get("reports/IONS/2026-02/v1/report.pptx"), "one");
  assert.equal(get("reports/IONS/2026-02/v2/web/assets/index.js"), "two");
});

test("help of the list and of each command, with examples", async (t) => {
  const home = await Home.make(t);
  const list = await home.slides("--help");
  assert.match(list.stdout, /publish \[options\]/);
  for (const command of ["publish", "rollback"]) {
    assert.match((await home.slides(command, "--help")).stdout, /Examples:\n {2}pnpm run slides -- /);
  }
});
