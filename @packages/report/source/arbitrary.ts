import fc from "fast-check";
import { parseReport } from "./parse-report.ts";
import { parsePeriod, reportTypeOf, trendPeriods } from "./period.ts";
import { KEY_METRICS, type Report } from "./schema.ts";

const count = fc.oneof(fc.constant(0), fc.nat({ max: 500 }), fc.integer({ min: -1e12, max: 1e12 }));
const money = fc.oneof(
  fc.constant(0),
  fc.integer({ min: -1e9, max: 1e9 }),
  // Money has two decimals at most.
  fc
    .double({ min: -1e16, max: 1e16, noNaN: true, noDefaultInfinity: true })
    .map((value) => Math.round(value * 100) / 100),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });
const anyName = fc.oneof(
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

function unit(code: string, period: string, name: fc.Arbitrary<string>) {
  const point = (key: string) =>
    fc.record({ period: fc.constant(key), actual: money, target: maybe(money), previous_year: maybe(money) });
  const program = fc.record({
    code: codes,
    name,
    active: count,
    completed: count,
    dropped: count,
    enrollments: measure,
    revenue: measure,
  });
  const school = fc.record({ name, students: count, active: count, revenue: money, previous_year: maybe(money) });
  const channel = fc.record({
    code: codes,
    name,
    leads: count,
    enrollments: count,
    conversion: maybe(money),
    revenue: money,
    spend: money,
    cost_per_enrollment: maybe(money),
  });
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
    programs: fc.array(program, { maxLength: 20 }),
    schools: fc.array(school, { maxLength: 60 }),
    channels: fc.array(channel, { maxLength: 16 }),
  });
}

/** Any report that the schema lets through, with names of any characters, or of those that are given. For tests. */
export function arbitraryReport(name: fc.Arbitrary<string> = anyName): fc.Arbitrary<Report> {
  return fc
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
      return fc.tuple(...listed.map((code) => unit(code, period, name))).map((units) =>
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
}
