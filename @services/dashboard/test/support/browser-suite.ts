import { after, before } from "node:test";
import type { Browser, BrowserContext } from "playwright-core";
import { launchBrowser } from "./browser.ts";
import { openContext, type ContextOptions } from "./pages.ts";
import { startStack, type Stack } from "./stack.ts";

export type BrowserSuite = {
  stack: Stack;
  browser: Browser;
  /** A browser of its own before that stack. */
  open: (options?: ContextOptions) => Promise<BrowserContext>;
};

/** A stack and a Chromium for the tests of the suite that this is called in: there once they begin, closed after them. */
export function browserSuite(): BrowserSuite {
  const at = { open: (options) => openContext(at.browser, at.stack, options) } as BrowserSuite;
  before(async () => {
    [at.stack, at.browser] = await Promise.all([startStack(), launchBrowser()]);
  });
  after(async () => {
    await at.browser.close();
    await at.stack.close();
  });
  return at;
}
