import { findEntity } from "@config/atlas";
import { LANGUAGES } from "@packages/report";
import { sampleReport } from "@packages/report/samples";
import { STRETCH_NAMES, stretchReport } from "@packages/report/stretch";
import { buildStory, type Story } from "@packages/storyline";
import assert from "node:assert/strict";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { present, PresentError, templateAdapter } from "../source/index.ts";
import { pack, unpack } from "../source/pptx/zip.ts";
import { chartsOf, notes, openDeck, paragraphs, slides, tables, type Deck } from "./office.ts";
import { COMPANY, draws, templateFile } from "./template-file.ts";
import { assertValid } from "./validate.ts";

const IONS = findEntity("IONS");
const company = await templateFile();

/** The parts of slides in the order of the deck: a filled one has names of its own. */
function inOrder({ parts }: Deck): number[] {
  const links = parts.get("ppt/_rels/presentation.xml.rels") ?? "";
  return [...(parts.get("ppt/presentation.xml") ?? "").matchAll(/<p:sldId [^>]*r:id="(rId\d+)"/g)].map(([, id]) =>
    Number(new RegExp(`Id="${id ?? ""}"[^>]*Target="slides/slide(\\d+)\\.xml"`).exec(links)?.[1]),
  );
}

async function filled(story: Story, template = company) {
  const rendered = await templateAdapter(template).render(story, IONS);
  const deck = await openDeck(rendered.bytes);
  const order = inOrder(deck);
  const page = (index: number) => deck.parts.get(`ppt/slides/slide${order[index] ?? ""}.xml`) ?? assert.fail();
  return { ...rendered, deck, order, page };
}

for (const name of STRETCH_NAMES) {
  test(`${name}: a company's template is filled, and strict readers accept it`, async () => {
    const story = buildStory(stretchReport(name, "IONS"), IONS);
    const { bytes, slides: count, deck } = await filled(story);
    await assertValid(bytes, "pptx", name);
    assert.equal(count, story.slides.length + 2, "an opening and a closing slide of the company's own");
    assert.equal(slides(deck).length, count);
    assert.ok(notes(deck).length >= story.slides.length);
  });
}

test("each slide says what the story's does, in its order, between the company's own", async () => {
  for (const lang of LANGUAGES) {
    const story = buildStory(sampleReport("ions-monthly"), IONS, { lang });
    const { deck, order, page, warnings } = await filled(story);
    assert.deepEqual(warnings, []);
    assert.deepEqual(paragraphs(page(0)), ["Contoh"]);
    assert.deepEqual(paragraphs(page(order.length - 1)), ["Contoh"]);
    story.slides.forEach((told, index) => {
      const xml = page(index + 1);
      const texts = paragraphs(xml);
      assert.ok(texts.includes(told.headline), told.headline);
      assert.ok(!texts.includes("Contoh"), "nothing of the pattern is left");
      if (told.kind === "summary") {
        for (const { figure, label } of told.callouts) assert.ok(texts.includes(figure.text) && texts.includes(label));
      }
      const shown = chartsOf(deck, (order[index + 1] ?? 0) - 1);
      if (told.kind !== "cover" && shown.length > 0) {
        assert.deepEqual(
          shown[0]?.map(({ name, values }) => ({ name, values })),
          told.charts[0]?.series.map(({ name, values }) => ({ name, values })),
        );
      }
      const [table] = tables(xml);
      if (told.kind !== "cover" && table) {
        const rows = told.table?.rows.map(({ cells }) => cells.slice(1).map(({ short }) => short));
        assert.deepEqual(
          table.slice(1).map((cells) => cells.slice(1)),
          rows,
        );
      }
    });
  }
});

test("the same report and template make the same bytes", async () => {
  const story = buildStory(sampleReport("ions-monthly"), IONS);
  const [one, other] = [await filled(story), await filled(story)];
  assert.deepEqual(Buffer.from(one.bytes), Buffer.from(other.bytes));
});

test("what a template has no slide for is left out, and said", async () => {
  const story = buildStory(sampleReport("ions-monthly"), IONS);
  const { warnings, slides: count } = await filled(story, await templateFile([COMPANY[1] ?? [], COMPANY[2] ?? []]));
  assert.deepEqual(warnings, [
    "the template has no slide for revenue, units, key, programs, schools, channels, data: they are left out",
  ]);
  assert.equal(count, 1 + story.slides.filter(({ kind }) => kind === "summary").length);
});

test("shapes in groups are filled too, and what has nothing to show is taken away", async () => {
  const parts = await unpack(await templateFile([[draws.text("slide.headline", 1), draws.text("slide.point4", 3)]]));
  const name = "ppt/slides/slide1.xml";
  const xml = String(parts.get(name)).replace(
    /(<p:sp>.*<\/p:sp>)/s,
    '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="90" name="Grup"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>$1</p:grpSp>',
  );
  const template = await pack(parts.set(name, xml));
  const story = buildStory(stretchReport("no-targets", "IONS"), IONS);
  const { page, bytes } = await filled(story, template);
  await assertValid(bytes, "pptx", "groups");
  const [, summary, revenue] = story.slides;
  assert.ok(summary && revenue);
  assert.deepEqual(paragraphs(page(0)), [summary.headline, summary.points[3]?.text]);
  assert.deepEqual(paragraphs(page(1)), [revenue.headline]);
});

const failure = (code: string, message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof PresentError);
  assert.equal(error.code, code);
  assert.match(error.message, message);
  assert.ok(error.mend.length > 0);
  return true;
};

test("a template that cannot be used is refused with what is in it, and nothing is written", async (context) => {
  const folder = await mkdtemp(path.join(tmpdir(), "atlas-template-"));
  context.after(() => rm(folder, { recursive: true, force: true }));
  const fill = (template: Uint8Array) =>
    present(sampleReport("ions-monthly"), { base: path.join(folder, "IONS-2026-02"), formats: ["pptx"], template });
  const cases: [Uint8Array, string, RegExp][] = [
    [new TextEncoder().encode("no presentation"), "TEMPLATE_INVALID", /is no PPTX/],
    [company.slice(0, company.length - 900), "TEMPLATE_INVALID", /is no PPTX, or is damaged/],
    [
      await pack(new Map([["ppt/presentation.xml", "<p:presentation"]])),
      "TEMPLATE_INVALID",
      /damaged in ppt\/presentation\.xml/,
    ],
    [await templateFile([[draws.text("Judul kami", 1)]]), "TEMPLATE_EMPTY", /The shapes found: slide 1: "Judul kami"/],
    [
      await templateFile([[draws.text("summary.hedline", 1)]]),
      "TEMPLATE_NAMES",
      /mean nothing: "summary\.hedline" on slide 1/,
    ],
    [
      await templateFile([[draws.text("summary.chart1", 1)]]),
      "TEMPLATE_NAMES",
      /"summary\.chart1" on slide 1 is no chart/,
    ],
    [await templateFile([[draws.chart("key.table")]]), "TEMPLATE_NAMES", /"key\.table" on slide 1 is no table/],
    [
      await templateFile([[draws.text("key.headline", 1), draws.text("data.headline", 2)]]),
      "TEMPLATE_NAMES",
      /slide 1 has names of several kinds: key, data/,
    ],
  ];
  for (const [template, code, message] of cases) await assert.rejects(fill(template), failure(code, message));
  assert.deepEqual(await readdir(folder), []);
});
