import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { windowOf } from "../source/hooks/window-of.ts";

test("rows in sight are drawn, and the list is as high as all of its rows, wherever it is scrolled", () => {
  const sizes = {
    count: fc.nat(60_000),
    row: fc.integer({ min: 1, max: 90 }),
    scrolled: fc.nat(4_000_000),
    height: fc.nat(3000),
  };
  fc.assert(
    fc.property(fc.record(sizes), ({ count, row, scrolled, height }) => {
      const { start, end, before, after } = windowOf(count, row, scrolled, height);
      assert.equal(before + (end - start) * row + after, count * row);
      assert.ok(start >= 0 && end <= count);
      const first = Math.min(Math.floor(scrolled / row), count);
      const last = Math.min(count, Math.floor((scrolled + height) / row));
      if (first < count) assert.ok(start <= first && end >= last);
    }),
  );
});
