import assert from "node:assert/strict";
import { appendFile, rename, rm, utimes, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, it, type TestContext } from "node:test";
import { findEntity } from "@config/atlas";
import { parsePeriod } from "@packages/report";
import type { Context } from "../source/context.ts";
import { withDatabase } from "../source/database/database.ts";
import { UserError } from "../source/errors.ts";
import { manifestText, readManifest } from "../source/extract/manifest.ts";
import { format } from "../source/format/index.ts";
import { contextOf } from "./support/context.ts";
import { makeMarts, type Cells } from "./support/handmade-marts.ts";
import { makeSnapshots } from "./support/handmade-snapshot.ts";
import { temporaryHome } from "./support/home.ts";

const IONS = findEntity("IONS");
const YEARS = [2025, 2026];
const period = parsePeriod("2026-02");

/** Marts that are current but for what `build` says otherwise. */
async function currentMarts(test: TestContext, build: Cells = {}): Promise<Context> {
  const home = await temporaryHome(test);
  const built = await makeSnapshots(home, IONS, YEARS);
  const marts = { mart_revenue: { "2026-02 ALL ALL": { row_count: 1 } }, build: { ...built, ...build } };
  await makeMarts(home, IONS, YEARS, marts);
  return contextOf(home);
}

async function differences(context: Context): Promise<string[]> {
  try {
    await format(context, { period });
    return [];
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== "STALE_MARTS") throw error;
    assert.match(error.mend, /pnpm run sync -- --entity IONS/);
    return error.message.split("\n  - ").slice(1);
  }
}

describe("a report of marts that are out of date", () => {
  it("is not refused while everything is as it was, whatever the files' dates", async (test) => {
    const context = await currentMarts(test);
    await utimes(path.join(context.home.raw, "IONS-2026.xlsx"), new Date(), new Date());
    assert.deepEqual(await differences(context), []);
  });

  it("names a workbook that changed", async (test) => {
    const context = await currentMarts(test);
    await appendFile(path.join(context.home.raw, "IONS-2026.xlsx"), "x");
    assert.deepEqual(await differences(context), ["the workbook IONS-2026.xlsx changed since the marts were built"]);
  });

  it("names a workbook that is gone", async (test) => {
    const context = await currentMarts(test);
    await rm(path.join(context.home.raw, "IONS-2025.xlsx"));
    assert.deepEqual(await differences(context), ["the workbook IONS-2025.xlsx is no longer there"]);
  });

  it("names a source config that changed", async (test) => {
    const context = await currentMarts(test);
    await appendFile(context.home.sourceConfig("IONS", 2025), "#");
    assert.deepEqual(await differences(context), [
      "the source config IONS-2025.yaml changed since the marts were built",
    ]);
  });

  it("names the year of a snapshot that changed, or lacks a table", async (test) => {
    const context = await currentMarts(test);
    await appendFile(context.home.cleanCsv("IONS", 2025, "students"), "x");
    await rm(context.home.cleanCsv("IONS", 2026, "targets"));
    assert.deepEqual(await differences(context), [
      "the snapshot of 2025 changed since the marts were built",
      "the snapshot of 2026 is not complete",
    ]);
  });

  it("names a year that was extracted and is not in the marts", async (test) => {
    const context = await currentMarts(test);
    await makeSnapshots(context.home, IONS, [2027]);
    assert.deepEqual(await differences(context), ["the snapshot of 2027 is not in the marts"]);
  });

  it("does not mind another entity's files", async (test) => {
    const context = await currentMarts(test);
    await makeSnapshots(context.home, findEntity("EPN"), [2024]);
    assert.deepEqual(await differences(context), []);
  });

  it("names the registry and the models", async (test) => {
    const context = await currentMarts(test, { config_hash: "0".repeat(64), models_hash: "0".repeat(64) });
    assert.deepEqual(await differences(context), [
      "the registry of IONS in @config changed since the marts were built",
      "the models in @python/analytics changed since the marts were built",
    ]);
  });

  it("names the checks that judged the rows", async (test) => {
    const context = await currentMarts(test);
    await withDatabase(context.home, "write", async (database) => {
      await database.run("create schema raw");
      await database.run("create table raw.promotions as select 'IONS' as entity_code, 'old' as rules_hash");
    });
    assert.deepEqual(await differences(context), ["the checks of validate changed since the marts were built"]);
  });

  it("is not refused where a frozen month differs from the workbook: a warning names it", async (test) => {
    const context = await currentMarts(test);
    const manifest = await readManifest(context.home, "IONS", 2025);
    assert.ok(manifest);
    const differing = [
      { table: "transactions" as const, month: "2025-03", only_in_snapshot: 2, only_in_workbook: 1, rows: [] },
    ];
    await writeFile(context.home.manifest("IONS", 2025), manifestText({ ...manifest, differing }));
    const { report, warnings } = await format(context, { period });
    assert.equal(report.meta.provenance.draft, null);
    assert.match(warnings[0] ?? "", /transactions of 2025 \(2025-03\) are as they were frozen: 2 rows differ/);
  });

  it("is a draft with the reasons where it is forced, and a final one again afterwards", async (test) => {
    const context = await currentMarts(test);
    const workbook = path.join(context.home.raw, "IONS-2026.xlsx");
    await rename(workbook, `${workbook}.bak`);
    const forced = await format(context, { period, force: true });
    assert.equal(forced.report.meta.provenance.draft, "berkas IONS-2026.xlsx tidak ditemukan");
    assert.match(forced.warnings[0] ?? "", /the workbook IONS-2026.xlsx is no longer there/);
    await rename(`${workbook}.bak`, workbook);
    const final = await format(context, { period });
    assert.deepEqual([final.skipped, final.report.meta.provenance.draft], [false, null]);
  });
});
