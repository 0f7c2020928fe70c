import { findEntity } from "@config/atlas";
import { formatValue, LANGUAGES, type Language, type Report } from "@packages/report";
import { sampleReport } from "@packages/report/samples";
import { buildStory } from "@packages/storyline";
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test, type TestContext } from "node:test";
import { present, presentAll, PresentError } from "../source/index.ts";
import { findSoffice } from "../source/pdf/find-soffice.ts";
import { pageCount } from "../source/pdf/page-count.ts";
import { awkward, report, unit } from "./fixture.ts";

const searchPath = process.env["PATH"];
const installed = await findSoffice({ searchPath }).then(
  () => true,
  () => false,
);
const needsOffice = { skip: installed ? false : "LibreOffice is not installed" };

async function home(context: TestContext): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-present-"));
  context.after(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A program that stands in for LibreOffice. */
async function pretender(folder: string, script: string): Promise<string> {
  const file = path.join(folder, "soffice");
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
  return file;
}

const small = () => report("EPN", [unit({ code: "EPN_PREP", name: "EPN Prep" })]);

const failure = (code: string, message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof PresentError);
  assert.equal(error.code, code);
  assert.match(error.message, message);
  assert.ok(error.mend.length > 0);
  // By its place commands know a fault that is the user's to mend.
  assert.deepEqual(error.place, {});
  return true;
};

test("the PPTX alone needs no LibreOffice", async (context) => {
  const folder = await home(context);
  const base = path.join(folder, "monthly", "EPN-2026-02");
  const done = await present(small(), { base, formats: ["pptx"], soffice: "/nowhere/soffice" });
  assert.deepEqual(done.files, { pptx: `${base}.pptx` });
  assert.deepEqual(await readdir(path.dirname(base)), ["EPN-2026-02.pptx"]);
  assert.equal((await readFile(done.files.pptx)).subarray(0, 2).toString(), "PK");
});

test("two decks become tagged PDFs of as many pages as slides", needsOffice, async (context) => {
  const folder = await home(context);
  const jobs = [
    { report: sampleReport("epn-monthly"), base: path.join(folder, "EPN-2026-02") },
    { report: awkward("escaped"), base: path.join(folder, "IONS-2026-Q1") },
  ];
  const done = await presentAll(jobs, { searchPath });
  for (const { files, slides } of done) {
    const bytes = await readFile(files.pdf ?? assert.fail("no PDF"));
    assert.equal(pageCount(bytes), slides);
    assert.match(bytes.toString("latin1"), /\/MarkInfo\s*<<\s*\/Marked true/);
  }
  assert.deepEqual((await readdir(folder)).sort(), [
    "EPN-2026-02.pdf",
    "EPN-2026-02.pptx",
    "IONS-2026-Q1.pdf",
    "IONS-2026-Q1.pptx",
  ]);
});

test("PDFs say on each page what their slides say, with report.json's numbers", needsOffice, async (context) => {
  const folder = await home(context);
  const jobs = (["ions-monthly", "epn-monthly"] as const).flatMap((name) =>
    LANGUAGES.map((lang) => ({ report: sampleReport(name), lang, base: path.join(folder, name) })),
  );
  const decks = await presentAll(jobs, { searchPath });
  for (const [index, { report, lang }] of jobs.entries()) {
    const parameters = ["-layout", decks[index]?.files.pdf ?? "", "-"];
    const text = execFileSync("pdftotext", parameters, { encoding: "utf8", maxBuffer: 1 << 26 });
    assertPages(text.split("\f").map(squeezed), report, lang);
  }
});

function assertPages(pages: string[], report: Report, lang: Language): void {
  const [cover, ...told] = buildStory(report, findEntity(report.meta.entity), { lang }).slides;
  assert.equal(pages.length - 2, told.length);
  for (const { figure } of cover.callouts) assert.ok(pages[0]?.includes(squeezed(figure.text)), figure.text);
  for (const [index, { id, headline, callouts, points, table, kind, section }] of told.entries()) {
    const page = pages[index + 1] ?? "";
    const where = `${report.meta.entity}, ${lang}, ${id}`;
    const cells = table?.rows.flatMap(({ cells: [, ...numbers] }) => numbers.map((cell) => cell.text)) ?? [];
    for (const wanted of [...callouts.map(({ figure }) => figure.text), ...cells]) {
      assert.ok(page.includes(squeezed(wanted)), `${where}: ${wanted}`);
    }
    // What is broken over lines stands beside other texts: its words are there.
    for (const word of [headline, ...points.map((point) => point.text)].flatMap((line) => line.split(" "))) {
      assert.ok(page.includes(squeezed(word)), `${where}: ${word}`);
    }
    const own = section.unit && report.units[section.unit.code];
    if (kind !== "key" || !own) continue;
    for (const { key, actual, target, previous, format } of own.key_metrics) {
      const rounded = ["average_order", "cost_per_enrollment"].includes(key) ? Math.round : Number;
      for (const value of [actual, target, previous]) {
        const shown = formatValue(format, value === null ? null : rounded(value), lang);
        assert.ok(page.includes(squeezed(shown)), `${where}: ${value ?? ""}`);
      }
    }
  }
}

/** Text without spaces, which readers of PDF set as they like; a minus is one, whichever sign it has. */
const squeezed = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u00AD]+/g, "")
    .replaceAll("−", "-");

test("without LibreOffice the PPTX is there, and the error says so and what to install", async (context) => {
  const folder = await home(context);
  const base = path.join(folder, "EPN-2026-02");
  await assert.rejects(present(small(), { base, soffice: path.join(folder, "soffice") }), (error) => {
    failure("SOFFICE_MISSING", /the PPTX is written: .*EPN-2026-02\.pptx/)(error);
    assert.match((error as PresentError).mend, /install LibreOffice/);
    return true;
  });
  assert.deepEqual(await readdir(folder), ["EPN-2026-02.pptx"]);
});

test("LibreOffice is not believed: no PDF, a wrong one, or none in time are failures, and leave an old PDF as it was", async (context) => {
  const folder = await home(context);
  const base = path.join(folder, "EPN-2026-02");
  await writeFile(`${base}.pdf`, "the PDF of before");
  const run = async (script: string, patience = 10_000) =>
    present(small(), { base, soffice: await pretender(folder, script), patience });
  const outdir = 'while [ "$1" != "--outdir" ]; do shift; done; out="$2"';

  await assert.rejects(
    run("echo convert failed >&2; exit 0"),
    failure("PDF_FAILED", /wrote no PDF \(LibreOffice: convert failed\)/),
  );
  await assert.rejects(run(`${outdir}; echo nonsense > "$out/deck-1.pdf"`), failure("PDF_FAILED", /no pages/));
  const onePage = "%PDF-1.4\\n1 0 obj <</Type /Pages /Kids [2 0 R] /Count 1>> endobj\\n%%EOF";
  await assert.rejects(
    run(`${outdir}; printf '%b' '${onePage}' > "$out/deck-1.pdf"`),
    failure("PDF_FAILED", /has 1 pages and the deck \d+ slides/),
  );
  await assert.rejects(
    run("sleep 60 & wait", 150),
    failure("PDF_TIMEOUT", /no PDF after 1 s and was stopped; the PPTX is written: .*EPN-2026-02\.pptx/),
  );
  assert.equal(await readFile(`${base}.pdf`, "utf8"), "the PDF of before");
});

test("a report is drawn with its own entity's brand and no other's", async (context) => {
  const folder = await home(context);
  await assert.rejects(
    present(sampleReport("ions-monthly"), { base: path.join(folder, "IONS-2026-02"), entity: findEntity("EPN") }),
    failure("ENTITY_MISMATCH", /IONS.*EPN/),
  );
  assert.deepEqual(await readdir(folder), []);
});

test("pages are counted in nested trees and in compressed objects", async () => {
  const { deflateSync } = await import("node:zlib");
  const nested =
    "%PDF-1.4\n1 0 obj <</Type/Pages/Resources<</Font 3 0 R>>/Kids[2 0 R 4 0 R]/Count 12>> 2 0 obj <</Type/Pages/Count 7>>\n%%EOF";
  assert.equal(pageCount(Buffer.from(nested)), 12);
  const stream = deflateSync(Buffer.from("1 0 <</Type/Pages/Kids[2 0 R]/Count 5>>"));
  const compressed = Buffer.concat([
    Buffer.from(`%PDF-1.7\n9 0 obj <</Type/ObjStm/N 1/First 4/Length ${stream.length}>> stream\n`),
    stream,
    Buffer.from("\nendstream\n%%EOF"),
  ]);
  assert.equal(pageCount(compressed), 5);
  assert.equal(pageCount(Buffer.from("no PDF at all")), null);
});
