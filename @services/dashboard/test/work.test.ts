import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { before, suite, test } from "node:test";
import { publishDeck } from "@packages/decks";
import { decksFolder, openFolderStore } from "@packages/decks/folder";
import type { Download, Page } from "playwright-core";
import { browserSuite } from "./support/browser-suite.ts";
import { openPage, visit, waitForRowsOf } from "./support/pages.ts";

/** Those who take something away: analysts files, staff decks. */
suite("work", () => {
  const at = browserSuite();
  let analyst: string;

  before(async () => {
    analyst = await at.stack.addUser({ IONS: "analyst" });
  });

  const names = (page: Page) => page.locator("tbody").getByRole("rowheader").allTextContents();
  const download = async (page: Page, format: string): Promise<Download> => {
    await page.getByRole("button", { name: "Unduh" }).click();
    const [file] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("menuitem", { name: format }).click(),
    ]);
    return file;
  };

  test("an analyst filters, searches and sorts; the file has what is seen, and the link opens it again", async () => {
    const context = await at.open({ email: analyst });
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    const { page, calm } = await openPage(context);
    await visit(page, "/programs?entity=IONS");
    await page.getByLabel("Tahun", { exact: true }).selectOption("2025");
    await page.waitForURL(/year=2025/);
    await page.getByLabel("Periode", { exact: true }).selectOption("Q1");
    await page.waitForURL(/month=Q1/);
    await page.getByRole("button", { name: "Perubahan" }).click();
    await page.waitForURL(/sort=-change/);
    await page.getByRole("searchbox").fill("bahasa");
    await page.getByRole("searchbox").blur();
    await page.waitForURL(/q=bahasa/);
    await waitForRowsOf(page, "bahasa");
    const seen = await names(page);
    assert.ok(seen.length > 1);
    for (const name of seen) assert.match(name, /bahasa/i);

    const csv = await download(page, "CSV");
    assert.equal(csv.suggestedFilename(), "IONS-2025-Q1-programs.csv");
    const lines = linesOf(await readFile(await csv.path(), "utf8"));
    assert.deepEqual(
      lines.filter(([, , code]) => code !== "ALL").map((cells) => cells[3]),
      [lines[0]?.[3], ...seen],
    );
    const xlsx = await download(page, "Excel");
    assert.equal(xlsx.suggestedFilename(), "IONS-2025-Q1-programs.xlsx");
    assert.equal((await readFile(await xlsx.path())).subarray(0, 2).toString(), "PK");

    await page.getByRole("button", { name: "Salin tautan" }).click();
    await page.getByText("Tautan disalin.").waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const again = await openPage(context);
    await visit(again.page, link);
    await again.page.getByRole("heading", { level: 1, name: "Program" }).waitFor();
    assert.deepEqual(await names(again.page), seen);
    calm();
    again.calm();
    await context.close();
  });

  test("an order by any column can be taken away", async () => {
    const context = await at.open({ email: analyst });
    const { page } = await openPage(context);
    await visit(page, "/revenue?entity=IONS&unit=TM&unit=WLC");
    const headings = page.getByRole("columnheader");
    for (const heading of await headings.all()) {
      await heading.getByRole("button").click();
      await heading.and(page.locator("[aria-sort]")).waitFor();
      await page.getByRole("button", { name: "Unduh" }).click();
      const href = (await page.getByRole("menuitem", { name: "CSV" }).getAttribute("href")) ?? "";
      await page.keyboard.press("Escape");
      const answer = await context.request.get(href);
      assert.equal(answer.status(), 200, href);
    }
    await context.close();
  });

  test("the rows behind a number, and records with contact data, are files too; records of analysts alone", async () => {
    const context = await at.open({ email: analyst });
    const { page } = await openPage(context);
    await visit(page, "/rows/revenue?entity=IONS&measure=net_revenue");
    const rows = linesOf(await readFile(await (await download(page, "CSV")).path(), "utf8"));
    assert.ok(rows.length > 10);

    await visit(page, "/records/people?entity=IONS");
    await page.getByRole("button", { name: "Kanal: Semua" }).click();
    const choice = page.getByRole("menuitemradio").nth(1);
    const channel = (await choice.textContent()) ?? "";
    await choice.click();
    await page.waitForURL(/channel=/);
    await page.getByRole("button", { name: `Kanal: ${channel.trim()}` }).waitFor();
    const seen = await names(page);
    const people = linesOf(await readFile(await (await download(page, "CSV")).path(), "utf8"));
    const listed = new Set(people.map((cells) => cells[1]));
    for (const name of seen) assert.ok(listed.has(name), name);
    assert.ok(people.length < 600, "those of one channel alone");
    await context.close();

    const email = await at.stack.addUser({ IONS: "executive" });
    const other = await at.open({ email });
    const executive = await openPage(other);
    await visit(executive.page, "/records/people");
    await executive.page.getByRole("button", { name: "Cetak" }).waitFor();
    assert.equal(await executive.page.getByRole("button", { name: "Unduh" }).count(), 0);
    await visit(executive.page, "/records/people?q=081234567890");
    await executive.page.getByRole("heading", { name: "Permintaan ini tidak dapat dijawab" }).waitFor();
    await other.close();
  });

  test("staff find the deck of a period, open it, and download it as it was published", async () => {
    await publishDeck(openFolderStore(decksFolder(at.stack.home)), {
      entity: "IONS",
      slug: "2026-02",
      naming: { entity: "IONS", units: [], time_zone: "Asia/Jakarta" },
      files: [
        { path: "report.pptx", bytes: new TextEncoder().encode("the deck itself") },
        { path: "web/index.html", bytes: new TextEncoder().encode("<title>The deck</title>") },
      ],
    });
    const email = await at.stack.addUser({ IONS: "staff" });
    const context = await at.open({ email });
    const { page, calm } = await openPage(context);
    await visit(page, "/");
    await page.getByRole("heading", { level: 2, name: "Februari 2026" }).waitFor();
    const [deck] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: /Unduh PowerPoint/ }).click(),
    ]);
    assert.equal(deck.suggestedFilename(), "IONS-2026-02.pptx");
    assert.equal(await readFile(await deck.path(), "utf8"), "the deck itself");
    const [site] = await Promise.all([
      context.waitForEvent("page"),
      page.getByRole("link", { name: /Buka Presentasi web/ }).click(),
    ]);
    await site.waitForURL(/\/reports\/IONS\/2026-02\//);
    assert.equal(await site.title(), "The deck");
    calm();
    await context.close();
  });
});

/** Cells of a CSV's lines, its headings the first. */
function linesOf(csv: string): string[][] {
  const lines = csv
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split(/\r?\n/);
  return lines.map((line) =>
    [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) =>
      (quoted?.replaceAll('""', '"') ?? plain ?? "").replace(/^'/, ""),
    ),
  );
}
