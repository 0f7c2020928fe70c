import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { fileKey, isDeckPath, isEntityCode, parseSlug, slugOf } from "@packages/decks";

const upper = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const letters = Array.from(upper);
const code = fc
  .tuple(
    fc.constantFrom(...letters),
    fc.array(fc.constantFrom(...letters, "0", "9", "_"), { maxLength: 12 }),
    fc.constantFrom("X", "7"),
  )
  .map(([first, middle, last]) => `${first}${middle.join("")}${last}`)
  // These are a quarter's and a week's key.
  .filter((text) => !/^(?:Q[1-4]|W\d\d)$/.test(text));
const two = (number: number) => String(number).padStart(2, "0");
const period = fc.tuple(
  fc.integer({ min: 2000, max: 2099 }),
  fc.oneof(
    fc.constant(""),
    fc.integer({ min: 1, max: 12 }).map((month) => `-${two(month)}`),
    fc.integer({ min: 1, max: 4 }).map((quarter) => `-Q${quarter}`),
    fc.integer({ min: 1, max: 53 }).map((week) => `-W${two(week)}`),
  ),
);

test("a deck's name and its slug are one another's", () => {
  fc.assert(
    fc.property(period, fc.array(code, { maxLength: 4 }), ([year, part], units) => {
      const name = { period: `${year}${part}`, units };
      assert.deepEqual(parseSlug(slugOf(name)), name);
    }),
  );
});

test("whatever is no slug, entity or path gets no key; whatever gets one stays in its version", () => {
  const hostile = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary" }),
    fc
      .array(fc.constantFrom("..", ".", "", "a", "web", "%2e%2e", "\\", "\0", "v1", "-", "2026-02"), { maxLength: 6 })
      .map((parts) => parts.join("/")),
  );
  fc.assert(
    fc.property(hostile, hostile, hostile, (entity, slug, path) => {
      const isRight = isEntityCode(entity) && parseSlug(slug) !== null && isDeckPath(path);
      if (!isRight) {
        assert.throws(() => fileKey(entity, slug, 1, path), TypeError);
      } else {
        const url = new URL(`http://host/${fileKey(entity, slug, 1, path)}`);
        assert.ok(url.pathname.startsWith(`/reports/${entity}/${slug}/v1/`));
      }
      if (isDeckPath(path)) {
        const key = fileKey("IONS", "2026-02", 7, path);
        assert.equal(new URL(key, "http://host/").pathname, `/${key}`);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("what is no slug", () => {
  for (const slug of [
    "",
    "2026-13",
    "2026-2",
    "2026-02-",
    "2026-02-wlc",
    "2026-02-WLC+",
    "current",
    "2026-02-WLC/x",
    "2026-02\n",
    "2026-02-A+/",
  ]) {
    assert.equal(parseSlug(slug), null, slug);
  }
});
