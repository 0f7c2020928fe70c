import { findEntity } from "@config/atlas";
import { KEY_METRICS, parsePeriod, parseReport, reportTypeOf, trendPeriods, type Report } from "@packages/report";
import assert from "node:assert/strict";
import fc from "fast-check";
import { test } from "node:test";
import { deckOf } from "../source/content/deck.ts";
import { pptxAdapter } from "../source/index.ts";
import { charts, frames, openDeck, series, slides, title } from "./office.ts";
import { assertValid } from "./validate.ts";

const count = fc.oneof(fc.constant(0), fc.nat({ max: 500 }), fc.integer({ min: -1e12, max: 1e12 }));
const money = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -1e9, max: 1e9 }),
  fc.double({ min: -1e16, max: 1e16, noNaN: true, noDefaultInfinity: true }),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const name = fc.oneof(
  fc.string({ unit: "binary", minLength: 1, maxLength: 30 }),
  fc.lorem({ maxCount: 20 }),
  fc.constantFrom("SMA <Negeri> & 'Satu'", "\u0000", " ", "]]>", "&amp;", "$1 $& $`"),
);

const measure = fc.record({
  actual: money,
  target: maybe(money),
  attainment: maybe(money),
  previous: maybe(money),
  previous_year: maybe(money),
  ytd: money,
  ytd_target: maybe(money),
});
const codes = fc.stringMatching(/^[A-Z][A-Z0-9_]{0,6}$/);

function unit(code: string, period: string) {
  const point = (key: string) =>
    fc.record({ period: fc.constant(key), actual: money, target: maybe(money), previous_year: maybe(money) });
  return fc.record({
    unit: fc.record({
      code: fc.constant(code),
      name,
      kind: fc.constant(code === "ALL" ? ("all" as const) : ("unit" as const)),
    }),
    revenue: fc
      .tuple(measure, fc.tuple(...trendPeriods(parsePeriod(period)).map(({ key }) => point(key))))
      .map(([figures, trend]) => ({ ...figures, trend })),
    key_metrics: fc.tuple(
      ...KEY_METRICS.map(({ key, format }) => measure.map((figures) => ({ key, format, ...figures }))),
    ),
    programs: fc.array(
      fc.record({
        code: codes,
        name,
        active: count,
        completed: count,
        dropped: count,
        enrollments: measure,
        revenue: measure,
      }),
      { maxLength: 20 },
    ),
    schools: fc.array(
      fc.record({ name, students: count, active: count, revenue: money, previous_year: maybe(money) }),
      { maxLength: 60 },
    ),
    channels: fc.array(
      fc.record({
        code: codes,
        name,
        leads: count,
        enrollments: count,
        conversion: maybe(money),
        revenue: money,
        spend: money,
        cost_per_enrollment: maybe(money),
      }),
      { maxLength: 16 },
    ),
  });
}

const report: fc.Arbitrary<Report> = fc
  .record({
    entity: fc.constantFrom("IONS", "EPN"),
    period: fc.constantFrom("2026-02", "2024-01", "2026-W53", "2025-W01", "2026-Q1", "2026"),
    scope: fc.uniqueArray(codes, { minLength: 1, maxLength: 4 }),
    whole: fc.boolean(),
    draft: maybe(name),
    files: fc.array(name, { maxLength: 14 }),
    coverage: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .chain(({ entity, period, scope, whole, draft, files, coverage }) => {
    const all = [...(whole ? ["ALL"] : []), ...scope.filter((code) => code !== "ALL")];
    const listed = all.length > 0 ? all : ["ALL"];
    return fc.tuple(...listed.map((code) => unit(code, period))).map((units) =>
      parseReport({
        meta: {
          entity,
          period,
          generated_at: "2026-03-02T02:00:00.000Z",
          scope: listed,
          type: reportTypeOf(parsePeriod(period).type),
          currency: "IDR",
          schema_version: 1,
          provenance: {
            snapshots: [{ year: 2026, sha256: "a".repeat(64) }],
            workbooks: files.map((file) => ({ file, sha256: "b".repeat(64) })),
            models: "c".repeat(64),
            rejected_rows: 3,
            coverage,
            draft,
          },
        },
        units: Object.fromEntries(units.map((entry) => [entry.unit.code, entry])),
      }),
    );
  });

// A deck takes most of a second, so that a failure is shown as it is found: shrinking it would take hours.
const runs = (numRuns: number) => ({ numRuns, endOnFailure: true });

const SLIDE = { w: 12_192_000, h: 6_858_000 };

/** Everything that the type allows makes a deck that is whole, whatever its numbers and names. */
async function holds(drawn: Report): Promise<Uint8Array> {
  const entity = findEntity(drawn.meta.entity);
  const { bytes, slides: told } = await pptxAdapter.render(drawn, entity);
  const deck = await openDeck(bytes);
  const pages = slides(deck);
  assert.equal(pages.length, told);
  assert.equal(told, deckOf(drawn, entity).slides.length);
  const titles = pages.map(title);
  assert.ok(titles.every((text) => text !== null && text !== ""));
  assert.equal(new Set(titles).size, titles.length);
  for (const page of pages) {
    for (const [x, y, w, h] of frames(page)) {
      assert.ok(
        x >= 0 && y >= 0 && w >= 0 && h >= 0 && x + w <= SLIDE.w && y + h <= SLIDE.h,
        "a shape lies on its slide",
      );
    }
  }
  for (const line of charts(deck).flatMap(series)) {
    assert.ok(line.values.every((value) => value === null || Number.isFinite(value)));
    assert.equal(line.categories.length, line.values.length);
  }
  for (const xml of deck.parts.values()) assert.doesNotMatch(xml, /NaN|undefined|Infinity/);
  return bytes;
}

test("any report makes a whole deck", async () => {
  await fc.assert(
    fc.asyncProperty(report, async (drawn) => {
      await holds(drawn);
    }),
    runs(15),
  );
});

test("any report makes a deck that strict readers accept", async () => {
  await fc.assert(
    fc.asyncProperty(report, async (drawn) => {
      await assertValid(await holds(drawn), "pptx", "an arbitrary report");
    }),
    runs(5),
  );
});
