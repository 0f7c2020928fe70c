import { median } from "@core/measure";
import { PAGES, slowPage, type Bench } from "./bench.ts";
import type { Figure } from "./main.ts";

type Vitals = { lcp: number; cls: number };

/** Largest contentful paint and layout shift of each page, the browser's cache empty. */
export async function loads({ context, stranger, runs }: Bench): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const path of ["/sign-in", ...PAGES]) {
    const measured: Vitals[] = [];
    for (let run = 0; run < runs; run++) {
      const { page, session } = await slowPage(path === "/sign-in" ? stranger : context);
      await session.send("Network.setCacheDisabled", { cacheDisabled: true });
      await page.addInitScript(observe);
      await page.goto(path, { waitUntil: "networkidle" });
      await page.waitForTimeout(300);
      measured.push(await page.evaluate(() => (globalThis as unknown as { vitals: Vitals }).vitals));
      await page.close();
    }
    figures.push({ name: `LCP, ${path}`, value: median(measured.map(({ lcp }) => lcp)), unit: "ms", most: 1000 });
    figures.push({ name: `CLS, ${path}`, value: median(measured.map(({ cls }) => cls)), unit: "", most: 0.02 });
  }
  return figures;
}

/** Runs in the page, before anything else. */
function observe(): void {
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };
  const vitals = { lcp: 0, cls: 0 };
  Object.assign(globalThis, { vitals });
  new PerformanceObserver((list) => {
    vitals.lcp = list.getEntries().at(-1)?.startTime ?? vitals.lcp;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as Shift[]) if (!shift.hadRecentInput) vitals.cls += shift.value;
  }).observe({ type: "layout-shift", buffered: true });
}
