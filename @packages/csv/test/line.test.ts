import assert from "node:assert/strict";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { byteOrderMark, lineOf } from "../source/index.ts";

/** What begins a formula, in every form that a spreadsheet takes for it, and what may stand unseen before it. */
const triggers = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "﹢", "﹣", "−"];
const before = ["", " ", "\u00A0", "\u200B", "\uFEFF"];
const dangerous = fc
  .tuple(fc.constantFrom(...before), fc.constantFrom(...triggers), fc.string())
  .map((parts) => parts.join(""));
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  dangerous,
  dangerous.map((formula) => `Siti;${formula}`),
);
const cell = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));

const read = (file: string): string[][] =>
  parse(file, { bom: true, record_delimiter: "\r\n", relax_column_count: true });

test("a line is read back as it was, but that no text in it is computed", () => {
  fc.assert(
    fc.property(fc.array(cell, { minLength: 2, maxLength: 6 }), (cells) => {
      const [found = []] = read(byteOrderMark + lineOf(cells));
      assert.equal(found.length, cells.length);
      for (const [place, given] of cells.entries()) {
        const written = found[place] ?? "";
        if (typeof given !== "string") assert.equal(written, given === null ? "" : String(given));
        else {
          assert.equal(written.replaceAll("'", ""), given.replaceAll("'", ""), "nothing but apostrophes is added");
          assert.doesNotMatch(written, /^[\p{Zs}\p{Cf}]*[=+\-@\t\r\n＝＋－＠﹢﹣−]/u);
        }
      }
    }),
  );
});

test("a number below zero stays a number, and a text that looks like one does not", () => {
  assert.equal(lineOf([-5, "-5", "=1+1", "Siti;=1", 'a "b"', null]), `-5,'-5,'=1+1,Siti;'=1,"a ""b""",\r\n`);
});
