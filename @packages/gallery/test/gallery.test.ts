import { findEntity } from "@config/atlas";
import { buildStory } from "@packages/storyline";
import { pptxAdapter } from "@services/present";
import assert from "node:assert/strict";
import { test } from "node:test";
import { pageFindings } from "../source/checks/pdf.ts";
import { pptxFindings, slideFindings } from "../source/checks/pptx.ts";
import type { Shape } from "../source/checks/shapes.ts";
import { galleryPieces } from "../source/pieces.ts";

for (const { name, report, lang } of galleryPieces()) {
  test(`${name}: no text box is cut off, over another, beyond its slide or too pale`, async () => {
    const entity = findEntity(report.meta.entity);
    const { bytes } = await pptxAdapter.render(buildStory(report, entity, { lang }), entity);
    const found = await pptxFindings(bytes, entity.brand.fonts);
    assert.deepEqual(
      found.flatMap((slide, index) => slide.map((what) => `slide ${index + 1}: ${what}`)),
      [],
    );
  });
}

const FONTS = { heading: "Arial", body: "Arial" };

const box = (text: string, at: Partial<Shape["box"]> = {}, colour = "222222"): Shape => ({
  name: text,
  kind: "text",
  box: { x: 1, y: 1, w: 4, h: 0.4, ...at },
  fill: null,
  paragraphs: [{ align: "l", before: 0, after: 0, runs: [{ text, size: 18, bold: false, colour, heading: false }] }],
  inset: { l: 0, t: 0, r: 0, b: 0 },
  anchor: "t",
});

test("each kind of fault in a deck is found, and a good slide has none", () => {
  const found = (...shapes: Shape[]) => slideFindings({ background: "FFFFFF", shapes }, FONTS).join("; ");
  assert.equal(found(box("satu"), box("dua", { y: 1.5 })), "");
  assert.match(found(box("jauh", { x: 11 })), /lies beyond the slide/);
  assert.match(found(box("kata yang panjang sekali sehingga tidak muat", { w: 2 })), /cut off/);
  assert.match(found(box("pertanggungjawabankepadamasyarakat", { w: 2, h: 1.2 })), /word that is broken/);
  assert.match(found(box("satu"), box("dua", { x: 1.2, y: 1.1 })), /"satu" and "dua" overlap/);
  assert.match(found(box("pucat", {}, "AAAAAA")), /"pucat" \(AAAAAA on FFFFFF\) is too pale/);
  const panel: Shape = { ...box(""), box: { x: 0, y: 0, w: 6, h: 3 }, fill: "123B6D", paragraphs: [] };
  assert.match(found(panel, box("gelap")), /"gelap" \(222222 on 123B6D\) is too pale/);
  assert.equal(found(panel, box("terang", {}, "FFFFFF")), "");
});

test("words of a page that leave it or meet are found", () => {
  const word = (text: string, left: number, top = 100) => ({ text, left, top, right: left + 40, bottom: top + 12 });
  const found = (...words: ReturnType<typeof word>[]) => pageFindings({ width: 960, height: 540, words }).join("; ");
  assert.equal(found(word("satu", 10), word("dua", 55), word("tiga", 10, 111)), "");
  assert.match(found(word("satu", 10), word("dua", 30)), /"satu" and "dua" overlap/);
  assert.match(found(word("jauh", 940)), /beyond the page/);
});
