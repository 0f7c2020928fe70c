import assert from "node:assert/strict";
import test from "node:test";
import { matchKey } from "@config/atlas";
import fc from "fast-check";

const word = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ0-9]+$/);
const gap = fc.stringMatching(/^[\s.,;:'"&/()_+-]*$/);

test("two spellings of a school are one", () => {
  assert.equal(matchKey("S.M.A.  Negeri 3"), matchKey("SMA NEGERI 3"));
  assert.equal(matchKey("École Française"), "ecolefrancaise");
  assert.notEqual(matchKey("SMA Negeri 3"), matchKey("SMA Negeri 13"));
});

test("only letters and digits count, in their order", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(word, gap)), (parts) => {
      const spaced = parts.map(([letters, between]) => letters + between).join("");
      const bare = parts.map(([letters]) => letters).join("");
      assert.equal(matchKey(spaced), matchKey(bare));
    }),
  );
});

test("neither case nor accents nor the way accents are stored count", () => {
  fc.assert(
    fc.property(word, (text) => {
      const key = matchKey(text);
      for (const form of [text.toUpperCase(), text.toLowerCase(), text.normalize("NFD"), text.normalize("NFC")]) {
        // ß has no upper case of its own: SS is another spelling.
        if (!text.includes("ß")) assert.equal(matchKey(form), key);
      }
    }),
  );
});

test("a key is its own key and holds nothing but letters and digits", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const key = matchKey(text);
      assert.match(key, /^[\p{L}\p{N}]*$/u);
      assert.equal(matchKey(key), key);
    }),
  );
});
