import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { ellipsize, lineCount, textWidth } from "../source/text/measure.ts";

test("a text that is cut fits, and keeps its beginning and end", () => {
  const face = { family: "Arial", size: 12 };
  fc.assert(
    fc.property(fc.lorem({ maxCount: 30 }), fc.double({ min: 0.4, max: 6, noNaN: true }), (text, width) => {
      const shown = ellipsize(text, width, face);
      assert.ok(textWidth(shown, face) <= width);
      const [head = "", tail = ""] = shown.split("…");
      assert.ok(shown === text || (text.startsWith(head) && text.endsWith(tail)));
    }),
  );
});

test("lines are counted for any text and width", () => {
  const face = { family: "Calibri", size: 12, bold: true };
  fc.assert(
    fc.property(fc.string(), fc.double({ min: -1, max: 5, noNaN: true }), (text, width) => {
      assert.ok(Number.isFinite(lineCount(text, width, face)));
    }),
  );
  assert.equal(lineCount("satu dua tiga", 10, face), 1);
  assert.ok(lineCount("satu dua tiga empat lima", 0.8, face) >= 2);
});
