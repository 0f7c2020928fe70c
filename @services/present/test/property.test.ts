import { findEntity } from "@config/atlas";
import type { Report } from "@packages/report";
import { arbitraryReport } from "@packages/report/arbitrary";
import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { buildStory } from "@packages/storyline";
import { pptxAdapter } from "../source/index.ts";
import { charts, frames, openDeck, series, slides, title } from "./office.ts";
import { assertValid } from "./validate.ts";

const report = arbitraryReport();

// A deck takes most of a second, so that a failure is shown as it is found: shrinking it would take hours.
const runs = (numRuns: number) => ({ numRuns, endOnFailure: true });

const SLIDE = { w: 12_192_000, h: 6_858_000 };

/** Everything that the type allows makes a deck that is whole, whatever its numbers and names. */
async function holds(drawn: Report): Promise<Uint8Array> {
  const entity = findEntity(drawn.meta.entity);
  const story = buildStory(drawn, entity);
  const { bytes, slides: told } = await pptxAdapter.render(story, entity);
  const deck = await openDeck(bytes);
  const pages = slides(deck);
  assert.equal(pages.length, told);
  assert.equal(told, story.slides.length);
  const titles = pages.map(title);
  assert.ok(titles.every((text) => text !== null && text !== ""));
  assert.equal(new Set(titles).size, titles.length);
  for (const page of pages) {
    for (const [x, y, w, h] of frames(page)) {
      assert.ok(
        x >= 0 && y >= 0 && w >= 0 && h >= 0 && x + w <= SLIDE.w && y + h <= SLIDE.h,
        "a shape lies on its slide",
      );
    }
  }
  for (const line of charts(deck).flatMap(series)) {
    assert.ok(line.values.every((value) => value === null || Number.isFinite(value)));
    assert.equal(line.categories.length, line.values.length);
  }
  for (const xml of deck.parts.values()) assert.doesNotMatch(xml, /NaN|undefined|Infinity/);
  return bytes;
}

test("any report makes a whole deck", async () => {
  await fc.assert(
    fc.asyncProperty(report, async (drawn) => {
      await holds(drawn);
    }),
    runs(15),
  );
});

test("any report makes a deck that strict readers accept", async () => {
  await fc.assert(
    fc.asyncProperty(report, async (drawn) => {
      await assertValid(await holds(drawn), "pptx", "an arbitrary report");
    }),
    runs(5),
  );
});
