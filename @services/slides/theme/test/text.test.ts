import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { segmentsOf } from "../text/segments.ts";

test("an arrow keeps what it belongs to", () => {
  assert.deepEqual(segmentsOf("tumbuh (▲ 16,2%) dari ▼ 1"), [
    { arrow: null, text: "tumbuh " },
    { arrow: "up", before: "(", after: "\u00A016,2%)" },
    { arrow: null, text: " dari " },
    { arrow: "down", before: "", after: "\u00A01" },
  ]);
});

test("nothing of a text is lost", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom("▲", "▼", " ", "Rp", "1", "%", "a", "(", "\u00A0")), (parts) => {
      const text = parts.join("");
      const whole = segmentsOf(text).map((segment) =>
        segment.arrow === null
          ? segment.text
          : `${segment.before}${segment.arrow === "up" ? "▲" : "▼"}${segment.after}`,
      );
      assert.equal(whole.join("").replaceAll("\u00A0", " "), text.replaceAll("\u00A0", " "));
    }),
  );
});
