import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { axisOf } from "../source/charts/scale.ts";

test("an axis begins at zero or below, and every value and tick lies on it", () => {
  const values = fc.array(fc.option(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { nil: null }), {
    minLength: 1,
  });
  fc.assert(
    fc.property(values, (given) => {
      const { position, ticks } = axisOf(given);
      const known = given.filter((value) => value !== null);
      for (const value of [0, ...known, ...ticks]) assert.ok(position(value) >= 0 && position(value) <= 100);
    }),
  );
  assert.equal(axisOf([5, 10]).position(0), 0);
});
