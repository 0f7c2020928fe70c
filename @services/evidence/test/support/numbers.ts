import assert from "node:assert/strict";
import type { Page } from "playwright-core";

/** Each row of the page's table is one of the report, by its name, and has its number. */
export async function compare(
  { go, page }: { go: (to: string) => Promise<void>; page: Page },
  to: string,
  column: string,
  expected: [string, number | null][],
): Promise<void> {
  await go(to);
  const rows = page.locator("[data-table] tbody tr");
  await rows.first().waitFor();
  const told = new Map(expected);
  let found = 0;
  for (const row of await rows.all()) {
    const name = (await row.locator("td").first().innerText()).trim();
    if (!told.has(name)) continue;
    found += 1;
    const number = numberIn(await row.locator(`td[data-column="${column}"]`).innerText());
    assert.equal(number, Math.round(told.get(name) ?? 0), `${to} ${name} ${column}`);
  }
  assert.ok(found >= 3, `${to}: ${found} rows that the report has too`);
}

/** Rp 1.234.567 → 1234567; 51,8% → 51.8; – → null. */
export function numberIn(text: string): number | null {
  const plain = text
    .replace("−", "-")
    .replaceAll(/[^\d,-]/g, "")
    .replace(",", ".");
  return plain === "" ? null : Number(plain);
}

/** A figure as a page rounds it: a percentage to a tenth, anything else to a whole. */
export function rounded(value: number | null, format: string): number | null {
  if (value === null) return null;
  return format === "percent" ? Math.round(value * 1000) / 10 : Math.round(value);
}
