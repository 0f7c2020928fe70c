import { median } from "@core/measure";
import type { Browser, BrowserContext, Page } from "playwright-core";

/** Milliseconds, and bytes as they came over the wire. */
export type Visit = { firstChart: number; filter: number; beforeChart: number; whole: number; again: number };

const chart = ".chart svg, .chart canvas";

/** Looks at a site as somebody who has never been there: the overview, then other months. */
export async function measureVisit(browser: Browser, address: string): Promise<Visit> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bytes = await countBytes(context, page);
  const begun = performance.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(chart).first().waitFor();
  const firstChart = performance.now() - begun;
  const beforeChart = bytes();
  // DuckDB is opened while nobody waits for it.
  await page.waitForTimeout(6_000);
  const filters: number[] = [];
  for (const month of ["January", "February", "January", "All months", "February"])
    filters.push(await choose(page, month));
  const whole = bytes();
  await page.reload();
  await page.locator(chart).first().waitFor();
  await page.waitForTimeout(4_000);
  const again = bytes() - whole;
  await context.close();
  // The first change fetches what all others need.
  return { firstChart, filter: median(filters.slice(1)), beforeChart, whole, again };
}

/** Milliseconds from the choice until the page says another number. */
async function choose(page: Page, month: string): Promise<number> {
  const value = page.locator('[data-measure="net_revenue"] .value');
  const before = await value.innerText();
  const begun = performance.now();
  await page.locator('select[name="month"]').selectOption(month);
  await page.locator('[data-measure="net_revenue"] .value', { hasNotText: before }).waitFor();
  return performance.now() - begun;
}

async function countBytes(context: BrowserContext, page: Page): Promise<() => number> {
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  let sum = 0;
  session.on("Network.loadingFinished", ({ encodedDataLength }) => (sum += encodedDataLength));
  return () => sum;
}
