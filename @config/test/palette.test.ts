import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { contrast, entities, paletteOf, type Brand } from "../source/index.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, "0").toUpperCase());
const pale = fc.integer({ min: 0xe0, max: 0xff }).map((value) => value.toString(16).toUpperCase().repeat(3));

/** WCAG 2 AA: 4.5 : 1 for texts, 3 : 1 for what is drawn. */
function assertReadable(brand: Brand): void {
  const palette = paletteOf(brand);
  for (const text of [palette.ink, palette.quiet, palette.good, palette.bad]) {
    assert.ok(contrast(text, palette.background) >= 4.5, `${text} on white`);
    assert.ok(contrast(text, palette.surface) >= 4.5, `${text} on ${palette.surface}`);
  }
  assert.ok(contrast(palette.title, palette.background) >= 4.5);
  assert.ok(contrast(palette.onPrimary, palette.primary) >= 4.5);
  assert.ok(contrast(palette.onAccent, palette.accent) >= 4.5);
  for (const [role, drawn] of Object.entries(palette.series)) assert.ok(contrast(drawn, palette.background) >= 3, role);
}

test("every registered brand is readable", () => {
  for (const { brand } of entities) assertReadable(brand);
});

test("any brand with a pale surface is made readable", () => {
  const brands = fc.record({
    primary: colour,
    secondary: colour,
    accent: colour,
    ink: fc.constant("1B2430"),
    muted: colour,
    surface: pale,
  });
  fc.assert(
    fc.property(brands, (colours) => {
      assertReadable({ colours, fonts: { heading: "Arial", body: "Arial" }, logo: "<svg/>", tagline: "" });
    }),
  );
});
