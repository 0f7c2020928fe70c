/**
 * `./atlas bench`: how long things take here. Medians of several runs in temporary homes.
 *   --runs N   runs of each figure (default 3)
 *   --short    one run, and no single stages, for CI
 *   --fresh    `./atlas demo` in a clone with an empty home folder: everything is fetched and installed again
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { machine, median } from "@core/measure";
import { isolate } from "./isolate.ts";
import { root } from "./paths.ts";
import { makeSample, pipeline } from "./pipeline.ts";
import { duration, run } from "./run.ts";

const { values: options } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    runs: { type: "string", default: "3" },
    short: { type: "boolean", default: false },
    fresh: { type: "boolean", default: false },
  },
});
const runs = options.short ? 1 : Number(options.runs);
const entity = ["--entity", "IONS"];
const february = [...entity, "--year", "2026", "--month", "2"];

console.log(`${hostname()}: ${machine()}`);
await (options.fresh ? fresh() : installed());

async function installed(): Promise<void> {
  const times = new Map<string, number[]>();
  const time = async (name: string, work: () => Promise<unknown>) => {
    const measured = times.get(name) ?? [];
    times.set(name, measured); // listed before its parts
    const begun = performance.now();
    await work();
    measured.push(performance.now() - begun);
  };
  for (let count = 0; count < runs; count++) {
    await inTemporaryFolder(async (home) => {
      await time("demo of one entity", async () => {
        await time("  sample workbooks", () => makeSample(home, "IONS"));
        await time("  sync", () => pipeline(home, "sync", ...entity));
        await time("  report", () => pipeline(home, "report", ...february));
      });
      await time("sync, nothing changed", () => pipeline(home, "sync", ...entity));
      await time("publish", () => pipeline(home, "publish", ...entity));
      await time("publish, nothing changed", () => pipeline(home, "publish", ...entity));
    });
    if (!options.short) await inTemporaryFolder((home) => stages(home, time));
    await time("./atlas with nothing to install", () => run("./atlas", ["sync", "--help"]));
  }
  for (const [name, measured] of times) console.log(`${name.padEnd(34)}${duration(median(measured)).padStart(12)}`);
  console.log(`Medians of ${runs} ${runs === 1 ? "run" : "runs"}.`);
  if (!options.short) await differences();
}

/** Whether marts, verdicts and reports of the sample are what the sample knows to be true, at its usual size. */
async function differences(): Promise<void> {
  const { code, stdout } = await run("node", ["--test", "@packages/pipeline/test/truth.test.ts"], {
    environment: { ATLAS_TRUTH_ROWS: "2400" },
  });
  const found = stdout.match(/\d+ differences/g) ?? [];
  const told = code === 0 ? "0" : found.join(", ") || "the comparison failed";
  console.log(`${"differences from the truth".padEnd(34)}${told.padStart(12)}`);
  if (code !== 0) process.exitCode = 1;
}

async function stages(
  home: string,
  time: (name: string, work: () => Promise<unknown>) => Promise<void>,
): Promise<void> {
  await makeSample(home, "IONS");
  const years = [...entity, "--year", "2023-2026"];
  for (const command of ["extract", "load", "validate"]) {
    await time(`${command}, four years`, () => pipeline(home, command, ...years));
  }
  await time("transform, four years", () => pipeline(home, "transform", ...entity));
  for (const command of ["format", "present"]) {
    await time(`${command}, a month`, () => pipeline(home, command, ...february));
  }
}

/** Nothing of this machine but its programs: a clone, an empty home folder, no store and no cache. */
async function fresh(): Promise<void> {
  await inTemporaryFolder(async (folder) => {
    const clone = path.join(folder, "atlas");
    const home = path.join(folder, "home");
    mkdirSync(home);
    execFileSync("git", ["clone", "--quiet", root, clone]);
    const outside = (process.env["PATH"] ?? "").split(":").filter((entry) => !entry.startsWith(root));
    const { code, took } = await run("./atlas", ["demo"], {
      cwd: clone,
      environment: {
        HOME: home,
        PATH: outside.join(":"),
        ATLAS_HOME: undefined,
        XDG_DATA_HOME: undefined,
        XDG_CACHE_HOME: undefined,
      },
      shown: true,
    });
    console.log(`${"./atlas demo on a fresh machine".padEnd(34)}${duration(took).padStart(12)}`);
    process.exitCode = code;
  });
}

async function inTemporaryFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-bench-"));
  try {
    isolate(folder);
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
