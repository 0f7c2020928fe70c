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
  // What has been opened: a process whose stack stays open after its browser failed would wait for ever.
  const opened: { close: () => Promise<void> }[] = [];
  before(async () => {
    opened.push((at.browser = await launchBrowser()));
    opened.push((at.stack = await startStack()));
  });
  after(async () => {
    for (const one of opened) await one.close();
  });
  return at;
}
