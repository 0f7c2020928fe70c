import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import {
  dayName,
  LANGUAGES,
  makePeriod,
  parsePeriod,
  periodName,
  periodShortName,
  PERIOD_TYPES,
  PeriodError,
  periodsIn,
  periodTypeOf,
  previousPeriod,
  previousYearPeriod,
  reportTypeOf,
  TREND_LENGTH,
  trendPeriods,
  type Period,
} from "../source/index.ts";

const anyPeriod: fc.Arbitrary<Period> = fc
  .record({ type: fc.constantFrom(...PERIOD_TYPES), year: fc.integer({ min: 1900, max: 2200 }), part: fc.nat() })
  .map(({ type, year, part }) => makePeriod(type, year, (part % periodsIn(type, year)) + 1));

const dayAfter = (date: string): string => new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10);

describe("periods", () => {
  it("are read back from their key", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        assert.deepEqual(parsePeriod(period.key), period);
        assert.equal(periodTypeOf(reportTypeOf(period.type)), period.type);
      }),
    );
  });

  it("follow each other without a gap or an overlap", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = previousPeriod(period);
        assert.equal(before.type, period.type);
        assert.equal(dayAfter(before.end), period.start);
        assert.ok(before.key < period.key, "keys sort as time does");
      }),
    );
  });

  it("keep their number a year before, or have none", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = previousYearPeriod(period);
        if (before) assert.deepEqual([before.year, before.number], [period.year - 1, period.number]);
        else assert.deepEqual([period.type, period.number], ["week", 53]);
      }),
    );
  });

  it("have none a year before week 53, but where that year has one too", () => {
    assert.equal(previousYearPeriod(parsePeriod("2026-W53")), null);
    assert.equal(previousYearPeriod(parsePeriod("2026-W52"))?.key, "2025-W52");
  });

  it("make a trend of the agreed length that ends with the period", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const trend = trendPeriods(period);
        assert.equal(trend.length, TREND_LENGTH[period.type]);
        assert.deepEqual(trend.at(-1), period);
        for (const [index, later] of trend.slice(1).entries())
          assert.equal(previousPeriod(later).key, trend[index]?.key);
      }),
    );
  });

  it("have the days of the calendar", () => {
    const days = (key: string): string[] => [parsePeriod(key).start, parsePeriod(key).end];
    assert.deepEqual(days("2024-02"), ["2024-02-01", "2024-02-29"]);
    assert.deepEqual(days("2026-Q4"), ["2026-10-01", "2026-12-31"]);
    assert.deepEqual(days("2026"), ["2026-01-01", "2026-12-31"]);
    assert.deepEqual(days("2026-W07"), ["2026-02-09", "2026-02-15"]);
    assert.deepEqual(days("2026-W01"), ["2025-12-29", "2026-01-04"]);
    assert.deepEqual(days("2020-W53"), ["2020-12-28", "2021-01-03"]);
  });

  it("give weeks the year that holds their Thursday", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2200 }), fc.nat({ max: 52 }), (year, index) => {
        const week = makePeriod("week", year, Math.min(index + 1, periodsIn("week", year)));
        const monday = new Date(`${week.start}T00:00:00Z`);
        assert.equal(monday.getUTCDay(), 1);
        assert.equal(new Date(monday.getTime() + 3 * 86_400_000).getUTCFullYear(), year);
      }),
    );
  });

  for (const wrong of [
    "",
    "26",
    "2026-2",
    "2026-00",
    "2026-13",
    "2026-Q0",
    "2026-Q5",
    "2026-W7",
    "2025-W53",
    "2026-02 ",
  ]) {
    it(`refuse "${wrong}"`, () => {
      assert.throws(() => parsePeriod(wrong), PeriodError);
    });
  }

  it("say how a period is written", () => {
    assert.throws(() => parsePeriod("Feb 2026"), /"Feb 2026" is no period: write 2026-02, 2026-Q1, 2026 or 2026-W07/);
    assert.throws(() => parsePeriod("2026-13"), /2026 has no month 13: they run from 1 to 12/);
  });
});

describe("names of periods", () => {
  const names = (key: string): string[] => {
    const period = parsePeriod(key);
    return LANGUAGES.flatMap((language) => [periodName(period, language), periodShortName(period, language)]);
  };

  it("are Indonesian and English", () => {
    assert.deepEqual(names("2026-02"), ["Februari 2026", "Feb 26", "February 2026", "Feb 26"]);
    assert.deepEqual(names("2026-Q1"), ["Triwulan I 2026", "TW I 26", "Q1 2026", "Q1 26"]);
    assert.deepEqual(names("2026"), ["2026", "2026", "2026", "2026"]);
    assert.deepEqual(names("2026-W07"), ["Minggu 7, 2026 (9–15 Feb)", "Mg 7", "Week 7, 2026 (9–15 Feb)", "Wk 7"]);
  });

  it("name both months of a week that spans two", () => {
    assert.equal(periodName(parsePeriod("2026-W01")), "Minggu 1, 2026 (29 Des–4 Jan)");
  });

  it("differ between periods", () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = previousPeriod(period);
        for (const language of LANGUAGES) {
          assert.notEqual(periodName(period, language), periodName(before, language));
          assert.notEqual(periodShortName(period, language), periodShortName(before, language));
        }
      }),
    );
  });
});

it("write a day as people do, with the month's short name in their language", () => {
  assert.equal(dayName("2026-08-05"), "5 Agu 2026");
  assert.equal(dayName("2026-08-05", "en"), "5 Aug 2026");
  assert.equal(dayName("2025-12-31", "en"), "31 Dec 2025");
});
