import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { compareTable } from "@packages/sample";
import fc from "fast-check";

const table = (...rows: unknown[][]) => ({ columns: ["key", "value"], rows });

describe("compareTable", () => {
  it("takes decimals for what they are worth and text for what it says", () => {
    const same = [
      ["1250000", "1250000.00"],
      [1250000, "1250000.00"],
      ["-12.5", "-12.50"],
      ["0", "-0.00"],
      [0.1 + 0.2, 0.3],
      [null, undefined],
      ["2026-02", "2026-02"],
    ];
    for (const [left, right] of same)
      assert.deepEqual(compareTable(table(["a", left]), table(["a", right]), ["key"]), []);
    const other = [
      ["1250000.01", "1250000.00"],
      [null, 0],
      [0.3, 0.300001],
      ["2026-02", "2026-2"],
      ["9007199254740993", "9007199254740992"],
    ];
    for (const [left, right] of other)
      assert.equal(compareTable(table(["a", left]), table(["a", right]), ["key"]).length, 1, `${left} and ${right}`);
  });

  it("names missing and unexpected rows, doubled keys and missing columns", () => {
    assert.deepEqual(compareTable(table(["a", 1]), table(["b", 1]), ["key"]), [
      { kind: "missing row", key: "a" },
      { kind: "unexpected row", key: "b" },
    ]);
    assert.deepEqual(compareTable(table(["a", 1]), table(["a", 1], ["a", 1]), ["key"]), [
      { kind: "unexpected row", key: "a (again)" },
    ]);
    assert.deepEqual(compareTable(table(["a", 1]), { columns: ["key"], rows: [["a"]] }, ["key"]), [
      { kind: "missing column", column: "value" },
    ]);
  });

  it("finds nothing in a shuffled copy and every changed cell", () => {
    const rows = fc.uniqueArray(fc.tuple(fc.integer(), fc.integer(), fc.string()), {
      selector: ([key]) => key,
      minLength: 1,
    });
    fc.assert(
      fc.property(rows, fc.nat(), (list, pick) => {
        const columns = ["key", "count", "text"];
        const shuffled = {
          columns: ["text", "count", "key"],
          rows: list.map(([key, count, text]) => [text, count, key]).reverse(),
        };
        assert.deepEqual(compareTable({ columns, rows: list }, shuffled, ["key"]), []);
        const changed = list.map(([key, count, text], index) => [
          key,
          index === pick % list.length ? count + 1 : count,
          text,
        ]);
        assert.equal(compareTable({ columns, rows: list }, { columns, rows: changed }, ["key"]).length, 1);
      }),
    );
  });
});
