import type { Browser, Page } from "playwright-core";
import { UserError } from "@core/command";
import type { Programs } from "../environment.ts";
import { findChromium } from "./find-chromium.ts";

/** The size that slides are laid out at; everything in them is measured in it. */
export const SLIDE = { width: 1280, height: 720 } as const;

/** Chromium asks its makers nothing, and as root it has no sandbox to go into. */
const switches = [
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--force-color-profile=srgb",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

/** Starts Chromium, which the caller closes. Throws UserError CHROMIUM_MISSING or CHROMIUM_FAILED. */
export async function launchBrowser(programs: Programs): Promise<Browser> {
  const executablePath = await findChromium(programs);
  const { chromium } = await import("playwright-core");
  return chromium.launch({ executablePath, args: switches }).catch((cause: unknown) => {
    throw new UserError("CHROMIUM_FAILED", `${executablePath} did not start: ${firstLine(cause)}`, {
      mend: `See what it says by itself: ${executablePath} --headless --version`,
      cause,
    });
  });
}

/** Opens Chromium for the time of `work`. Throws UserError CHROMIUM_MISSING or CHROMIUM_FAILED. */
export async function withBrowser<T>(programs: Programs, work: (browser: Browser) => Promise<T>): Promise<T> {
  const browser = await launchBrowser(programs);
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** A page whose pixels are `scale` times the slide's: 1.5 gives pictures of 1920 by 1080. */
export async function openPage(browser: Browser, scale = 1.5): Promise<Page> {
  const context = await browser.newContext({ viewport: SLIDE, deviceScaleFactor: scale, reducedMotion: "reduce" });
  return context.newPage();
}

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split("\n")[0] ?? "";
