import type { BrowserContext, CDPSession, Page } from "playwright-core";
import type { Stack } from "../test/support/stack.ts";

export type Bench = { stack: Stack; context: BrowserContext; stranger: BrowserContext; runs: number };

export const PAGES = [
  "/",
  "/revenue",
  "/enrollments",
  "/programs",
  "/schools",
  "/channels",
  "/records/people",
  "/decks",
];

const SLOWED = 4;

/** A page of a browser that is four times slower than this machine. */
export async function slowPage(context: BrowserContext): Promise<{ page: Page; session: CDPSession }> {
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  return { page, session };
}
