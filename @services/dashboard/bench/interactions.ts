import type { Page } from "playwright-core";
import { median } from "@core/measure";
import { slowPage, type Bench } from "./bench.ts";
import type { Figure } from "./main.ts";

/** Milliseconds from a press until the page shows that something happens: the longest of an interaction's events. */
export async function interactions({ context, runs }: Bench): Promise<Figure[]> {
  const measured: Record<string, number[]> = { filter: [], sort: [], "point at a bar": [], drill: [] };
  for (let run = 0; run < runs; run++) {
    const { page } = await slowPage(context);
    await page.addInitScript(observe);
    await page.goto("/revenue", { waitUntil: "networkidle" });
    // What a page does to come to life is in its load's figures.
    await page.evaluate(() => new Promise((resolve) => requestIdleCallback(resolve)));
    await page.waitForTimeout(700);
    const take = async (name: string, act: () => Promise<unknown>) => {
      await page.evaluate(() => Object.assign(globalThis, { longest: 0 }));
      await act();
      await page.waitForTimeout(700);
      measured[name]?.push(await longestOf(page));
    };
    await take("sort", () => page.getByRole("button", { name: "Program" }).click());
    await take("point at a bar", () => page.locator("ol li button").nth(2).click());
    await take("filter", async () => {
      const select = page.getByLabel("Periode", { exact: true });
      await select.focus();
      await page.keyboard.press("ArrowUp");
    });
    await take("drill", () => page.locator('td a[href*="/rows/"]').first().click());
    await page.close();
  }
  return Object.entries(measured).map(([name, times]) => ({
    name: `INP, ${name}`,
    value: median(times),
    unit: "ms",
    most: 100,
  }));
}

const longestOf = (page: Page) => page.evaluate(() => (globalThis as unknown as { longest: number }).longest);

/** Runs in the page, before anything else. */
function observe(): void {
  const state = globalThis as unknown as { longest: number };
  state.longest = 0;
  type Event = PerformanceEntry & { interactionId: number };
  const observer = new PerformanceObserver((list) => {
    for (const event of list.getEntries() as Event[]) {
      if (event.interactionId !== 0) state.longest = Math.max(state.longest, event.duration);
    }
  });
  observer.observe({ type: "event", durationThreshold: 16, buffered: true } as PerformanceObserverInit);
}
