import assert from "node:assert/strict";
import { mkdir, readdir, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, it, type TestContext } from "node:test";
import { parsePeriod } from "@packages/report";
import type { Context } from "../source/context.ts";
import { cleanReports } from "../source/format/index.ts";
import { contextOf } from "./support/context.ts";
import { temporaryHome } from "./support/home.ts";

const report = (entity: string): string => JSON.stringify({ meta: { entity } });

async function homeWith(test: TestContext, files: Record<string, string>): Promise<Context> {
  const home = await temporaryHome(test);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(home.root, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, content);
  }
  return contextOf(home);
}

async function filesOf({ home }: Context): Promise<string[]> {
  const entries = await readdir(home.root, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(home.root, path.join(entry.parentPath, entry.name)))
    .sort();
}

const ours = {
  "output/monthly/IONS-2026-01.json": report("IONS"),
  "output/monthly/IONS-2026-02.json": report("IONS"),
  "output/monthly/IONS-2026-02.json.123.0a1b2c3d.tmp": "{",
  "output/monthly/IONS-2026-02.pdf": "pdf",
  "output/monthly/IONS-2026-02-WLC+TM.pptx": "pptx",
  "output/quarterly/IONS-2026-Q1-WLC.pptx": "pptx",
  "output/weekly/IONS-2026-W07.json": report("IONS"),
  "output/yearly/IONS-2026.pdf": "pdf",
};

const others = {
  "output/monthly/EPN-2026-02.json": report("EPN"),
  "output/monthly/IONS-2026-02.docx": "notes",
  "output/monthly/IONS-2026-02-NOTES.pptx": "no unit of ours",
  "output/monthly/IONS-2026-02 (copy).pptx": "by hand",
  "output/monthly/IONS-2026-13.pptx": "no period",
  "output/monthly/IONS-2026-Q1.pptx": "no month",
  "output/monthly/IONS_OLD-2026-02.pptx": "another entity",
  "output/sample/IONS.truth.json": "{}",
  "output/validation/IONS-2026.json": "{}",
  "IONS-2026-02.pptx": "outside",
};

describe("clean-report", () => {
  it("removes the reports of one entity and nothing else", async (test) => {
    const context = await homeWith(test, { ...ours, ...others });
    const result = await cleanReports(context);
    assert.deepEqual([...result.removed].sort(), Object.keys(ours).sort());
    assert.deepEqual(result.kept, []);
    assert.deepEqual(await filesOf(context), Object.keys(others).sort());
  });

  it("removes nothing on a dry run, and says the same", async (test) => {
    const context = await homeWith(test, { ...ours, ...others });
    const dry = await cleanReports(context, { dryRun: true });
    assert.deepEqual(await filesOf(context), Object.keys({ ...ours, ...others }).sort());
    assert.deepEqual(dry.removed, (await cleanReports(context)).removed);
  });

  it("removes one period or type where it is told", async (test) => {
    const context = await homeWith(test, ours);
    const { removed } = await cleanReports(context, { period: parsePeriod("2026-02") });
    assert.deepEqual(
      removed.map((file) => path.basename(file)),
      ["IONS-2026-02-WLC+TM.pptx", "IONS-2026-02.json", "IONS-2026-02.json.123.0a1b2c3d.tmp", "IONS-2026-02.pdf"],
    );
    assert.deepEqual((await cleanReports(context, { type: "yearly" })).removed, ["output/yearly/IONS-2026.pdf"]);
    assert.deepEqual((await cleanReports(context, { type: "yearly" })).removed, []);
  });

  it("keeps what is named like a report and is none", async (test) => {
    const kept = {
      "output/monthly/IONS-2026-01.json": report("EPN"),
      "output/monthly/IONS-2026-02.json": "notes",
      "output/monthly/IONS-2026-03.json": "null",
    };
    const context = await homeWith(test, kept);
    await mkdir(path.join(context.home.output, "monthly/IONS-2026-04.pdf"));
    const { removed, kept: said } = await cleanReports(context);
    assert.deepEqual(removed, []);
    assert.deepEqual(
      said.map(({ file, why }) => `${path.basename(file)}: ${why}`),
      [
        "IONS-2026-01.json: it is no report of IONS",
        "IONS-2026-02.json: it is no report",
        "IONS-2026-03.json: it is no report of IONS",
        "IONS-2026-04.pdf: it is no file",
      ],
    );
    assert.deepEqual(await filesOf(context), Object.keys(kept).sort());
  });

  it("follows no link out of output", async (test) => {
    const context = await homeWith(test, { "elsewhere/IONS-2026-02.pdf": "mine", "output/readme": "" });
    await mkdir(path.join(context.home.output, "yearly"));
    await symlink(path.join(context.home.root, "elsewhere"), path.join(context.home.output, "monthly"));
    await symlink(
      path.join(context.home.root, "elsewhere/IONS-2026-02.pdf"),
      path.join(context.home.output, "yearly/IONS-2026.pdf"),
    );
    await assert.rejects(cleanReports(context), { code: "OUTSIDE_OUTPUT" });
    assert.equal((await cleanReports(context, { type: "yearly" })).kept[0]?.why, "it is no file");
    assert.ok((await filesOf(context)).includes("elsewhere/IONS-2026-02.pdf"));
  });

  it("has nothing to do in a new home", async (test) => {
    assert.deepEqual(await cleanReports(await homeWith(test, {})), { removed: [], kept: [], dryRun: false });
  });
});
