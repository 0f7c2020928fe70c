import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { normaliseDate } from "../source/extract/normalise/date.ts";

const understood: [string, string][] = [
  ["31/01/2026", "2026-01-31"],
  ["31-1-26", "2026-01-31"],
  ["31.01.2026", "2026-01-31"],
  ["31 / 01 / 2026", "2026-01-31"],
  ["1/2/2026", "2026-02-01"],
  ["31 Januari 2026", "2026-01-31"],
  ["31 Jan 2026", "2026-01-31"],
  ["31-Jan-26", "2026-01-31"],
  ["31 JAN. 2026", "2026-01-31"],
  ["1 Mei '26", "2026-05-01"],
  ["5 Pebruari 2026", "2026-02-05"],
  ["31 Agt 2026", "2026-08-31"],
  ["30 Nopember 2026", "2026-11-30"],
  ["31 December 2026", "2026-12-31"],
  ["January 31, 2026", "2026-01-31"],
  ["Senin, 5 Januari 2026", "2026-01-05"],
  ["Jum'at, 30 Januari 2026", "2026-01-30"],
  ["2026-01-31", "2026-01-31"],
  ["2026/1/31", "2026-01-31"],
  ["2026-01-31T10:30:00Z", "2026-01-31"],
  ["31/01/2026 10:30:15", "2026-01-31"],
  ["31/01/2026 10.30 WIB", "2026-01-31"],
  ["31 Januari\u00a02026", "2026-01-31"],
  ["29/02/2024", "2024-02-29"],
  ["12/05/98", "1998-05-12"],
  ["46023", "2026-01-01"],
];

for (const [text, date] of understood) {
  test(`date ${JSON.stringify(text)} is ${date}`, () => {
    assert.equal(normaliseDate(text), date);
  });
}

const refused = [
  "",
  "31/02/2026",
  "29/02/2023",
  "12/31/2026",
  "00/01/2026",
  "31 Nopember 2026",
  "2026",
  "Januari 2026",
];
const slips = ["besok", "31/01-2026", "1/1/0026", "08:30:00", "#REF!", "31 Foo 2026", "1e5"];

for (const text of [...refused, ...slips]) {
  test(`date ${JSON.stringify(text)} is not understood`, () => {
    assert.equal(normaliseDate(text), null);
  });
}

const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2049-12-31"), noInvalidDate: true });
const indonesian = new Intl.DateTimeFormat("id-ID", { dateStyle: "long", timeZone: "UTC" });
const indonesianShort = new Intl.DateTimeFormat("id-ID", { dateStyle: "medium", timeZone: "UTC" });
const english = new Intl.DateTimeFormat("en-GB", { dateStyle: "long", timeZone: "UTC" });
const american = new Intl.DateTimeFormat("en-US", { dateStyle: "long", timeZone: "UTC" });
const weekday = new Intl.DateTimeFormat("id-ID", { dateStyle: "full", timeZone: "UTC" });

const two = (number: number): string => String(number).padStart(2, "0");

const notations: Record<string, (date: Date) => string> = {
  "31/01/2026": (date) => `${two(date.getUTCDate())}/${two(date.getUTCMonth() + 1)}/${date.getUTCFullYear()}`,
  "31-1-26": (date) => `${date.getUTCDate()}-${date.getUTCMonth() + 1}-${two(date.getUTCFullYear() % 100)}`,
  "31 Januari 2026": (date) => indonesian.format(date),
  "31 Jan 2026": (date) => indonesianShort.format(date),
  "Sabtu, 31 Januari 2026": (date) => weekday.format(date),
  "31 January 2026": (date) => english.format(date),
  "January 31, 2026": (date) => american.format(date),
  "ISO 8601": (date) => date.toISOString(),
};

for (const [name, write] of Object.entries(notations)) {
  test(`any date written as ${name} comes back`, () => {
    fc.assert(fc.property(day, (date) => assert.equal(normaliseDate(write(date)), date.toISOString().slice(0, 10))));
  });
}

test("any date cell and bare serial comes back, in both date systems and at any time of day", () => {
  const epoch = Date.UTC(1899, 11, 30);
  fc.assert(
    fc.property(day, fc.double({ min: 0, max: 0.99999, noNaN: true }), (date, time) => {
      const iso = date.toISOString().slice(0, 10);
      const serial = Math.round((Date.parse(iso) - epoch) / 86_400_000);
      assert.equal(normaliseDate({ serial: serial + time }), iso);
      assert.equal(normaliseDate(serial), iso);
      assert.equal(normaliseDate(serial - 1462, 1462), iso);
    }),
  );
});

test("numbers that are no day of our time are no dates", () => {
  for (const number of [0, 5, 2026, 9999, 20260131, -46023, Number.NaN]) assert.equal(normaliseDate(number), null);
});

test("early serials follow the spreadsheets' calendar, which has a 29 February 1900", () => {
  assert.equal(normaliseDate({ serial: 1 }), "1900-01-01");
  assert.equal(normaliseDate({ serial: 59 }), "1900-02-28");
  assert.equal(normaliseDate({ serial: 60 }), null);
  assert.equal(normaliseDate({ serial: 61 }), "1900-03-01");
});
