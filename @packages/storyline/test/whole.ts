import { MESSAGE_LENGTH, type Story } from "@packages/storyline";
import assert from "node:assert/strict";

/** What holds for every story: whole, of one piece, survives JSON, and no slide or text is like another's. */
export function assertWhole(story: Story): void {
  assert.deepEqual(JSON.parse(JSON.stringify(story)), story);
  const [cover, ...slides] = story.slides;
  assert.equal(cover.kind, "cover");
  assert.equal(slides.at(-1)?.kind, "data");
  const ids = story.slides.map(({ id }) => id);
  assert.equal(new Set(ids).size, ids.length, "each slide has its own id");
  for (const id of ids) assert.match(id, /^[a-z0-9-]+$/);
  const headlines = slides.map(({ headline }) => headline);
  assert.equal(new Set(headlines).size, headlines.length, "each slide has its own message");
  for (const slide of story.slides) {
    assert.ok(slide.headline.trim() !== "", slide.id);
    assert.ok([...slide.headline].length <= MESSAGE_LENGTH, `${slide.id}: ${slide.headline}`);
    assert.ok(slide.notes.length > 0 && slide.notes.every(Boolean), slide.id);
  }
  for (const { id, charts, table, points, callouts, empty, page } of slides) {
    const parts = [charts, points, callouts, ...(table ? [table.rows] : [])];
    assert.equal(
      empty === null,
      parts.some((part) => part.length > 0),
      `${id} shows something, or says that there is nothing`,
    );
    assert.ok(page.number >= 1 && page.number <= page.of);
    for (const point of points) assert.ok(point.slide === null || ids.includes(point.slide), `${id} points to a slide`);
    for (const { categories, series, highlight, alt } of charts) {
      assert.ok(categories.length > 0 && series.length > 0 && alt !== "");
      assert.ok(highlight === null || highlight < categories.length);
      for (const { values, texts } of series) {
        assert.equal(values.length, categories.length);
        assert.equal(texts.length, categories.length);
      }
    }
    for (const { cells } of table?.rows ?? []) assert.equal(cells.length, table?.columns.length);
  }
  const said = JSON.stringify(story);
  assert.doesNotMatch(said, /\b(NaN|undefined|Infinity)\b|∞|\[object/);
}
