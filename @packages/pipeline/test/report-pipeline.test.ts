import assert from "node:assert/strict";
import { copyFile, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { findEntity } from "@config/atlas";
import { parsePeriod, parseReport } from "@packages/report";
import { writeSample, type Truth } from "@packages/sample";
import type { Context } from "../source/context.ts";
import { UserError } from "../source/errors.ts";
import { format } from "../source/format/index.ts";
import { publish } from "../source/publish/index.ts";
import { sync } from "../source/sync/index.ts";
import { compareWithPublished } from "./support/compare-with-published.ts";
import { compareReport } from "./support/compare-with-truth.ts";
import { contextOf } from "./support/context.ts";
import { publishContext, temporaryTarget } from "./support/data-sets.ts";
import { temporaryHome } from "./support/home.ts";
import { readersView } from "./support/readers-view.ts";

/** One home for all: workbooks with every kind of mess in them, taken through every stage. */
let context: Context;
let truth: Truth;
const removals: (() => unknown)[] = [];

before(async () => {
  const home = await temporaryHome({ after: (remove) => removals.push(remove as () => unknown) });
  context = contextOf(home);
  const sample = { entity: findEntity("IONS"), years: [2024, 2025, 2026], rows: 600, seed: "report", until: null };
  truth = (await writeSample(sample, { home: home.root })).truth;
  await sync(context, { years: [2024, 2025, 2026] });
});

after(async () => {
  for (const remove of removals) await remove();
});

describe("a report through the whole pipeline", () => {
  for (const period of ["2026-02", "2026-Q1", "2025", "2026-W07"]) {
    it(`of ${period} says what the sample knows to be true, with some units as with all`, async () => {
      const { report, file } = await format(context, { period: parsePeriod(period) });
      assert.deepEqual(await compareReport(context.home, truth, period), []);
      assert.deepEqual(parseReport(await readFile(file, "utf8")), report);
      for (const units of [["TM"], ["WLC", "TM"]]) {
        const { report: part } = await format(context, { period: parsePeriod(period), units });
        assert.deepEqual(Object.keys(part.units), units);
        for (const unit of units) assert.deepEqual(part.units[unit], report.units[unit]);
      }
    });
  }

  it("has the numbers that readers of the database see, for every unit", async (t) => {
    const target = await temporaryTarget(t);
    await publish(publishContext(context.home, target));
    const view = (await readersView(await target.open())) ?? assert.fail("nothing is published");
    let numbers = 0;
    for (const period of ["2026-02", "2025-Q4", "2026", "2026-W07"]) {
      const { report } = await format(context, { period: parsePeriod(period), force: true });
      assert.ok(Object.keys(report.units).length > 4);
      assert.deepEqual(compareWithPublished(report, view), []);
      numbers += JSON.stringify(report).match(/:-?\d/g)?.length ?? 0;
    }
    assert.ok(numbers > 4000, `${numbers} numbers compared`);
  });

  it("says which workbooks and snapshots it was made of", async () => {
    const { provenance } = (await format(context, { period: parsePeriod("2026-02") })).report.meta;
    assert.deepEqual(
      provenance.snapshots.map(({ year }) => year),
      [2024, 2025, 2026],
    );
    assert.deepEqual(
      provenance.workbooks.map(({ file }) => file),
      ["IONS-2024.xlsx", "IONS-2025.xlsx", "IONS-2026.xlsx"],
    );
    assert.ok(provenance.rejected_rows > 0 && provenance.coverage > 0.9 && provenance.coverage < 1);
    assert.equal(provenance.draft, null);
  });

  it("is refused while a workbook or config differs, and made again when it is as before", async () => {
    const period = parsePeriod("2026-02");
    const refused = async (): Promise<string> => {
      try {
        await format(context, { period });
        return "made";
      } catch (error) {
        assert.ok(error instanceof UserError);
        return error.message;
      }
    };
    const { raw, sourceConfig } = context.home;
    for (const [file, named] of [
      [path.join(raw, "IONS-2025.xlsx"), "the workbook IONS-2025.xlsx changed"],
      [sourceConfig("IONS", 2024), "the source config IONS-2024.yaml changed"],
    ] as const) {
      await copyFile(file, `${file}.before`);
      await writeFile(file, Buffer.concat([await readFile(file), Buffer.from("\n")]));
      assert.match(await refused(), new RegExp(named));
      await rename(`${file}.before`, file);
      assert.equal(await refused(), "made");
    }
  });

  it("is refused when a further workbook fits the source config", async () => {
    const { raw, sourceConfig } = context.home;
    const config = sourceConfig("IONS", 2026);
    const before = await readFile(config, "utf8");
    await writeFile(config, before.replace("file: IONS-2026.xlsx", "file: IONS-2026*.xlsx"));
    await copyFile(path.join(raw, "IONS-2026.xlsx"), path.join(raw, "IONS-2026-b.xlsx"));
    await assert.rejects(format(context, { period: parsePeriod("2026-02") }), /the workbook IONS-2026-b\.xlsx is new/);
    await writeFile(config, before);
    await rm(path.join(raw, "IONS-2026-b.xlsx"));
    assert.equal((await format(context, { period: parsePeriod("2026-02") })).report.meta.provenance.draft, null);
  });
});
