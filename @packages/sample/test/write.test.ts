import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { appendFile, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, it, type TestContext } from "node:test";
import { findEntity } from "@config/atlas";
import { OverwriteError, writeSample, type SampleOptions } from "@packages/sample";

const options: SampleOptions = { entity: findEntity("EPN"), years: [2026], rows: 60, seed: "1", until: null };
const MAIN = path.resolve(import.meta.dirname, "../source/main.ts");

async function temporaryHome(test: TestContext): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), "atlas-sample-"));
  test.after(async () => rm(home, { recursive: true, force: true }));
  return home;
}

function runMain(...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [MAIN, ...args], (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

describe("writing a sample", () => {
  it("writes workbooks, source configs and the truth, and writes over its own", async (test) => {
    const home = await temporaryHome(test);
    const written = await writeSample(options, { home });
    assert.deepEqual(await readdir(path.join(home, "@source", "raw")), ["EPN-2026.xlsx"]);
    assert.deepEqual(await readdir(path.join(home, "@source", "config")), ["EPN-2026.yaml"]);
    const truth = JSON.parse(await readFile(path.join(home, written.truthFile), "utf8")) as unknown;
    assert.deepEqual(truth, JSON.parse(JSON.stringify(written.truth)));
    await writeSample({ ...options, seed: "2" }, { home });
    await writeSample(options, { home });
    assert.deepEqual(
      await readFile(path.join(home, "@source/raw/EPN-2026.xlsx")),
      Buffer.from(written.years[0]?.workbook ?? []),
    );
  });

  it("leaves alone what it did not write, or what was changed since, unless forced", async (test) => {
    const home = await temporaryHome(test);
    const workbook = path.join(home, "@source/raw/EPN-2026.xlsx");
    const config = path.join(home, "@source/config/EPN-2026.yaml");
    await mkdir(path.dirname(workbook), { recursive: true });
    await writeFile(workbook, "an analyst's own workbook");
    await assert.rejects(writeSample(options, { home }), (error) => {
      assert.ok(error instanceof OverwriteError);
      assert.deepEqual(error.files, [path.join("@source", "raw", "EPN-2026.xlsx")]);
      return true;
    });
    assert.equal(await readFile(workbook, "utf8"), "an analyst's own workbook");
    await assert.rejects(readFile(config), { code: "ENOENT" });

    await writeSample(options, { home, force: true });
    await appendFile(config, "# a heading that the office added\n");
    await assert.rejects(writeSample({ ...options, seed: "2" }, { home }), OverwriteError);
    assert.match(await readFile(config, "utf8"), /office added/);
  });

  it("is a command that explains itself", async (test) => {
    const home = await temporaryHome(test);
    const help = await runMain("--help");
    assert.equal(help.code, 0);
    assert.match(help.stdout, /Examples:\n {2}pnpm run sample -- --entity IONS/);
    const done = await runMain(
      "--",
      "--entity",
      "epn",
      "--years",
      "2025,2026",
      "--rows",
      "60",
      "--home",
      home,
      "--json",
    );
    assert.equal(done.code, 0, done.stderr);
    const summary = JSON.parse(done.stdout) as { files: string[]; options: { years: number[] } };
    assert.equal(summary.files.length, 4);
    assert.deepEqual(summary.options.years, [2025, 2026]);
  });

  it("says what is wrong with its arguments, and exits with 2", async () => {
    for (const [args, message] of [
      [["--entity", "NONE"], /no entity "NONE"; there are IONS, EPN/],
      [["--entity", "IONS", "--years", "2026-2023"], /Write 2026, 2023-2026 or 2025,2026/],
      [["--entity", "IONS", "--rows", "many"], /whole number/],
      [["--entity", "IONS", "--until", "2026-02-30"], /A day as 2026-02-28/],
      [["--entity", "IONS", "--until", "2020-01-01"], /--until lies before 2023/],
      [[], /required option '--entity/],
    ] as const) {
      const { code, stderr } = await runMain(...args);
      assert.equal(code, 2, args.join(" "));
      assert.match(stderr, message);
    }
  });
});
