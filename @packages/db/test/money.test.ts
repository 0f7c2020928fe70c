import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { decimalOfSen, rupiahOfSen, senOfDecimal } from "@packages/db/money";

const sen = fc.maxSafeInteger();

/** What the text says, by whole numbers of any size. */
function exactly(text: string): bigint {
  const [whole = "", fraction = ""] = text.replace("-", "").split(".");
  const value = BigInt(whole) * 100n + BigInt(fraction.padEnd(2, "0").slice(0, 2));
  return text.startsWith("-") ? -value : value;
}

test("sen and decimal text say the same, both ways", () => {
  fc.assert(
    fc.property(sen, (value) => {
      assert.equal(exactly(decimalOfSen(value)), BigInt(value));
      assert.equal(senOfDecimal(decimalOfSen(value)), value);
    }),
  );
});

test("decimal text of the marts is read to the sen", () => {
  const text = fc
    .tuple(
      fc.constantFrom("", "-"),
      fc.bigInt({ min: 0n, max: 90_000_000_000_000n }),
      fc.stringMatching(/^(\.\d{1,2}0*)?$/),
    )
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (given) => {
      assert.equal(BigInt(senOfDecimal(given)), exactly(given));
    }),
  );
});

test("rupiah in answers have two decimals at most, and lead back to the sen", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e15, max: 1e15 }), (value) => {
      const rupiah = rupiahOfSen(value);
      assert.match(JSON.stringify(rupiah), /^-?\d+(\.\d{1,2})?$/);
      assert.equal(senOfDecimal(String(rupiah)), value);
    }),
  );
});

test("what is no exact amount is refused", () => {
  for (const text of ["", "-", "1.", ".5", "1.234", "1e3", "1,5", "NaN", " 1", "90071992547409.93", "１"]) {
    assert.throws(() => senOfDecimal(text), RangeError, text);
  }
  for (const value of [0.5, NaN, Infinity, 2 ** 53]) assert.throws(() => decimalOfSen(value), RangeError);
});
