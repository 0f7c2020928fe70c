import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import type { Session } from "../src/api/session.ts";
import { monthOfPeriod, periodKey, readMonth } from "../src/view/month.ts";
import { parseSearch, stringifySearch } from "../src/view/query-string.ts";
import { periodsOf, readViewSearch, resolveView } from "../src/view/view.ts";

const entity = (code: string) => ({
  code,
  name: code,
  timeZone: "Asia/Jakarta",
  role: "executive" as const,
  brand: { tokens: {}, swatch: "#123456", logo: null },
  units: [
    { code: "TM", name: "TM", kind: "unit" as const, units: ["TM"] },
    { code: "WLC", name: "WLC", kind: "group" as const, units: [] },
  ],
  years: [
    { year: 2025, months: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] },
    { year: 2026, months: [1, 2] },
  ],
  freshness: null,
});
const session: Session = { account: { email: "a@b.c", name: "A" }, entities: [entity("IONS"), entity("EPN")] };

const resolved = (address: string) => {
  const answer = resolveView(readViewSearch(parseSearch(address)), session);
  assert.ok(answer);
  const { view, mended } = answer;
  return { entity: view.entity.code, period: view.period, units: view.units, mended: mended.map(({ field }) => field) };
};

test("an address with nothing shows the latest published month of the first entity", () => {
  assert.deepEqual(resolved(""), { entity: "IONS", period: "2026-02", units: [], mended: [] });
});

test("it is the entity of which the reader may see the most", () => {
  const entities = [
    { ...entity("EPN"), role: "staff" as const },
    { ...entity("IONS"), role: "analyst" as const },
  ];
  assert.equal(resolveView({}, { ...session, entities })?.view.entity.code, "IONS");
});

test("an address that is right is left as it is", () => {
  assert.deepEqual(resolved("?entity=EPN&year=2025&month=Q3&unit=TM&unit=WLC"), {
    entity: "EPN",
    period: "2025-Q3",
    units: ["TM", "WLC"],
    mended: [],
  });
  assert.deepEqual(resolved("?year=2025&month=All+months").period, "2025");
});

test("what is wrong is mended, and each such part is named", () => {
  assert.deepEqual(resolved("?entity=NOPE&year=1999&month=Smarch&unit=TM&unit=XX"), {
    entity: "IONS",
    period: "2026-02",
    units: ["TM"],
    mended: ["entity", "year", "month", "unit"],
  });
  assert.deepEqual(resolved("?year=2026&month=December").mended, ["month"]);
});

test("no address whatever breaks the page", () => {
  fc.assert(
    fc.property(fc.string(), fc.webQueryParameters(), (one, other) => {
      for (const address of [one, other]) {
        const answer = resolveView(readViewSearch(parseSearch(address)), session);
        assert.ok(
          answer &&
            periodsOf(answer.view.year === 2026 ? [1, 2] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]).includes(
              answer.view.month,
            ),
        );
      }
    }),
  );
});

test("search parameters come back as they went", () => {
  const name = fc.string({ minLength: 1 }).filter((text) => text !== "__proto__");
  const value = fc.oneof(fc.string({ minLength: 1 }), fc.array(fc.string({ minLength: 1 }), { minLength: 2 }));
  fc.assert(
    fc.property(fc.dictionary(name, value), (search) => {
      assert.deepEqual({ ...parseSearch(stringifySearch(search)) }, { ...search });
    }),
  );
});

test("months are read as people write them, and keys lead back to them", () => {
  assert.equal(readMonth("feb"), "February");
  assert.equal(readMonth("2"), "February");
  assert.equal(readMonth("q1"), "Q1");
  assert.equal(readMonth("all"), "All months");
  assert.equal(readMonth("13"), null);
  for (const month of periodsOf([1, 5, 12]))
    assert.deepEqual(monthOfPeriod(periodKey(2026, month)), { year: 2026, month });
});
