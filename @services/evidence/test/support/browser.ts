import { launchBrowser as launch, readPrograms } from "@services/slides/site";
import type { Browser, Page } from "playwright-core";

/** The Chromium that slides are drawn by. Throws where there is none. */
export function launchBrowser(): Promise<Browser> {
  return launch(readPrograms());
}

/** A page, and all that it should not do: errors it tells of, and requests that fail or go elsewhere. */
export async function watchedPage(browser: Browser, origin: string): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  // Nothing here is about time: a machine with other work to do is slow, and not wrong.
  page.setDefaultTimeout(180_000);
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") faults.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const { origin: asked, protocol } = new URL(request.url());
    if (asked !== origin && protocol !== "blob:" && protocol !== "data:") faults.push(`outside: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`${response.status()}: ${response.url()}`);
  });
  return { page, faults };
}
