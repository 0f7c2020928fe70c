import { entities, type Brand } from "@config/atlas";
import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { contrast } from "../source/pptx/colour.ts";
import { themeOf } from "../source/pptx/theme.ts";
import { ellipsize, lineCount, textWidth } from "../source/text/measure.ts";

const colour = fc.integer({ min: 0, max: 0xffffff }).map((value) => value.toString(16).padStart(6, "0").toUpperCase());
const pale = fc.integer({ min: 0xe0, max: 0xff }).map((value) => value.toString(16).toUpperCase().repeat(3));

/** WCAG 2 AA: 4.5 : 1 for texts, 3 : 1 for what is drawn. */
function assertReadable(brand: Brand): void {
  const theme = themeOf(brand);
  for (const text of [theme.ink, theme.quiet, theme.good, theme.bad]) {
    assert.ok(contrast(text, theme.background) >= 4.5, `${text} on white`);
    assert.ok(contrast(text, theme.surface) >= 4.5, `${text} on ${theme.surface}`);
  }
  assert.ok(contrast(theme.title, theme.background) >= 4.5);
  assert.ok(contrast(theme.onPrimary, theme.primary) >= 4.5);
  assert.ok(contrast(theme.onAccent, theme.accent) >= 4.5);
  for (const [role, drawn] of Object.entries(theme.series)) assert.ok(contrast(drawn, theme.background) >= 3, role);
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
