import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { suite, test } from "node:test";
import { entities } from "@config/atlas";
import { violations } from "@core/axe";
import { openOps, resolveAddress } from "@packages/db";
import { publishBenchData } from "@packages/db/bench-data";
import { seed } from "@packages/db/seed";
import type { BrowserContext, Page } from "playwright-core";
import { browserSuite } from "./support/browser-suite.ts";
import { openContext, openPage, visit } from "./support/pages.ts";
import { startStack } from "./support/stack.ts";

const MONEY = { entity: "IONS", year: "2025", month: "Q3" };
const address = (where: string) => `${where}?${new URLSearchParams(MONEY).toString()}`;

suite("states", () => {
  const at = browserSuite();

  /** A page of a new executive, at a path. */
  const opened = async (where: string, memberships: Record<string, "executive"> = { IONS: "executive" }) => {
    const context = await at.open({ email: await at.stack.addUser(memberships) });
    const { page, calm } = await openPage(context);
    await visit(page, where);
    return { context, page, calm };
  };

  test("until a page has come its shape stands there, and nothing moves when it comes", async () => {
    const { context, page, calm } = await opened(address("/channels"));
    await holdAnswers(page);
    for (const name of ["Ikhtisar", "Pendapatan", "Sekolah", "Orang"]) {
      await page.evaluate(watchShifts);
      await page.getByRole("navigation", { name: "Halaman" }).getByRole("link", { name, exact: true }).click();
      await page.getByRole("status").getByText("Memuat…").last().waitFor({ state: "attached" });
      await page.locator("main .skeleton").first().waitFor();
      await page.getByRole("heading", { level: 1, name }).waitFor();
      await page.locator("main .skeleton").first().waitFor({ state: "detached" });
      await page.waitForTimeout(300);
      const moved = await page.evaluate(() => (globalThis as unknown as { moved: number }).moved);
      assert.ok(moved <= 0.02, `${name}: ${moved}`);
    }
    calm();
    await context.close();
  });

  test("a link that is pressed before the page has come to life leads where it says, with no complaint", async () => {
    const { context } = await opened("/account");
    for (let run = 0; run < 8; run++) {
      const { page, calm } = await openPage(context);
      const session = await context.newCDPSession(page);
      await session.send("Emulation.setCPUThrottlingRate", { rate: 6 });
      await page.addInitScript(pressAtOnce);
      await page.goto("/revenue?entity=IONS&year=1999&unit=NOPE", { waitUntil: "load" });
      await page.waitForURL(/year=2026/);
      await page.getByText("NOPE").waitFor({ state: "detached" });
      await page.getByRole("heading", { level: 1, name: "Pendapatan" }).waitFor();
      calm();
      await page.close();
    }
    await context.close();
  });

  test("where nothing is published yet it is said what comes, with the way to what is there", async () => {
    const home = mkdtempSync(path.join(tmpdir(), "atlas-dashboard-empty-"));
    const ops = await openOps(resolveAddress("file:atlas-ops.db", home));
    for (const entity of entities) await seed(ops, entity);
    await publishBenchData(ops, "EPN", { people: 20, transactions: 100 });
    ops.close();
    const stack = await startStack({ home });
    const contexts: BrowserContext[] = [];
    const open = async (memberships: Record<string, "executive">) => {
      const context = await openContext(at.browser, stack, { email: await stack.addUser(memberships) });
      contexts.push(context);
      return openPage(context);
    };
    try {
      const { page, calm } = await open({ IONS: "executive" });
      await visit(page, "/revenue");
      await page.getByRole("heading", { level: 1, name: "Belum ada data yang diterbitkan" }).waitFor();
      await page.getByText("Begitu analis menerbitkan laporan pertama, angkanya muncul di sini.").waitFor();
      assert.deepEqual(await violations(page), []);
      await page.getByRole("button", { name: "Keluar" }).click();
      await page.waitForURL(/\/sign-in$/);
      calm();

      const both = await open({ IONS: "executive", EPN: "executive" });
      await visit(both.page, "/revenue?entity=IONS");
      await both.page.getByRole("heading", { level: 1, name: "Belum ada data yang diterbitkan" }).waitFor();
      await both.page.getByRole("link", { name: "EPN" }).click();
      await both.page.getByRole("heading", { level: 1, name: "Ikhtisar" }).waitFor();
      both.calm();
    } finally {
      await Promise.all(contexts.map((context) => context.close()));
      await stack.close();
      rmSync(home, { recursive: true, force: true });
    }
  });

  test("a period that is not published gives way to the latest, and one with nothing in it says what to do", async () => {
    const { context, page, calm } = await opened("/revenue?entity=IONS&year=2026&month=December");
    await page.getByText(/periode “December” menjadi \w+/).waitFor();
    await page.getByRole("table").waitFor();
    try {
      at.stack.breakApi(({ url }, real) => (url.includes("/reports/programs") ? withoutRows(real()) : null));
      await visit(page, "/programs?entity=IONS&year=2025&month=March");
    } finally {
      at.stack.breakApi(null);
    }
    await page.getByRole("heading", { name: "Belum ada data di sini" }).waitFor();
    await page.getByText("Coba periode atau unit lain.").waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByLabel("Periode", { exact: true }).selectOption("Q1");
    await page.getByRole("table").waitFor();
    calm();
    await context.close();
  });

  test("a list whose release is gone is said to be old, and begins anew", async () => {
    const { context, page } = await opened("/records/people?entity=IONS");
    const names = () => page.getByRole("rowheader").allTextContents();
    const first = await names();
    await page.getByRole("link", { name: "Berikutnya" }).click();
    await page.getByRole("link", { name: "Sebelumnya" }).waitFor();
    await replaceRelease(at.stack.home);
    await page.getByRole("link", { name: "Berikutnya" }).click();
    await page.getByRole("heading", { level: 1, name: "Data telah diperbarui" }).waitFor();
    await page.getByText("Rilis baru terbit sejak halaman ini dibuka").waitFor();
    assert.deepEqual(await violations(page), []);
    await page.getByRole("link", { name: "Ke awal daftar" }).click();
    await page.getByRole("rowheader").first().waitFor();
    assert.deepEqual(await names(), first);
    assert.doesNotMatch(page.url(), /cursor=/);
    await context.close();
  });
});

/** Answers of server functions come late enough for a page's shape to be seen, and after a press stops excusing movement. */
async function holdAnswers(page: Page): Promise<void> {
  await page.route(/\/_serverFn\//, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue();
  });
}

/** Runs in the page: sums up what moves from now on. */
function watchShifts(): void {
  const state = globalThis as unknown as { moved: number; watching?: PerformanceObserver };
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  state.moved = 0;
  state.watching ??= new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as Shift[]) if (!shift.hadRecentInput) state.moved += shift.value;
  });
  state.watching.observe({ type: "layout-shift" });
}

/** Runs in the page, before anything else: presses the notice's link in the moment that React knows of it. */
function pressAtOnce(): void {
  const look = () => {
    const link = document.querySelector<HTMLElement>("main [role=status] a");
    const isKnown = link !== null && Object.keys(link).some((key) => key.startsWith("__reactProps"));
    if (isKnown) link.click();
    else setTimeout(look);
  };
  look();
}

/** A section's answer as it would be of a period in which nothing was sold. */
async function withoutRows(answer: Promise<Response>): Promise<Response> {
  const section = (await (await answer).json()) as { units: object[] };
  return Response.json({ ...section, units: section.units.map((unit) => ({ ...unit, rows: [], row_count: 0 })) });
}

/** The same data as a newer release, the one before it pruned. */
async function replaceRelease(home: string): Promise<void> {
  const ops = await openOps(resolveAddress("file:atlas-ops.db", home));
  const { columns } = await ops.client.execute("select * from publication_release limit 1");
  const anew: Record<string, string> = { number: "number + 1", base: "number", state: "'current'" };
  const current = "entity_id = 'IONS' and number = (select number from publication_current where entity_id = 'IONS')";
  await ops.client.batch(
    [
      `update publication_release set state = 'pruned' where ${current}`,
      `insert into publication_release (${columns.join(", ")})
       select ${columns.map((name) => anew[name] ?? name).join(", ")} from publication_release where ${current}`,
      "update publication_current set number = number + 1 where entity_id = 'IONS'",
    ],
    "write",
  );
  ops.close();
}
