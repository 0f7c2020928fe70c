import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { appendFile, cp, readdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, it, type TestContext } from "node:test";
import { findEntity } from "@config/atlas";
import { samplePath } from "@packages/report/samples";
import type { Home } from "../source/home/home.ts";
import { makeMarts } from "./support/handmade-marts.ts";
import { makeSnapshots } from "./support/handmade-snapshot.ts";
import { temporaryHome } from "./support/home.ts";

const main = path.resolve(import.meta.dirname, "../source/main.ts");

type Said = { code: number; stdout: string; stderr: string };

/** Runs a command line as a person would, in the home's folder. */
async function run(home: Home, line: string, environment: Record<string, string> = {}): Promise<Said> {
  return new Promise((resolve) => {
    const options = { cwd: home.root, env: { ...process.env, ATLAS_HOME: home.root, ...environment } };
    execFile(process.execPath, [main, ...line.split(" ")], options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

const IONS = findEntity("IONS");

async function homeWithMarts(test: TestContext): Promise<Home> {
  const home = await temporaryHome(test);
  const build = { ...(await makeSnapshots(home, IONS, [2026])), last_date: "2026-02-28" };
  const cells = { row_count: 1, net_revenue: 12_500_000, target_revenue: 10_000_000, attainment: 1.25 };
  const marts = { "2026-02 ALL ALL": cells, "2026-02 WLC ALL": cells };
  await makeMarts(home, IONS, [2026], { mart_revenue: marts, build });
  return home;
}

describe("the report command", () => {
  it("writes the report and its deck, and tells the headline numbers and what to run next", async (test) => {
    const home = await homeWithMarts(test);
    const { code, stdout } = await run(home, "report -- --entity IONS --year 2026 --month 2 --only pptx");
    assert.equal(code, 0);
    assert.match(stdout, /ALL +Rp 12\.500\.000 +125%/);
    assert.match(stdout, /wrote output\/monthly\/IONS-2026-02\.json\nwrote output\/monthly\/IONS-2026-02\.pptx/);
    assert.match(stdout, /next: pnpm run report -- --entity IONS --period 2026-02 --unit WLC/);
    assert.deepEqual(await readdir(path.join(home.output, "monthly")), ["IONS-2026-02.json", "IONS-2026-02.pptx"]);
  });

  it("prints one JSON document and nothing else with --json", async (test) => {
    const home = await homeWithMarts(test);
    const { stdout, code } = await run(home, "report --entity IONS --period 2026-02 --unit wlc --only pptx --json");
    const data = JSON.parse(stdout) as { files: string[]; meta: { scope: string[] }; headlines: { revenue: number }[] };
    assert.equal(code, 0);
    assert.deepEqual(data.meta.scope, ["WLC"]);
    assert.equal(data.headlines[0]?.revenue, 12_500_000);
    assert.deepEqual(
      data.files.map((file) => path.relative(home.output, file)),
      ["monthly/IONS-2026-02-WLC.json", "monthly/IONS-2026-02-WLC.pptx"],
    );
  });

  it("leaves what it could make where LibreOffice is missing, and says what to do", async (test) => {
    const home = await homeWithMarts(test);
    const said = await run(home, "report --entity IONS --period 2026-02", { ATLAS_SOFFICE: "/nowhere/soffice" });
    assert.equal(said.code, 1);
    assert.match(said.stderr, /SOFFICE_MISSING.*the PPTX is written/);
    assert.match(said.stderr, /PPTX alone/);
    assert.deepEqual(await readdir(path.join(home.output, "monthly")), ["IONS-2026-02.json", "IONS-2026-02.pptx"]);
  });

  it("leaves what it could make where LibreOffice takes too long, and says how to give it more time", async (test) => {
    const home = await homeWithMarts(test);
    const slow = path.join(home.root, "soffice");
    await writeFile(slow, "#!/bin/sh\nsleep 60\n", { mode: 0o755 });
    const environment = { ATLAS_SOFFICE: slow, ATLAS_SOFFICE_SECONDS: "0.2" };
    const { code, stderr } = await run(home, "report --entity IONS --period 2026-02", environment);
    assert.equal(code, 1);
    assert.match(stderr, /PDF_TIMEOUT: LibreOffice had made no PDF after 1 s and was stopped; the PPTX is written/);
    assert.match(stderr, /mend: .*ATLAS_SOFFICE_SECONDS/);
    assert.deepEqual(await readdir(path.join(home.output, "monthly")), ["IONS-2026-02.json", "IONS-2026-02.pptx"]);
  });

  it("stops at marts that are out of date with 1, and at wrong usage with 2", async (test) => {
    const home = await homeWithMarts(test);
    await appendFile(path.join(home.raw, "IONS-2026.xlsx"), "x");
    const stale = await run(home, "report --entity IONS --period 2026-02 --json");
    assert.equal(stale.code, 1);
    assert.equal((JSON.parse(stale.stdout) as { error: { code: string } }).error.code, "STALE_MARTS");
    assert.equal(existsSync(home.output), false);
    for (const wrong of [
      "--year 2026 --month 2-4",
      "--period 2026-02 --unit XYZ",
      "--period 2026-02 --type daily",
      "",
    ]) {
      assert.equal((await run(home, `report --entity IONS ${wrong}`.trim())).code, 2, wrong);
    }
  });

  it("marks a forced report as a draft, and names sync as the next command", async (test) => {
    const home = await homeWithMarts(test);
    await appendFile(path.join(home.raw, "IONS-2026.xlsx"), "x");
    const { code, stdout } = await run(home, "report --entity IONS --period 2026-02 --force --only pptx");
    assert.equal(code, 0);
    assert.match(stdout, /IONS 2026-02, DRAFT/);
    assert.match(stdout, /warning: IONS's marts are older[^]*the workbook IONS-2026.xlsx changed/);
    assert.match(stdout, /next: pnpm run sync -- --entity IONS/);
  });
});

describe("the present command", () => {
  it("draws a report.json beside it, of whichever entity it is", async (test) => {
    const home = await temporaryHome(test);
    await cp(samplePath("epn-monthly"), path.join(home.root, "EPN-2026-02.json"));
    const { code, stdout } = await run(home, "present --report EPN-2026-02.json --only pptx");
    assert.equal(code, 0);
    assert.match(stdout, /wrote EPN-2026-02\.pptx/);
    const other = await run(home, "present --report EPN-2026-02.json --only pptx --entity IONS");
    assert.match(other.stderr, /ENTITY_MISMATCH/);
  });

  it("formats first where it is given a period", async (test) => {
    const home = await homeWithMarts(test);
    assert.equal((await run(home, "present --entity IONS --period 2026-02 --only pptx")).code, 0);
    assert.ok(existsSync(path.join(home.output, "monthly/IONS-2026-02.json")));
  });

  it("refuses a report that is none, and options that contradict each other", async (test) => {
    const home = await temporaryHome(test);
    await cp(samplePath("epn-monthly"), path.join(home.root, "a.json"));
    assert.match((await run(home, "present --report b.json")).stderr, /REPORT_NOT_FOUND/);
    await appendFile(path.join(home.root, "b.json"), '{"meta": {}}');
    assert.match((await run(home, "present --report b.json")).stderr, /REPORT_INVALID[^]*where: .*b\.json/);
    const both = await run(home, "present --report a.json --period 2026-02");
    assert.deepEqual([both.code, /--period/.test(both.stderr)], [2, true]);
    assert.equal((await run(home, "present --only pptx")).code, 2);
  });
});

describe("the clean-report command", () => {
  it("says what it would remove, then removes what report made", async (test) => {
    const home = await homeWithMarts(test);
    await run(home, "report --entity IONS --period 2026-02 --only pptx");
    const dry = await run(home, "clean-report --entity IONS --dry-run");
    assert.match(dry.stdout, /would remove output\/monthly\/IONS-2026-02\.json\n.*pptx\nwould remove 2 files of IONS/);
    const other = await run(home, "clean-report --entity IONS --period 2026-01 --json");
    assert.deepEqual((JSON.parse(other.stdout) as { removed: string[] }).removed, []);
    const { stdout } = await run(home, "clean-report --entity IONS --period 2026-02");
    assert.match(stdout, /removed 2 files of IONS/);
    assert.deepEqual(await readdir(path.join(home.output, "monthly")), []);
  });
});
