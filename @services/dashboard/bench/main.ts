/**
 * `pnpm run bench:dashboard`: how fast pages are here, in headless Chromium with its CPU slowed four times, over the real
 * API and made-up data. Medians; exits with 1 where a figure is over its limit.
 *   --runs N   loads of each page (default 5)
 */
import { parseArgs } from "node:util";
import { machine } from "@core/measure";
import { launchBrowser } from "../test/support/browser.ts";
import { openContext } from "../test/support/pages.ts";
import { startStack } from "../test/support/stack.ts";
import { interactions } from "./interactions.ts";
import { longList } from "./long-list.ts";
import { loads } from "./loads.ts";
import { serverTime } from "./server-time.ts";
import { weights } from "./weights.ts";

/** A figure, and the most that it may be. */
export type Figure = { name: string; value: number; unit: "ms" | "KB" | ""; most: number };

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: { runs: { type: "string", default: "5" } },
});

console.log(machine());
const [stack, browser] = await Promise.all([startStack(), launchBrowser()]);
try {
  const email = await stack.addUser({ IONS: "executive" });
  const context = await openContext(browser, stack, { email });
  const stranger = await openContext(browser, stack);
  const bench = { stack, context, stranger, runs: Number(options.runs) };
  for (const part of [weights, serverTime, loads, interactions, longList]) {
    for (const { name, value, unit, most } of await part(bench)) {
      const isOver = value > most;
      const shown = unit === "" ? value.toFixed(3) : `${value.toFixed(value < 10 ? 1 : 0)} ${unit}`;
      console.log(`${isOver ? "✖" : "✔"} ${name.padEnd(44)} ${shown.padStart(9)}   of ${most} ${unit}`);
      if (isOver) process.exitCode = 1;
    }
  }
} finally {
  await browser.close();
  await stack.close();
}
