import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { findEntity } from "@config/atlas";
import { PERIOD_TYPES, reportTypeOf } from "@packages/report";
import fc from "fast-check";
import { UsageError } from "../source/errors.ts";
import { choosePeriod, chooseUnits, type PeriodChoice } from "../source/format/index.ts";
import { calendarOf } from "./support/handmade-marts.ts";

const refusal = (choice: PeriodChoice): string => {
  try {
    return `accepted as ${choosePeriod(choice).key}`;
  } catch (error) {
    assert.ok(error instanceof UsageError);
    return `${error.message}. ${error.mend}`;
  }
};

describe("the period of a report", () => {
  it("is what --period says", () => {
    for (const key of ["2026-02", "2026-Q1", "2026", "2026-W07"]) assert.equal(choosePeriod({ period: key }).key, key);
  });

  it("has its type inferred from year, month and week", () => {
    const key = (choice: PeriodChoice) => choosePeriod({ year: 2026, ...choice }).key;
    assert.equal(key({ month: [2] }), "2026-02");
    assert.equal(key({ month: [1, 2, 3] }), "2026-Q1");
    assert.equal(key({ month: [10, 11, 12] }), "2026-Q4");
    assert.equal(key({ month: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }), "2026");
    assert.equal(key({ week: 7 }), "2026-W07");
    assert.equal(key({}), "2026");
  });

  it("is the same said in either way, with its type or without", () => {
    fc.assert(
      fc.property(fc.constantFrom(...calendarOf([2025, 2026])), fc.boolean(), (period, typed) => {
        const type = typed ? reportTypeOf(period.type) : undefined;
        const months = { week: 0, month: 1, quarter: 3, year: 0 }[period.type];
        const first = (period.number - 1) * months + 1;
        const month = months ? Array.from({ length: months }, (_, index) => first + index) : undefined;
        const week = period.type === "week" ? period.number : undefined;
        assert.deepEqual(choosePeriod({ year: period.year, month, week, type }), period);
        assert.deepEqual(choosePeriod({ period: period.key, type }), period);
      }),
    );
    assert.equal(PERIOD_TYPES.length, 4);
  });

  it("must be a calendar quarter where it has three months", () => {
    assert.match(
      refusal({ year: 2026, month: [2, 3, 4] }),
      /months 2, 3, 4 are no calendar quarter. Say --month 1-3 for the quarter that month 2 is in/,
    );
    assert.match(refusal({ year: 2026, month: [1, 2, 4] }), /no calendar quarter/);
    assert.match(refusal({ year: 2026, month: [1, 2] }), /no calendar quarter/);
    assert.match(
      refusal({ year: 2026, month: [5], type: "quarterly" }),
      /month 5 is no calendar quarter. Say --month 4-6/,
    );
  });

  it("must be of the type that is asked for", () => {
    assert.match(
      refusal({ period: "2026-02", type: "quarterly" }),
      /--type quarterly is no report of 2026-02, which is a month/,
    );
    assert.match(refusal({ year: 2026, month: [1, 2, 3], type: "monthly" }), /which is a quarter/);
    assert.match(refusal({ year: 2026, type: "monthly" }), /a monthly report needs --month/);
    assert.match(refusal({ year: 2026, type: "weekly" }), /a weekly report needs --week/);
    assert.match(refusal({ year: 2026, month: [2], type: "yearly" }), /which is a month/);
  });

  it("is said once, and exists", () => {
    assert.match(refusal({ period: "2026-02", year: 2026 }), /--period says it all/);
    assert.match(refusal({ year: 2026, month: [2], week: 7 }), /do not go together/);
    assert.match(refusal({}), /the period is not said. Say --period 2026-02/);
    assert.match(refusal({ year: 2025, week: 53 }), /2025 has no week 53: they run from 1 to 52/);
    assert.match(refusal({ period: "Feb" }), /"Feb" is no period/);
  });
});

describe("the units of a report", () => {
  const IONS = findEntity("IONS");
  const codes = (asked: string[]) => chooseUnits(IONS, asked).scopes.map((scope) => scope.code);

  it("are all, the whole first, where none are named", () => {
    assert.deepEqual(codes([]), ["ALL", "WLC", "TM", "WLC_ENGLISH", "WLC_NON_ENGLISH"]);
    assert.equal(chooseUnits(IONS, []).suffix, "");
  });

  it("are those that are named, once each, in one order", () => {
    assert.deepEqual(codes(["TM", "wlc", " TM "]), ["WLC", "TM"]);
    assert.equal(chooseUnits(IONS, ["TM", "WLC"]).suffix, "-WLC+TM");
    assert.equal(chooseUnits(IONS, ["WLC", "TM"]).suffix, "-WLC+TM");
  });

  it("are listed where an unknown one is named", () => {
    assert.throws(() => codes(["WLC", "EPN_PREP"]), {
      name: "UsageError",
      code: "UNKNOWN_UNIT",
      message: /no unit of IONS "EPN_PREP"/,
      mend: /ALL, WLC, TM, WLC_ENGLISH, WLC_NON_ENGLISH/,
    });
  });
});
