import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { segmentsOf, unbroken } from "../text/segments.ts";

/** Spaces that no line ends at are shown as underlines. */
const shown = (text: string) => unbroken(text).replaceAll("\u00A0", "_");

test("no line ends inside a number", () => {
  assert.equal(shown("Pendapatan Rp 1,82 miliar, 1 % di atas target"), "Pendapatan Rp_1,82_miliar, 1_% di atas target");
  assert.equal(shown("naik 4,5 poin dari 2025"), "naik 4,5_poin dari 2025");
  assert.equal(shown("WLC is Rp -12.4 million short (1/2)"), "WLC is Rp_-12.4 million short_(1/2)");
  assert.equal(shown("13 program, 9 Mei"), "13 program, 9 Mei");
});

test("an arrow keeps what it belongs to", () => {
  assert.deepEqual(segmentsOf("tumbuh (▲ 16,2 %) dari ▼ 1"), [
    { arrow: null, text: "tumbuh " },
    { arrow: "up", before: "(", after: "\u00A016,2\u00A0%)" },
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
