import assert from "node:assert/strict";
import { violations } from "@core/axe";
import type { Page } from "playwright-core";

/** Every page of a site, but for those of one person and one organization. */
export const lists = [
  "",
  "revenue/",
  "programs/",
  "schools/",
  "channels/",
  "cohorts/",
  "people/",
  "organizations/",
  "quality/",
  "definitions/",
  "lines/",
];

/** The pages of the first person and the first organization that their lists name. */
export async function recordPages(page: Page, go: (to: string) => Promise<void>): Promise<string[]> {
  const found: string[] = [];
  for (const list of ["people/", "organizations/"]) {
    await go(list);
    const href = (await page.locator("tbody td:first-child a").first().getAttribute("href")) ?? "";
    found.push(href.replace(/^\/bi\/[A-Z]+\//, ""));
  }
  return found;
}

/** A page shows rows, in the language that it is asked in; everybody can use it, on a phone too; nothing is left as code. */
export async function lookAt(page: Page, name: string, language: "id" | "en"): Promise<void> {
  await page.locator("tbody tr").first().waitFor();
  assert.equal(await page.locator("html").getAttribute("lang"), language);
  assert.equal(await page.locator('[role="alert"]').count(), 0, name);
  assert.deepEqual(await violations(page), [], name);
  const text = await page.locator("main").innerText();
  if (name !== "definitions/") assert.doesNotMatch(text, /\b[A-Z]+_[A-Z_]+\b|\b\d{4}-\d\d-\d\d\b|undefined|NaN/, name);
  await page.setViewportSize({ width: 390, height: 844 });
  // Charts are drawn anew, as wide as the screen is now.
  const narrow = "document.documentElement.scrollWidth <= document.documentElement.clientWidth";
  await page.waitForFunction(narrow, null, { timeout: 60_000 }).catch(() => assert.fail(`${name} scrolls sideways`));
  await page.setViewportSize({ width: 1280, height: 900 });
}
