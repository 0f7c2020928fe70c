import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { gzipSync } from "node:zlib";
import { findEntity } from "@config/atlas";
import { serve, type ServerType } from "@hono/node-server";
import { openFolderStore } from "@packages/decks/folder";
import { formatMoney, type Report } from "@packages/report";
import { buildStory, type ContentSlide, type Story } from "@packages/storyline";
import type { Browser, Page } from "playwright-core";
import { withBrowser } from "../source/browser/open.ts";
import { readPrograms } from "../source/environment.ts";
import { watchPage } from "../source/gate/watch.ts";
import { deliver } from "./support/delivery.ts";
import { layReport, squeezed } from "./support/drawn.ts";
import { Home } from "./support/home.ts";

const deck = ["--entity", "IONS", "--period", "2026-02"];
const base = "/reports/IONS/2026-02/en/";
const budget = 500 * 1024;

let home: Home;
let report: Report;
let story: Story;
let server: ServerType;
let origin: string;
let browser: Browser;
let closeBrowser: () => void;

/** A site as a member gets it: built by the command, published, and served by the handler behind a session. */
before(async () => {
  home = new Home(await mkdtemp(path.join(tmpdir(), "atlas-site-")));
  report = await layReport(home, "ions-monthly", "2026-02");
  story = buildStory(report, findEntity("IONS"), { lang: "en" });
  const built = await home.slides("build", ...deck, "--lang", "en");
  assert.equal(built.code, 0, built.stderr);
  assert.match(
    built.stdout,
    /wrote output\/slides\/IONS\/2026-02\/web-en, to be served at \/reports\/IONS\/2026-02\/en\//,
  );
  const published = await home.slides("publish", ...deck);
  assert.equal(published.code, 0, published.stderr);
  const { as } = deliver(openFolderStore(path.join(home.root, "decks")));
  const ask = as("ions");
  server = serve({ fetch: ({ url }) => ask(new URL(url).pathname), port: 0, hostname: "127.0.0.1" });
  await new Promise((resolve) => server.once("listening", resolve));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? (address?.port ?? 0) : 0}`;
  await new Promise<void>((opened, failed) => {
    withBrowser(readPrograms(), async (own) => {
      browser = own;
      await new Promise<void>((close) => {
        closeBrowser = close;
        opened();
      });
    }).catch(failed);
  });
});
after(async () => {
  closeBrowser();
  server.close();
  await rm(home.root, { recursive: true, force: true });
});

/** A page of the site at a stage's size; `faults` are errors, requests to elsewhere, and what the policy has stopped. */
async function open(route: string, size = { width: 1280, height: 720 }): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ viewport: size });
  const page = await context.newPage();
  const faults = await watchPage(page, `${origin}${base}`);
  await page.goto(`${origin}${base}${route}`, { waitUntil: "networkidle" });
  await page.locator(".atlas-slide:visible").first().waitFor();
  return { page, faults };
}

const slideAt = (number: number): ContentSlide => {
  const slide = story.slides[number - 1];
  if (!slide || slide.kind === "cover") throw new RangeError(`slide ${number} has no content`);
  return slide;
};
const textOf = async (page: Page, selector: string) => squeezed(await page.locator(selector).first().innerText());

describe("a built site", () => {
  test("is whole: its page and its files, and nothing for other hosts", async () => {
    const folder = path.join(home.root, "output/slides/IONS/2026-02");
    assert.deepEqual(await readdir(folder), ["web-en"]);
    assert.deepEqual((await readdir(path.join(folder, "web-en"))).sort(), ["assets", "index.html"]);
  });

  for (const size of [
    { width: 1280, height: 720 },
    { width: 1920, height: 1080 },
  ]) {
    test(`fills a stage of ${size.width} by ${size.height}, under a policy that lets nothing in`, async () => {
      const { page, faults } = await open("", size);
      assert.equal(await page.title(), story.title);
      assert.equal(await page.evaluate("document.documentElement.lang"), "en");
      const box = await page.locator("#slide-content").boundingBox();
      assert.deepEqual(box, { x: 0, y: 0, ...size });
      assert.ok((await textOf(page, ".atlas-cover")).includes(squeezed(story.slides[0].headline)));
      assert.deepEqual(faults, []);
    });
  }

  test("loads at first no more than half a megabyte", async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const loads: Promise<number>[] = [];
    page.on("response", (response) => loads.push(response.body().then((body) => gzipSync(body).length)));
    await page.goto(`${origin}${base}`, { waitUntil: "networkidle" });
    const bytes = (await Promise.all(loads)).reduce((sum, each) => sum + each, 0);
    assert.ok(bytes < budget, `${Math.round(bytes / 1024)} KB`);
  });

  test("every slide shows its message, and its unit's revenue as report.json has it", async () => {
    const { page, faults } = await open("?print=true#/print");
    const slides = page.locator(".print-slide-container");
    let texts: string[] = [];
    const missing = () => story.slides.find(({ headline }, index) => !texts[index]?.includes(squeezed(headline)));
    // The last slide may be there before one in the middle is.
    for (let tries = 0; tries < 100; tries++) {
      texts = (await slides.allInnerTexts()).map(squeezed);
      if (!missing()) break;
      await page.waitForTimeout(100);
    }
    assert.equal(missing()?.headline, undefined);
    for (const { unit, revenue } of Object.values(report.units)) {
      const own = texts.filter((_, index) => story.slides[index]?.section.unit?.code === unit.code).join("\n");
      assert.ok(own.includes(squeezed(formatMoney(revenue.actual, "en"))), unit.code);
    }
    assert.deepEqual(faults, []);
  });

  test("is presented by keyboard: onward, back, by an overview, and to what is looked for", async () => {
    const { page, faults } = await open("#/1");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL(/#\/2$/);
    await page.keyboard.press("Space");
    await page.waitForURL(/#\/3$/);
    await page.keyboard.press("ArrowLeft");
    await page.waitForURL(/#\/2$/);
    assert.ok((await textOf(page, ".slidev-page-2 h1")).includes(squeezed(slideAt(2).headline)));
    await page.keyboard.press("o");
    const farther = page.locator(".slidev-page-9 h1:visible").first();
    await farther.waitFor();
    await page.keyboard.press("Escape");
    await farther.waitFor({ state: "hidden" });
    await page.keyboard.press("g");
    await page.locator("#slidev-goto-dialog input").fill(slideAt(4).headline.slice(0, 24));
    await page.keyboard.press("Enter");
    await page.waitForURL(/#\/4$/);
    assert.deepEqual(faults, []);
  });

  test("has notes for who presents, with the slide that comes next", async () => {
    const { page, faults } = await open("#/presenter/2");
    const said = await textOf(page, "body");
    for (const note of slideAt(2).notes) assert.ok(said.includes(squeezed(note)), note);
    assert.ok(said.includes(squeezed(slideAt(3).headline)));
    assert.deepEqual(faults, []);
  });

  test("a chart answers in full to who points at it, and to who reaches it by keyboard", async () => {
    const { page, faults } = await open("#/3");
    const { trend } = report.units["ALL"]?.revenue ?? { trend: [] };
    const answer = page.locator(".answer");
    assert.equal(await answer.count(), 0);
    const points = page.locator(".trend .asking");
    await points.nth(4).hover();
    assert.ok((await textOf(page, ".answer")).includes(squeezed(formatMoney(trend[4]?.actual ?? 0, "en"))));
    await page.mouse.move(0, 0);
    await answer.waitFor({ state: "detached" });
    await points.nth(12).focus();
    const said = await textOf(page, ".answer");
    for (const value of [trend[12]?.actual, trend[12]?.target, trend[12]?.previous_year]) {
      assert.ok(said.includes(squeezed(formatMoney(value ?? 0, "en"))), String(value));
    }
    const [card, slide] = await Promise.all([answer.boundingBox(), page.locator("#slide-content").boundingBox()]);
    assert.ok(card && slide && card.x >= slide.x && card.x + card.width <= slide.x + slide.width);
    assert.deepEqual(faults, []);
  });

  test("says to who does not see a chart what it shows", async () => {
    const { page } = await open("#/3");
    const [chart] = slideAt(3).charts;
    const picture = page.locator(".slidev-page-3 .trend svg[role=img]");
    assert.equal(await picture.locator("desc").textContent(), chart?.alt);
    const rows = page.locator(".slidev-page-3 .trend tbody tr");
    assert.equal(await rows.count(), chart?.series.length);
    for (const [index, { name, texts }] of (chart?.series ?? []).entries()) {
      assert.deepEqual(await rows.nth(index).locator("th, td").allInnerTexts(), [name, ...texts]);
    }
  });
});
