import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { describe, test, type TestContext } from "node:test";
import { UserError } from "@core/command";
import { sampleReport } from "@packages/report/samples";
import { readable } from "../source/files.ts";
import { layReport } from "./support/drawn.ts";
import { Home } from "./support/home.ts";

const february = ["--entity", "IONS", "--period", "2026-02"];
const data = "@source/reports/IONS/2026-02/data.json";

type Failure = { error: { code: string; message: string; place: { file?: string }; mend: string } };

/** Runs an export that must be refused, with an earlier PDF that must stay as it is. */
async function refused(
  home: Home,
  options: string[] = february,
  environment: Record<string, string> = {},
  limit?: number,
): Promise<Failure["error"] & { exit: number | null; said: string }> {
  const pdf = "output/slides/IONS/2026-02/slides.pdf";
  await home.write(pdf, "the last good one");
  const { code, stdout, stderr } = await home.start(["export", ...options, "--json"], environment, limit).ended;
  assert.equal(await readFile(path.join(home.root, pdf), "utf8"), "the last good one");
  assert.deepEqual(await readdir(path.join(home.root, path.dirname(pdf))), ["slides.pdf"]);
  return { ...(JSON.parse(stdout) as Failure).error, exit: code, said: stderr };
}

async function homeWith(t: TestContext, change: (report: ReturnType<typeof sampleReport>) => void): Promise<Home> {
  const home = await Home.make(t);
  const report = sampleReport("ions-monthly");
  change(report);
  await home.write(data, JSON.stringify(report));
  return home;
}

describe("slides that cannot be drawn", () => {
  test("of no report at all", async (t) => {
    const { code, place, mend } = await refused(await Home.make(t));
    assert.equal(code, "NO_MARTS");
    assert.match(place.file ?? "", /@source\/reports\/IONS\/2026-02\/data\.json$/);
    assert.match(mend, /pnpm run sync -- --entity IONS/);
  });

  test("of a damaged report", async (t) => {
    const home = await Home.make(t);
    await home.write(data, '{"meta": {');
    const { code, message, place } = await refused(home);
    assert.equal(code, "REPORT_INVALID");
    assert.match(message, /the report is no JSON/);
    assert.match(place.file ?? "", /data\.json$/);
  });

  test("of a report of another version", async (t) => {
    const home = await homeWith(t, ({ meta }) => Object.assign(meta, { schema_version: 99 }));
    const { code, message } = await refused(home);
    assert.equal(code, "REPORT_INVALID");
    assert.match(message, /of version 99/);
  });

  test("of another entity's report, which none of its words tells", async (t) => {
    const home = await Home.make(t);
    await home.write(data, JSON.stringify(sampleReport("epn-monthly")));
    const { code, message, said } = await refused(home);
    assert.equal(code, "REPORT_MISMATCH");
    assert.match(message, /it is EPN's, not IONS's/);
    assert.doesNotMatch(said, /Kursus|EPN Prep/);
  });

  test("of another period's or other units' report", async (t) => {
    const home = await Home.make(t);
    await home.write(data, JSON.stringify(sampleReport("ions-weekly")));
    assert.match((await refused(home)).message, /it is of 2026-W07, not of 2026-02/);
    await layReport(home, "ions-monthly", "2026-02-TM");
    assert.match((await refused(home, [...february, "--unit", "TM"])).message, /it is of ALL, .*, not of TM/);
  });

  test("without Chromium, which is said with how to get it, before anything is built", async (t) => {
    const home = await Home.make(t);
    await layReport(home, "ions-monthly", "2026-02");
    const { code, mend } = await refused(home, february, { CHROMIUM_PATH: "/nowhere/chromium" });
    assert.equal(code, "CHROMIUM_MISSING");
    assert.match(mend, /apt-get install chromium/);
  });

  test("where a file finds no room in the midst of it", async (t) => {
    const home = await Home.make(t);
    await layReport(home, "ions-monthly", "2026-02");
    const { code, message, place } = await refused(home, february, {}, 64);
    assert.equal(code, "NO_SPACE");
    assert.match(message, /what was there before stays/);
    assert.match(place.file ?? "", /output\/slides\/IONS\/2026-02/);
  });

  test("killed at any moment: what was there stays, and the next run leaves nothing else", async (t) => {
    const home = await Home.make(t);
    await layReport(home, "epn-monthly", "2026-02");
    const options = ["export", "--entity", "EPN", "--period", "2026-02"];
    const folder = path.join(home.root, "output/slides/EPN/2026-02");
    await home.write("output/slides/EPN/2026-02/slides.pdf", "the last good one");
    for (const moment of [1500, 3500]) {
      const { child, ended } = home.start(options);
      await new Promise((resolve) => setTimeout(resolve, moment));
      child.kill("SIGKILL");
      const { code } = await ended;
      if (code !== 0) assert.equal(await readFile(path.join(folder, "slides.pdf"), "utf8"), "the last good one");
    }
    assert.equal((await home.slides(...options)).code, 0);
    assert.equal((await readFile(path.join(folder, "slides.pdf"))).subarray(0, 5).toString(), "%PDF-");
    assert.deepEqual(await readdir(folder), ["slides.pdf"]);
  });

  test("where there is no space, or no right to write", () => {
    const said = (code: string) => readable(Object.assign(new Error(code), { code }), "/home/output");
    for (const [code, ours] of [
      ["ENOSPC", "NO_SPACE"],
      ["EDQUOT", "NO_SPACE"],
      ["EFBIG", "NO_SPACE"],
      ["EACCES", "NOT_WRITABLE"],
      ["EROFS", "NOT_WRITABLE"],
    ] as const) {
      const error = said(code);
      assert.ok(error instanceof UserError && error.place.file === "/home/output");
      assert.equal(error.code, ours);
    }
    assert.ok(!(said("EIO") instanceof UserError), "any other fault is not the user's");
  });

  test("of what is in no registry, is no period, or no format: wrong usage", async (t) => {
    const home = await Home.make(t);
    const wrong = async (...options: string[]) => {
      const { code, exit } = await refused(home, options);
      assert.equal(exit, 2);
      return code;
    };
    assert.equal(await wrong("--entity", "NONE", "--period", "2026-02"), "UNKNOWN_ENTITY");
    assert.equal(await wrong("--entity", "IONS", "--period", "2026-13"), "BAD_PERIOD");
    assert.equal(await wrong("--entity", "IONS", "--period", "../.."), "BAD_PERIOD");
    assert.equal(await wrong(...february, "--unit", "TM,NONE"), "UNKNOWN_UNIT");
    assert.equal(await wrong(...february, "--format", "gif"), "INVALID_ARGUMENT");
    assert.equal(await wrong("--entity", "IONS"), "MISSING_PERIOD");
  });
});
