import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  formatChange,
  formatCount,
  formatMoney,
  formatPercent,
  formatValue,
  LANGUAGES,
  relativeChange,
  type Language,
} from "../source/index.ts";

const WORDS: Record<string, number> = { jt: 1e6, m: 1e6, M: 1e9, bn: 1e9, T: 1e12, tn: 1e12 };

/** Reads a formatted number as a person would. */
function read(text: string, language: Language): number {
  const match = /^(?<sign>-?)(?:Rp )?(?<digits>[\d.,]+)(?: (?<word>\w+))?$/.exec(text);
  assert.ok(match?.groups, `"${text}" is no number`);
  const { sign, digits = "", word } = match.groups;
  const [group, point] = language === "id" ? [".", ","] : [",", "."];
  const value = Number(digits.replaceAll(group, "").replace(point, ".")) * (word ? (WORDS[word] ?? NaN) : 1);
  return sign === "-" ? -value : value;
}

const sen = fc.integer({ min: -9e15, max: 9e15 }).map((value) => value / 100);
const language = fc.constantFrom(...LANGUAGES);

describe("money", () => {
  it("is written as Indonesians write it", () => {
    assert.equal(formatMoney(1_250_000), "Rp 1.250.000");
    assert.equal(formatMoney(1_250_000_000, "id", "compact"), "Rp 1,25 M");
    assert.equal(formatMoney(850_000_000, "id", "compact"), "Rp 850 jt");
    assert.equal(formatMoney(12_345_000_000_000, "id", "compact"), "Rp 12,3 T");
    assert.equal(formatMoney(85_000, "id", "compact"), "Rp 85.000");
    assert.equal(formatMoney(-250_000), "-Rp 250.000");
    assert.equal(formatMoney(1_250_000.5), "Rp 1.250.000,50");
    assert.equal(formatMoney(1_249_999.999), "Rp 1.250.000");
    assert.equal(formatMoney(0), "Rp 0");
    assert.equal(formatMoney(null), "–");
  });

  it("has English words in English", () => {
    assert.equal(formatMoney(1_250_000_000, "en", "compact"), "Rp 1.25 bn");
    assert.equal(formatMoney(850_000_000, "en", "compact"), "Rp 850 m");
    assert.equal(formatMoney(1_250_000, "en"), "Rp 1,250,000");
  });

  it("steps up to the next word where rounding reaches it", () => {
    assert.equal(formatMoney(999_999.7, "id", "compact"), "Rp 1 jt");
    assert.equal(formatMoney(999_600_000, "id", "compact"), "Rp 1 M");
    assert.equal(formatMoney(999_600_000_000, "id", "compact"), "Rp 1 T");
  });

  it("loses nothing in full", () => {
    fc.assert(
      fc.property(sen, language, (value, words) => {
        assert.equal(read(formatMoney(value, words), words), value);
      }),
    );
  });

  it("stays within half a percent when compact", () => {
    fc.assert(
      fc.property(sen, language, (value, words) => {
        const shown = read(formatMoney(value, words, "compact"), words);
        assert.ok(Math.abs(shown - value) <= Math.max(0.5, Math.abs(value) * 0.005), `${value} shown as ${shown}`);
      }),
    );
  });

  it("never shows a minus before zero", () => {
    for (const value of [-0, -0.4]) assert.equal(formatMoney(value, "id", "compact"), "Rp 0");
  });
});

describe("counts and percents", () => {
  it("are written as Indonesians write them", () => {
    assert.equal(formatCount(1234), "1.234");
    assert.equal(formatCount(1234, "en"), "1,234");
    assert.equal(formatCount(null), "–");
    assert.equal(formatPercent(0.125), "12,5%");
    assert.equal(formatPercent(0.125, "en"), "12.5%");
    assert.equal(formatPercent(1), "100%");
    for (const [language, locale] of [
      ["id", "id-ID"],
      ["en", "en-GB"],
    ] as const)
      assert.equal(
        formatPercent(0.125, language),
        new Intl.NumberFormat(locale, { style: "percent", maximumFractionDigits: 1 }).format(0.125),
      );
    assert.equal(formatPercent(-0.0001), "0%");
    assert.equal(formatPercent(null, "en"), "–");
  });

  it("read back as they were", () => {
    fc.assert(
      fc.property(fc.integer(), language, (count, words) => {
        assert.equal(read(formatCount(count, words), words), count);
        const percent = formatPercent(count / 1000, words).replace(/ ?%$/, "");
        assert.equal(read(percent, words), count / 10);
      }),
    );
  });

  it("are chosen by the metric's format", () => {
    assert.equal(formatValue("money", 5e6, "id", "compact"), "Rp 5 jt");
    assert.equal(formatValue("count", 5000), "5.000");
    assert.equal(formatValue("percent", 0.5), "50%");
  });
});

describe("changes", () => {
  it("are relative for money and counts, and points for percents", () => {
    assert.equal(formatChange("money", 112.5, 100), "+12,5%");
    assert.equal(formatChange("count", 90, 100, "en"), "-10%");
    assert.equal(formatChange("percent", 0.262, 0.25), "+1,2 poin");
    assert.equal(formatChange("percent", 0.25, 0.262, "en"), "-1.2 pts");
    assert.equal(formatChange("money", 100, 100), "0%");
  });

  it("are a dash where there is nothing to compare with", () => {
    assert.equal(formatChange("money", 100, 0), "–");
    assert.equal(formatChange("percent", 0.1, null), "–");
  });

  it("point up when the number grew, below zero too", () => {
    assert.equal(relativeChange(-50, -100), 0.5);
    assert.equal(relativeChange(-150, -100), -0.5);
    assert.equal(relativeChange(1, null), null);
  });
});
