import assert from "node:assert/strict";
import { execFile, spawn } from "node:child_process";
import { cp, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, it, type TestContext } from "node:test";
import { SCHEMA_VERSION } from "@packages/report";
import { samplePath, sampleReport } from "@packages/report/samples";
import type { Home } from "../source/home/home.ts";
import { temporaryHome } from "./support/home.ts";

const main = path.resolve(import.meta.dirname, "../source/main.ts");

type Said = { code: number; stdout: string; stderr: string };

/** Runs a command line as a person would, in the home's folder; with `limit`, no file may grow beyond so many KB. */
async function run(home: Home, line: string, limit?: number): Promise<Said> {
  return new Promise((resolve) => {
    const options = { cwd: home.root, env: { ...process.env, ATLAS_HOME: home.root } };
    const command = [process.execPath, main, ...line.split(" ")];
    const [program = "", ...parameters] =
      limit === undefined ? command : ["/bin/bash", "-c", `ulimit -f ${limit}; exec "$@"`, "bash", ...command];
    execFile(program, parameters, options, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });
}

async function homeWithReport(test: TestContext): Promise<Home> {
  const home = await temporaryHome(test);
  await cp(samplePath("epn-monthly"), path.join(home.root, "EPN-2026-02.json"));
  return home;
}

const made = async (home: Home) => (await readdir(home.root)).filter((name) => name.startsWith("EPN-"));

describe("languages and formats", () => {
  it("names English files so, and leaves the Indonesian ones beside them", async (test) => {
    const home = await homeWithReport(test);
    assert.equal((await run(home, "present --report EPN-2026-02.json --only pptx")).code, 0);
    const { stdout, code } = await run(home, "present --report EPN-2026-02.json --lang en --format html,pptx");
    assert.equal(code, 0);
    assert.match(stdout, /wrote EPN-2026-02-en\.pptx\nwrote EPN-2026-02-en\.html\n/);
    assert.deepEqual(await made(home), [
      "EPN-2026-02-en.html",
      "EPN-2026-02-en.pptx",
      "EPN-2026-02.json",
      "EPN-2026-02.pptx",
    ]);
    assert.match(
      await readFile(path.join(home.root, "EPN-2026-02-en.html"), "utf8"),
      /<html lang="en-GB">.*Monthly report EPN/,
    );
  });

  it("makes the HTML summary alone where that is asked for, and counts no slides", async (test) => {
    const home = await homeWithReport(test);
    const { stdout } = await run(home, "present --report EPN-2026-02.json --format html");
    assert.match(stdout, /^wrote EPN-2026-02\.html$/m);
    assert.doesNotMatch(stdout, /slides/);
    assert.deepEqual(await made(home), ["EPN-2026-02.html", "EPN-2026-02.json"]);
  });

  it("refuses formats and languages that there are not, with 2", async (test) => {
    const home = await homeWithReport(test);
    for (const wrong of ["--format docx", "--format pptx,", "--lang fr", "--format pdf --only pptx"]) {
      const { code, stderr } = await run(home, `present --report EPN-2026-02.json ${wrong}`);
      assert.equal(code, 2, `${wrong}: ${stderr}`);
    }
    assert.deepEqual(await made(home), ["EPN-2026-02.json"]);
  });

  it("cleans up reports in every language and format", async (test) => {
    const home = await temporaryHome(test);
    const folder = path.join(home.output, "monthly");
    await mkdir(folder, { recursive: true });
    for (const name of [
      "IONS-2026-02-en.pptx",
      "IONS-2026-02-WLC-en.pdf",
      "IONS-2026-02.html",
      "IONS-2026-02-fr.pdf",
    ]) {
      await writeFile(path.join(folder, name), "x");
    }
    assert.equal((await run(home, "clean-report --entity IONS")).code, 0);
    assert.deepEqual(await readdir(folder), ["IONS-2026-02-fr.pdf"]);
  });
});

describe("bad input", () => {
  it("names the version of a report that is of another", async (test) => {
    const home = await homeWithReport(test);
    const other = { ...sampleReport("epn-monthly"), meta: { ...sampleReport("epn-monthly").meta, schema_version: 7 } };
    await writeFile(path.join(home.root, "EPN-2026-02.json"), JSON.stringify(other));
    const { code, stderr } = await run(home, "present --report EPN-2026-02.json --only pptx");
    assert.equal(code, 1);
    assert.match(stderr, new RegExp(`REPORT_INVALID.*version 7.*version ${SCHEMA_VERSION} is read here`));
    assert.deepEqual(await made(home), ["EPN-2026-02.json"]);
  });

  it("says where a damaged report is damaged, and draws nothing", async (test) => {
    const home = await homeWithReport(test);
    const file = path.join(home.root, "EPN-2026-02.json");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.slice(0, 5000));
    assert.match(
      (await run(home, "present --report EPN-2026-02.json")).stderr,
      /REPORT_INVALID.*no JSON[^]*EPN-2026-02\.json/,
    );
    await writeFile(file, text.replace(/"actual": \d+/, '"actual": "banyak"'));
    const { code, stderr } = await run(home, "present --report EPN-2026-02.json");
    assert.equal(code, 1);
    assert.match(stderr, /REPORT_INVALID[^]*units\.ALL\.revenue\.actual: Invalid input: expected number/);
    assert.deepEqual(await made(home), ["EPN-2026-02.json"]);
  });

  it("refuses another entity than asked", async (test) => {
    const home = await homeWithReport(test);
    const { code, stderr } = await run(home, "present --report EPN-2026-02.json --entity IONS");
    assert.notEqual(code, 0);
    assert.match(stderr, /ENTITY_MISMATCH.*EPN/);
    assert.deepEqual(await made(home), ["EPN-2026-02.json"]);
  });

  it("says what is wrong with a template, with the shapes found, and where it lies", async (test) => {
    const home = await homeWithReport(test);
    const missing = await run(home, "present --report EPN-2026-02.json --only pptx --template kantor.pptx");
    assert.match(missing.stderr, /TEMPLATE_NOT_FOUND[^]*kantor\.pptx/);
    await run(home, "present --report EPN-2026-02.json --only pptx");
    // A deck of Atlas' own has no shape with a name to be filled.
    const unnamed = await run(
      home,
      "present --report EPN-2026-02.json --only pptx --lang en --template EPN-2026-02.pptx",
    );
    assert.equal(unnamed.code, 1);
    assert.match(unnamed.stderr, /TEMPLATE_EMPTY.*slide 1: "Title"[^]*EPN-2026-02\.pptx[^]*slide\.|cover\./);
    await writeFile(path.join(home.root, "rusak.pptx"), "PK nothing more");
    assert.match(
      (await run(home, "present --report EPN-2026-02.json --only pptx --template rusak.pptx")).stderr,
      /TEMPLATE_INVALID/,
    );
    assert.deepEqual(await made(home), ["EPN-2026-02.json", "EPN-2026-02.pptx"]);
  });

  it("leaves the deck of before where there is no space, and no half of the new one", async (test) => {
    const home = await homeWithReport(test);
    await writeFile(path.join(home.root, "EPN-2026-02.pptx"), "the deck of before");
    const { code, stderr } = await run(home, "present --report EPN-2026-02.json --only pptx", 8);
    assert.equal(code, 1);
    assert.match(stderr, /NO_SPACE.*EPN-2026-02\.pptx/);
    assert.equal(await readFile(path.join(home.root, "EPN-2026-02.pptx"), "utf8"), "the deck of before");
    assert.deepEqual(await made(home), ["EPN-2026-02.json", "EPN-2026-02.pptx"]);
  });

  it("lets two runs write the same deck at once: it is whole, and the same as of one", async (test) => {
    const home = await homeWithReport(test);
    const line = "present --report EPN-2026-02.json --only pptx";
    assert.equal((await run(home, line)).code, 0);
    const file = path.join(home.root, "EPN-2026-02.pptx");
    const alone = await readFile(file);
    const both = await Promise.all([run(home, line), run(home, line)]);
    assert.deepEqual(
      both.map(({ code }) => code),
      [0, 0],
    );
    assert.deepEqual(await readFile(file), alone);
    assert.deepEqual(await made(home), ["EPN-2026-02.json", "EPN-2026-02.pptx"]);
  });

  it("leaves the deck of before where it is killed", async (test) => {
    const home = await homeWithReport(test);
    const file = path.join(home.root, "EPN-2026-02.pptx");
    await run(home, "present --report EPN-2026-02.json --only pptx");
    const before = await readFile(file);
    const child = spawn(process.execPath, [main, "present", "--report", "EPN-2026-02.json", "--only", "pptx"], {
      cwd: home.root,
      env: { ...process.env, ATLAS_HOME: home.root },
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    child.kill("SIGKILL");
    await new Promise((resolve) => child.once("close", resolve));
    assert.deepEqual(await readFile(file), before);
    assert.ok((await stat(file)).size > 50_000);
  });
});
