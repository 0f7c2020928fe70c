import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import type { Deck } from "../source/decks.ts";
import { slideLines } from "../source/markdown.ts";

/** Only what the lines are written from. */
const deckOf = (slides: { kind: string; headline: string; notes: string[] }[]): Deck =>
  ({ title: "Laporan Bulanan IONS", language: "id", slides }) as unknown as Deck;

const entry = ["---", "theme: one", "---", ""];

test("a slide for each of the story, of its kind, with its notes", () => {
  const lines = slideLines(entry, [
    deckOf([
      { kind: "cover", headline: "Pendapatan naik", notes: ["Satu."] },
      { kind: "summary", headline: "Pendapatan turun", notes: ["Dua.", "Tiga."] },
    ]),
  ]);
  assert.deepEqual(lines.slice(0, 7), [
    "---",
    "theme: one",
    'title: "Laporan Bulanan IONS"',
    'htmlAttrs: {"lang":"id","class":"light"}',
    "layout: cover",
    "deck: 0",
    "slide: 0",
  ]);
  assert.deepEqual(lines.slice(14, 25), [
    "---",
    'title: "Pendapatan turun"',
    "layout: summary",
    "deck: 0",
    "slide: 1",
    "---",
    "",
    "<!--",
    "Dua.",
    "",
    "Tiga.",
  ]);
});

test("whatever a name holds, it stays text: no comment ends, no slide begins, nothing is run", () => {
  const nasty = fc.oneof(
    fc.string({ unit: "grapheme" }),
    fc.constantFrom(
      "-->",
      "\n---\n",
      "{{ process.env }}",
      "<script>alert(1)</script>",
      "$a$",
      "```ts\n```",
      '"',
      "\\n",
    ),
  );
  fc.assert(
    fc.property(fc.array(nasty, { minLength: 1 }), nasty, (notes, headline) => {
      const slides = [
        { kind: "cover", headline: "a", notes: [] },
        { kind: "key", headline, notes },
      ];
      const text = slideLines(entry, [deckOf(slides)]).join("\n");
      assert.equal(text.match(/^---$/gm)?.length, 4);
      assert.equal(text.match(/-->/g)?.length, 2);
      assert.doesNotMatch(text.slice(text.indexOf("layout: key")), /[{}$`]|<(?!!--\n)|(?<!--)>/);
    }),
  );
});
