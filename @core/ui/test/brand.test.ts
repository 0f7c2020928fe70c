import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { brandTokens, contrast, LEAST_CONTRAST } from "../source/brand/index.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, "0"));

/** Both colours of a `light-dark(…)`, or the one colour twice. */
function themes(value: string | undefined): [string, string] {
  const found = value?.match(/#[0-9a-f]{6}/g) ?? [];
  return [found[0] ?? "", found.at(-1) ?? ""];
}

test("contrast is WCAG's", () => {
  assert.equal(contrast("000000", "ffffff"), 21);
  assert.equal(contrast("#777777", "#ffffff").toFixed(2), "4.48");
  assert.equal(contrast("1F4E9C", "1f4e9c"), 1);
});

test("whatever a brand's colours are, its text can be read in both themes", () => {
  fc.assert(
    fc.property(colour, colour, (primary, accent) => {
      const tokens = brandTokens({ primary, accent });
      const fills = themes(tokens["--brand"]);
      const [onLight, onDark] = themes(tokens["--brand-text"]);
      assert.ok(fills.every((fill) => contrast(fill, tokens["--on-brand"] ?? "") >= LEAST_CONTRAST));
      assert.ok(contrast(onLight, "#eeeeec") >= LEAST_CONTRAST);
      assert.ok(contrast(onDark, "#2b2b2f") >= LEAST_CONTRAST);
      themes(tokens["--brand-accent"]).forEach((mark, theme) => {
        assert.ok(contrast(mark, fills[theme] ?? "") >= LEAST_CONTRAST);
      });
    }),
    { numRuns: 300 },
  );
});

test("a brand that can be read as it is stays as it is", () => {
  assert.match(brandTokens({ primary: "7A1F3D", accent: "2E9C8F" })["--brand"] ?? "", /^light-dark\(#7a1f3d, /);
});

test("what is no colour is refused", () => {
  assert.throws(() => brandTokens({ primary: "red", accent: "2E9C8F" }), RangeError);
});
