import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { nextSort, sortRows } from "../source/components/table-sort.ts";

const values = fc.array(fc.option(fc.integer(), { nil: null }));

test("sorting keeps every row, and puts what has no value last either way", () => {
  fc.assert(
    fc.property(values, (given) => {
      for (const direction of ["ascending", "descending"] as const) {
        const sorted = sortRows(given, (value) => value, direction);
        const known = sorted.filter((value) => value !== null);
        assert.equal(sorted.length, given.length);
        assert.deepEqual(
          sorted.slice(known.length).filter((value) => value !== null),
          [],
        );
        const expected = given
          .filter((value) => value !== null)
          .sort((a, b) => (direction === "ascending" ? a - b : b - a));
        assert.deepEqual(known, expected);
      }
    }),
  );
});

test("names are in the order of a reader, not of a computer", () => {
  const sorted = sortRows(["SMA 10", "smp 2", "SMA 2", "ÉCOLE"], (name) => name, "ascending");
  assert.deepEqual(sorted, ["ÉCOLE", "SMA 2", "SMA 10", "smp 2"]);
});

test("a second press on a heading turns the order round", () => {
  const first = nextSort(null, "revenue", "descending");
  assert.deepEqual(first, { key: "revenue", direction: "descending" });
  assert.deepEqual(nextSort(first, "revenue", "descending"), { key: "revenue", direction: "ascending" });
  assert.deepEqual(nextSort(first, "name", "ascending"), { key: "name", direction: "ascending" });
});
