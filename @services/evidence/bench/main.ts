/** `./atlas bench:evidence`: how long a site of the sample takes to build, how fast it is in Chromium, and what it weighs. */
import { globSync, mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { launchBrowser } from "../test/support/browser.ts";
import { run } from "../test/support/sites.ts";
import { readPlaces } from "../source/environment.ts";
import { serveSite } from "../source/site/serve.ts";
import { measureVisit } from "./visit.ts";

const entity = "IONS";
/** Milliseconds and bytes that the site was promised to keep within. */
const limits = { sources: 6_000, build: 90_000, firstChart: 2_500, filter: 200 };

const home = mkdtempSync(path.join(tmpdir(), "atlas-bench-evidence-"));
try {
  process.exitCode = await bench();
} finally {
  rmSync(home, { recursive: true, force: true });
}

async function bench(): Promise<number> {
  const given = ["--entity", entity];
  await timed("sample", [...given, "--years", "2023-2026", "--until", "2026-02-28"]);
  await timed("pipeline", ["sync", ...given]);
  await timed("pipeline", ["publish", ...given]);
  const sources = await timed("evidence", ["sources", ...given]);
  const build = await timed("evidence", ["build", ...given]);
  const served = await serveSite(entity, readPlaces({ ATLAS_HOME: home, ATLAS_SITES: "sites" }), 0);
  const browser = await launchBrowser();
  try {
    const visit = await measureVisit(browser, served.address);
    const rows: [string, number, number | null, string][] = [
      ["sources", sources, limits.sources, "ms"],
      ["build, sources among it", build, limits.build, "ms"],
      ["first chart", visit.firstChart, limits.firstChart, "ms"],
      ["filter change, median", visit.filter, limits.filter, "ms"],
      ["first visit, until the chart", visit.beforeChart / 1000, null, "kB"],
      ["the same, with other filters", visit.whole / 1000, null, "kB"],
      ["DuckDB, packed, once", sizeOfDuckdb() / 1000, null, "kB"],
      ["second visit", visit.again / 1000, null, "kB"],
    ];
    for (const [name, value, limit, unit] of rows) {
      const said = limit === null ? "" : `  ${value <= limit ? "within" : "OVER"} ${limit} ${unit}`;
      console.log(`${name.padEnd(30)}${value.toFixed(0).padStart(8)} ${unit}${said}`);
    }
    return rows.every(([, value, limit]) => limit === null || value <= limit) ? 0 : 1;
  } finally {
    await browser.close();
    served.close();
  }
}

/** It is fetched by a worker, which the page's own sum leaves out. */
function sizeOfDuckdb(): number {
  const [file = ""] = globSync(path.join(home, "sites", entity, "_app/immutable/assets/*.wasm.gz"));
  return statSync(file).size;
}

async function timed(program: Parameters<typeof run>[1], args: string[]): Promise<number> {
  const begun = performance.now();
  const { code, said } = await run(home, program, args);
  if (code !== 0) throw new Error(`${program} ${args.join(" ")} failed:\n${said}`);
  return performance.now() - begun;
}
