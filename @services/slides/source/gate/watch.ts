import type { Page } from "playwright-core";

/**
 * Listens to a page: errors in it, requests that failed, and requests to elsewhere than `home`, which are stopped. The
 * array that is returned fills as the page runs.
 */
export async function watchPage(page: Page, home: string): Promise<string[]> {
  const faults: string[] = [];
  page.on("pageerror", (error) => faults.push(`error in the page: ${beginning(error.message)}`));
  page.on("console", (message) => {
    if (message.type() === "error") faults.push(`error in the page: ${beginning(message.text())}`);
  });
  page.on("requestfailed", (request) => {
    if (request.url().startsWith(home)) faults.push(`a file of the site did not load: ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) faults.push(`a file of the site is missing: ${response.url()}`);
  });
  const isOurs = (url: string) => url.startsWith(home) || url.startsWith("data:") || url.startsWith("blob:");
  await page.route(
    ({ href }) => !isOurs(href),
    async (route) => {
      faults.push(`a request went outside: ${route.request().url()}`);
      await route.abort();
    },
  );
  return faults;
}

/** What went wrong, and the first place of its stack, which names the component. */
const beginning = (text: string): string =>
  text
    .split("\n", 2)
    .map((line) => line.trim())
    .join(" ");
