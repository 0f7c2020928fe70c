import type { Browser, Page } from "playwright-core";
import type { MeasuredSlide } from "@services/slides-theme/measured";
import { openPage, withBrowser } from "../browser/open.ts";
import type { Programs } from "../environment.ts";
import { refuse } from "../gate/refuse.ts";
import { watchPage } from "../gate/watch.ts";
import { serveSite } from "./serve.ts";

/** Milliseconds after which a page is taken for one that does not come: more for many slides, on a machine with more to do. */
const patience = (slides: number) => 60_000 + 500 * slides;

/** The page of all slides of a site, laid out and measured. `faults` fills on while the page is open. */
export type OpenSite = { page: Page; slides: MeasuredSlide[]; faults: string[] };

/** A built site: where it lies, the path that it is served at, how many slides it has, and how sharp pictures are to be. */
export type Site = { programs: Programs; folder: string; base: string; slides: number; scale?: number };

/** Serves a site and opens all its slides in Chromium for the time of `work`. */
export async function withSite<T>(site: Site, work: (open: OpenSite) => Promise<T>): Promise<T> {
  const served = await serveSite(site.folder, site.base);
  try {
    return await withBrowser(site.programs, async (browser) => work(await openSlides(browser, served.url, site)));
  } finally {
    await served.close();
  }
}

/** All slides one below the other, as they are printed, once each has been drawn. */
async function openSlides(browser: Browser, url: string, { slides: count, scale }: Site): Promise<OpenSite> {
  const page = await openPage(browser, scale);
  const faults = await watchPage(page, url);
  await page.goto(`${url}?print=true#/print`, { waitUntil: "load", timeout: patience(count) });
  const last = page.locator(".print-slide-container .atlas-slide").nth(count - 1);
  const isDrawn = last.waitFor({ timeout: patience(count) }).then(() => true);
  // A page that has failed will not be drawn by waiting.
  const hasFailed = failure(faults);
  const drawn = await Promise.race([isDrawn.catch(() => false), hasFailed.then(() => false)]);
  hasFailed.stop();
  if (!drawn) refuse([...faults, `fewer than ${count} slides were drawn`]);
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  return { page, slides: await measure(page), faults };
}

/** Ends a moment after the first fault, when those that follow from it have been told too. */
function failure(faults: string[]): Promise<void> & { stop: () => void } {
  let timer: NodeJS.Timeout | undefined;
  const ended = new Promise<void>((resolve) => {
    let seen = 0;
    timer = setInterval(() => {
      if (faults.length > 0 && seen++ >= 4) resolve();
    }, 250);
  });
  return Object.assign(ended, { stop: () => clearInterval(timer) });
}

/** Not imported by its name: it is the browser's, and its types are checked where the browser's are known. */
async function measure(page: Page): Promise<MeasuredSlide[]> {
  const module = import.meta.resolve("@services/slides-theme/measure");
  const { measureSlides } = (await import(module)) as { measureSlides: () => MeasuredSlide[] };
  return page.evaluate(measureSlides);
}
