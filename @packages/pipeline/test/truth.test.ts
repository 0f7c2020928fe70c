import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { entities } from "@config/atlas";
import { parsePeriod } from "@packages/report";
import { writeSample, type Truth } from "@packages/sample";
import { format } from "../source/format/index.ts";
import { openHome, type Home } from "../source/home/home.ts";
import { compareReport, compareWithTruth } from "./support/compare-with-truth.ts";
import { contextOf } from "./support/context.ts";

const MAIN = path.resolve(import.meta.dirname, "../source/main.ts");
const run = promisify(execFile);

/** Other samples than the one below: ATLAS_TRUTH_SEEDS=1,2,3 ATLAS_TRUTH_ROWS=6000. */
const seeds = (process.env["ATLAS_TRUTH_SEEDS"] ?? "truth").split(",");
const rows = Number(process.env["ATLAS_TRUTH_ROWS"] ?? 400);

async function sync(home: Home, entity: string): Promise<void> {
  await run(process.execPath, [MAIN, "sync", "--entity", entity], { env: { ...process.env, ATLAS_HOME: home.root } });
}

for (const seed of seeds) {
  describe(`workbooks of both entities, taken through the command line (seed ${seed}, ${rows} rows)`, () => {
    let home: Home;
    const truths: Truth[] = [];

    before(async () => {
      home = openHome({ ATLAS_HOME: await mkdtemp(path.join(tmpdir(), "atlas-truth-")) });
      for (const entity of entities) {
        const options = { entity, years: [2023, 2024, 2025, 2026], rows, seed, until: null };
        truths.push((await writeSample(options, { home: home.root })).truth);
      }
      // One after the other into one database: neither may disturb the other.
      for (const entity of entities) await sync(home, entity.code);
    });

    after(async () => rm(home.root, { recursive: true, force: true }));

    for (const [index, { code }] of entities.entries()) {
      it(`${code}: every verdict, sum and cell of the marts is as the sample knows it to be`, async () => {
        const truth = truths[index] ?? assert.fail();
        const comparison = await compareWithTruth(home, truth);
        for (const [what, differences] of Object.entries(comparison)) {
          assert.deepEqual(differences.slice(0, 20), [], `${what}: ${differences.length} differences`);
        }
      });

      it(`${code}: reports of every kind say the same`, async () => {
        const truth = truths[index] ?? assert.fail();
        for (const period of Object.keys(truth.reports)) {
          await format(contextOf(home, code), { period: parsePeriod(period) });
          const differences = await compareReport(home, truth, period);
          assert.deepEqual(differences.slice(0, 20), [], `${period}: ${differences.length} differences`);
        }
      });
    }
  });
}
