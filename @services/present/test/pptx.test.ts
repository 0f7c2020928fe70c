import { findEntity } from "@config/atlas";
import type { Language, Report } from "@packages/report";
import { SAMPLE_NAMES, sampleReport } from "@packages/report/samples";
import assert from "node:assert/strict";
import { test } from "node:test";
import { buildStory } from "@packages/storyline";
import { pptxAdapter, type Rendered } from "../source/index.ts";
import { awkward, AWKWARD, REPORTS, report, school, unit } from "./fixture.ts";
import { charts, notes, openDeck, paragraphs, sheet, slides, title } from "./office.ts";
import { assertValid } from "./validate.ts";

const render = (report: Report, lang: Language = "id"): Promise<Rendered> => {
  const entity = findEntity(report.meta.entity);
  return pptxAdapter.render(buildStory(report, entity, { lang }), entity);
};

const CASES = { ...REPORTS, ...AWKWARD };

for (const [name, make] of Object.entries(CASES)) {
  test(`${name}: a deck that strict readers accept, whole and findable`, async () => {
    const report = make();
    const rendered = await render(report);
    await assertValid(rendered.bytes, "pptx", name);

    const deck = await openDeck(rendered.bytes);
    const pages = slides(deck);
    assert.equal(pages.length, rendered.slides);

    const titles = pages.map(title);
    assert.ok(
      titles.every((text) => text !== null && text.length > 0),
      "every slide has a title in its placeholder",
    );
    assert.equal(new Set(titles).size, titles.length, "no two titles are the same");
    assert.ok(
      notes(deck).every((text) => text.length > 0),
      "every slide has speaker notes",
    );
    for (const page of pages) {
      const ids = [...page.matchAll(/<p:cNvPr id="(\d+)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, "shapes have ids of their own");
      for (const [frame] of page.matchAll(
        /<p:graphicFrame>(?:(?!<\/p:graphicFrame>).)*<c:chart .*?<\/p:graphicFrame>/gs,
      )) {
        assert.match(frame, /descr="[^"]{10,}"/, "a chart has an alternative text");
      }
    }
    for (const [picture] of pages.join("").matchAll(/<p:pic>.*?<\/p:pic>/gs)) {
      assert.match(picture, /descr="Logo [^"]+"/, "a picture has an alternative text");
    }
    const banners = pages.filter((page) => paragraphs(page).some((text) => text.startsWith("DRAF: "))).length;
    assert.equal(banners, report.meta.provenance.draft === null ? 0 : pages.length, "a draft says so on every slide");
  });
}

test("the workbook behind each chart holds what the chart shows, and is valid", async () => {
  const deck = await openDeck((await render(sampleReport("epn-monthly"))).bytes);
  for (const [index, chart] of charts(deck).entries()) {
    const name = `ppt/embeddings/Microsoft_Excel_Worksheet${index + 1}.xlsx`;
    const workbook = deck.workbooks.get(name);
    assert.ok(workbook, name);
    const cells = await sheet(workbook);
    for (const [, formula, cache] of chart.matchAll(
      /<c:f>Sheet1!([^<]*)<\/c:f><c:(?:num|str)Cache>(.*?)<\/c:(?:num|str)Cache>/gs,
    )) {
      const [, column = "", first = ""] = /^\$([A-Z]+)\$(\d+)/.exec(formula ?? "") ?? [];
      for (const [, at, value] of (cache ?? "").matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)</g)) {
        assert.equal(cells.get(`${column}${Number(first) + Number(at)}`), value);
      }
    }
    if (index === 0) await assertValid(workbook, "xlsx", name);
  }
});

test("the same report makes the same bytes, whatever was drawn before and beside it", async () => {
  const first = await render(sampleReport("ions-monthly"));
  await new Promise((resolve) => setTimeout(resolve, 2100));
  const [second, other] = await Promise.all([
    render(sampleReport("ions-monthly")),
    render(sampleReport("epn-monthly")),
  ]);
  assert.deepEqual(Buffer.from(second.bytes), Buffer.from(first.bytes));
  assert.notDeepEqual(Buffer.from(other.bytes), Buffer.from(first.bytes));
});

test("names are escaped, and what XML cannot hold is left out", async () => {
  const deck = await openDeck((await render(awkward("escaped"))).bytes);
  const name = `A & B <Kids> "Satu" 'Dua' ]]> \u{1F600}`;
  const texts = slides(deck).flatMap(paragraphs);
  assert.ok(texts.some((text) => text.includes(name)));
  assert.ok(charts(deck).some((chart) => chart.includes("A &amp; B &lt;Kids&gt;")));
});

test("a name is shown as it is, even one that looks like a slip", async () => {
  for (const name of ["null", "undefined", "$&", 'lang="en-US"']) {
    const schools = [school(name, 5e6), school("SMA 1", 4e6)];
    const drawn = report("EPN", [unit({ code: "ALL", kind: "all", schools })]);
    const texts = slides(await openDeck((await render(drawn)).bytes)).flatMap(paragraphs);
    assert.ok(texts.includes(name), name);
  }
});

test("a brand's own colours, fonts and names are the only ones in its deck", async () => {
  const ions = await openDeck((await render(sampleReport("ions-monthly"))).bytes);
  const epn = await openDeck((await render(sampleReport("epn-monthly"))).bytes);
  const text = (deck: typeof ions) => [...deck.parts.values()].join("");
  assert.match(text(ions), /123B6D/);
  assert.doesNotMatch(text(ions), /7A1F3D|EPN|English Proficiency Network/);
  assert.match(text(epn), /7A1F3D/);
  assert.doesNotMatch(text(epn), /123B6D|IONS/);
  assert.match(epn.parts.get("ppt/theme/theme1.xml") ?? "", /<a:latin typeface="Calibri"/);
});

test("a deck names its language everywhere, and is in it", async () => {
  for (const name of SAMPLE_NAMES) {
    for (const [lang, own, other, foreign] of [
      ["id", "id-ID", "en", /\b(revenue|previous|leads|enrol\w*|spend|draft|null|undefined|NaN)\b/i],
      ["en", "en-GB", "id", /\b(pendapatan|belum|siswa|prospek|null|undefined|NaN)\b/i],
    ] as const) {
      const { bytes } = await render(sampleReport(name), lang);
      if (lang === "en" && name.endsWith("-monthly")) await assertValid(bytes, "pptx", `${name} in English`);
      const deck = await openDeck(bytes);
      const words = [...slides(deck).flatMap(paragraphs), ...notes(deck)].filter(
        (text) => !text.includes("report.json"),
      );
      assert.equal(foreign.exec(words.join(" "))?.[0], undefined);
      assert.ok([...deck.parts.values()].every((xml) => !xml.includes(`lang="${other}-`)));
      assert.match(deck.parts.get("docProps/core.xml") ?? "", new RegExp(`<dc:language>${own}<`));
    }
  }
});

test("slides are in sections, a unit each, and shapes without meaning say so", async () => {
  const deck = await openDeck((await render(sampleReport("ions-monthly"))).bytes);
  const presentation = deck.parts.get("ppt/presentation.xml") ?? "";
  const names = [...presentation.matchAll(/<p14:section name="([^"]*)"/g)].map(([, found]) => found);
  assert.deepEqual(names, [
    "IONS",
    "IONS",
    "World Language Center",
    "WLC English",
    "WLC Non-English",
    "Test &amp; Mentoring",
    // Where the data is from, of all units again.
    "IONS",
  ]);
  const listed = [...presentation.matchAll(/<p14:sldId id="(\d+)"/g)].map(([, id]) => id);
  const slideIds = [...presentation.matchAll(/<p:sldId id="(\d+)"/g)].map(([, id]) => id);
  assert.deepEqual([...listed].sort(), [...slideIds].sort(), "each slide is in one section");
  assert.match(slides(deck)[1] ?? "", /name="track"[^>]*><a:extLst>.*?adec:decorative/);
  assert.match(slides(deck)[1] ?? "", /name="Attainment" descr="101% dari target/);
});
