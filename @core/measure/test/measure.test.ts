import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { median, percentile } from "@core/measure";

const figures = fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 40 });

test("as many figures are below the median as above it, in whatever order they come", () => {
  assert.deepEqual([median([]), median([7]), median([1, 2, 10]), median([10, 1, 3, 2])], [0, 7, 2, 2.5]);
  fc.assert(
    fc.property(figures, (values) => {
      const middle = median(values);
      const below = values.filter((value) => value < middle).length;
      const above = values.filter((value) => value > middle).length;
      assert.ok(below <= values.length / 2 && above <= values.length / 2);
    }),
  );
});

test("a percentile is a figure that no more than the rest is above", () => {
  assert.deepEqual([percentile([], 0.5), percentile([1, 2, 3, 4], 0.5), percentile([1, 2, 3, 4], 1)], [0, 3, 4]);
  fc.assert(
    fc.property(figures, fc.double({ min: 0, max: 1, noNaN: true }), (values, part) => {
      const sorted = values.toSorted((a, b) => a - b);
      const found = percentile(sorted, part);
      assert.ok(values.includes(found));
      assert.ok(values.filter((value) => value > found).length <= values.length * (1 - part));
    }),
  );
});
