import assert from "node:assert/strict";
import { createServer } from "node:net";
import { test } from "node:test";
import { findEntity } from "@config/atlas";
import { formatMoney, type Report } from "@packages/report";
import { buildStory } from "@packages/storyline";
import { openPage, withBrowser } from "../source/browser/open.ts";
import { readPrograms } from "../source/environment.ts";
import { layReport, squeezed } from "./support/drawn.ts";
import { Home } from "./support/home.ts";

/** A port that is free now. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => {
        resolve(typeof address === "object" ? (address?.port ?? 0) : 0);
      });
    });
  });
}

async function answering(url: string, attempts = 120): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const isThere = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isThere) return;
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  throw new Error(`nothing answers at ${url}`);
}

test("slides dev shows the deck in the browser, and anew when its report changes", async (t) => {
  const home = await Home.make(t);
  const report = await layReport(home, "epn-monthly", "2026-02");
  const port = await freePort();
  const { child } = home.start(["dev", "--entity", "EPN", "--period", "2026-02", "--port", String(port)]);
  t.after(() => child.kill());
  const url = `http://localhost:${port}/`;
  await answering(url);
  await withBrowser(readPrograms(), async (browser) => {
    const page = await openPage(browser);
    const shows = async (text: string) => {
      await page.waitForFunction(
        `document.querySelector(".slidev-page-1")?.innerText.replace(/\\s+/g, "").includes(${JSON.stringify(squeezed(text))})`,
        undefined,
        { timeout: 60_000 },
      );
    };
    await page.goto(`${url}#/1`, { timeout: 60_000 });
    await shows(buildStory(report, findEntity("EPN")).slides[0].headline);
    const changed = structuredClone<Report>(report);
    const whole = changed.units["ALL"] ?? assert.fail("there is no whole");
    whole.revenue.actual = 777_000_000;
    await home.write("@source/reports/EPN/2026-02/data.json", JSON.stringify(changed));
    await shows(formatMoney(777_000_000, "id", "compact"));
  });
});
