import assert from "node:assert/strict";
import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from "playwright-core";
import type { Stack } from "./stack.ts";
import { PASSWORD } from "./users.ts";

type Look = { language?: "id" | "en"; theme?: "light" | "dark" };
export type ContextOptions = Look & BrowserContextOptions & { email?: string };

/** A browser of its own, in a language and theme, signed in where an e-mail is given. What goes wrong in a page fails the test. */
export async function openContext(
  browser: Browser,
  stack: Stack,
  { email, language = "id", theme = "light", ...options }: ContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    baseURL: stack.origin,
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  await context.addCookies([
    { name: "atlas-language", value: language, url: stack.origin },
    { name: "atlas-theme", value: theme, url: stack.origin },
  ]);
  if (email !== undefined) {
    const form = { email, password: PASSWORD, next: "/" };
    const headers = { origin: stack.origin, accept: "application/json" };
    const answer = await context.request.post("/sign-in", { form, headers });
    assert.equal(answer.status(), 200, await answer.text());
  }
  return context;
}

/** A page whose errors, in script and console, are gathered; `calm` says that there were none. */
export async function openPage(context: BrowserContext): Promise<{ page: Page; calm: () => void }> {
  const page = await context.newPage();
  // Nothing here is about time: a machine with other work to do is slow, and not wrong.
  page.setDefaultTimeout(180_000);
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    // A refused request is logged by the browser itself; tests look at its answer.
    if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
      errors.push(message.text());
  });
  return { page, calm: () => assert.deepEqual(errors, []) };
}

/** Opens the palette by Ctrl-K, and gives its field once it has the focus. */
export async function openPalette(page: Page): Promise<Locator> {
  const field = page.getByRole("combobox", { name: "Cari atau lompat ke…" });
  const isOpen = () =>
    field
      .and(page.locator(":focus"))
      .waitFor({ timeout: 5000 })
      .then(
        () => true,
        () => false,
      );
  // A page that has just come may not listen yet; people press again.
  do await page.keyboard.press("Control+k");
  while (!(await isOpen()));
  return field;
}

/** Goes to a path and waits until the page can be used. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: "load" });
  // A browser may keep a connection of its own busy for ever: what a test needs, it waits for by itself.
  await page.waitForLoadState("networkidle", { timeout: 15_000 }).catch(() => undefined);
}

/** Waits until each row of the page's table is of a word that was searched: the rows before stay until the new ones are there. */
export async function waitForRowsOf(page: Page, word: string): Promise<void> {
  await page.waitForFunction((wanted) => {
    const names = [...document.querySelectorAll("tbody th")].map((row) => row.textContent.toLowerCase());
    return names.length > 0 && names.every((name) => name.includes(wanted));
  }, word.toLowerCase());
}
