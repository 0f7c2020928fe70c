import { findEntity } from "@config/atlas";
import { formatMoney, LANGUAGES } from "@packages/report";
import { sampleReport } from "@packages/report/samples";
import { buildStory } from "@packages/storyline";
import sharp from "sharp";
import assert from "node:assert/strict";
import { test } from "node:test";
import { paleTexts } from "../source/checks/behind.ts";
import { lostNumbers } from "../source/checks/numbers.ts";
import { galleryPieces } from "../source/pieces.ts";
import { openSite, siteFindings, slides } from "../source/renderers/slides.ts";

const needsChromium = { skip: (await slides.missing()) ?? false };

for (const language of LANGUAGES) {
  test(
    `slides of every report in ${language}: in a browser each says what it must, and no text is cut off or over another`,
    needsChromium,
    async () => {
      const pieces = galleryPieces().filter(({ lang }) => lang === language);
      const found = await openSite(pieces, language, (open) => Promise.resolve(siteFindings(pieces, open)));
      assert.deepEqual(
        found.map(({ where, what }) => `${where}: ${what}`),
        [],
      );
    },
  );
}

test("a number that is altered, lost, or there once where it is told twice is found", () => {
  const report = sampleReport("ions-monthly");
  const slide = buildStory(report, findEntity("IONS")).slides.find(({ kind }) => kind === "key");
  assert.ok(slide && slide.kind === "key");
  const [, ...texts] = slide.table?.rows.flatMap(({ cells }) => cells.map(({ text }) => text)) ?? [];
  assert.deepEqual(lostNumbers(slide, texts), []);
  const once = texts.lastIndexOf("–");
  assert.deepEqual(lostNumbers(slide, texts.toSpliced(once, 1)), ['the number "–" is not on it']);
  const revenue = formatMoney(report.units["ALL"]?.revenue.actual ?? 0);
  const altered = texts.map((text) => (text === revenue ? revenue.replace("5", "6") : text));
  assert.ok(lostNumbers(slide, altered).includes(`the number "${revenue}" is not on it`));
});

test("a text is too pale by what is behind it, wherever on the slide it stands", async () => {
  const background = await sharp({ create: { width: 200, height: 100, channels: 3, background: "#FFFFFF" } })
    .composite([
      { input: { create: { width: 100, height: 100, channels: 3, background: "#123B6D" } }, left: 100, top: 0 },
    ])
    .png()
    .toBuffer();
  const at = (left: number, colour: string) =>
    paleTexts([{ text: "tiga", colour, lines: [{ left, top: 10, right: left + 60, bottom: 30 }] }], background, 1);
  assert.deepEqual(await at(10, "rgb(27, 36, 48)"), []);
  assert.deepEqual(await at(110, "rgb(27, 36, 48)"), ['"tiga" (1B2430 on 123B6D) is too pale to read']);
  assert.deepEqual(await at(110, "rgb(255, 255, 255)"), []);
  assert.deepEqual(await at(70, "rgb(255, 255, 255)"), ['"tiga" (FFFFFF on FFFFFF) is too pale to read']);
});
