import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, it } from "node:test";
import {
  FIELD_LABELS,
  KEY_METRICS,
  METRIC_DEFINITIONS,
  METRIC_LABELS,
  parseReport,
  REPORT_TYPES,
  REPORT_TYPE_LABELS,
  reportJsonSchema,
  ReportError,
  type Report,
} from "../source/index.ts";
import { SAMPLE_NAMES, samplePath, sampleReport } from "../source/samples.ts";
import { assembleSample } from "../scripts/samples/assemble.ts";
import { PLANS } from "../scripts/samples/plans.ts";

const package_ = path.resolve(import.meta.dirname, "..");

describe("the JSON Schema", () => {
  it("that is committed is the one that the zod schema gives", () => {
    const committed: unknown = JSON.parse(readFileSync(path.join(package_, "schema/report.schema.json"), "utf8"));
    assert.deepEqual(committed, reportJsonSchema(), "run `pnpm run schema` in @packages/report");
  });

  it("allows no further property anywhere", () => {
    const open = objects(reportJsonSchema()).filter(
      (schema) => schema["properties"] !== undefined && schema["additionalProperties"] !== false,
    );
    assert.deepEqual(open, []);
  });
});

describe("samples", () => {
  for (const name of SAMPLE_NAMES) {
    it(`${name} is what the script writes`, () => {
      const committed: unknown = JSON.parse(readFileSync(samplePath(name), "utf8"));
      assert.deepEqual(committed, assembleSample(PLANS[name]), "run `pnpm run samples` in @packages/report");
    });

    it(`${name} adds up`, () => {
      for (const { unit, revenue, key_metrics: metrics, programs, schools, channels } of Object.values(
        sampleReport(name).units,
      )) {
        const sum = (values: number[]) => values.reduce((sofar, value) => sofar + value, 0);
        const metric = (key: string) => metrics.find((candidate) => candidate.key === key)?.actual;
        assert.equal(sum(programs.map((program) => program.revenue.actual)), revenue.actual, unit.code);
        assert.equal(sum(programs.map((program) => program.revenue.ytd)), revenue.ytd, unit.code);
        assert.equal(sum(schools.map((school) => school.revenue)), revenue.actual, unit.code);
        assert.equal(sum(channels.map((channel) => channel.revenue)), revenue.actual, unit.code);
        assert.equal(sum(channels.map((channel) => channel.leads)), metric("leads"), unit.code);
        assert.equal(revenue.trend.at(-1)?.actual, revenue.actual, unit.code);
      }
    });
  }

  it("are all listed", () => {
    const files = readdirSync(path.join(package_, "samples")).map((file) => path.basename(file, ".json"));
    assert.deepEqual(files.sort(), [...SAMPLE_NAMES].sort());
  });

  it("hold the awkward cases", () => {
    const monthly = sampleReport("ions-monthly").units["ALL"];
    assert.equal(monthly?.schools.length, 40);
    assert.ok(monthly.schools.some((school) => school.name.length > 80));
    assert.ok(monthly.programs.some((program) => program.revenue.target === null && program.revenue.actual > 0));
    assert.ok(monthly.programs.some((program) => program.revenue.ytd === 0));
    assert.equal(sampleReport("epn-monthly").units["EPN_TEST"]?.revenue.ytd, 0);
    assert.notEqual(sampleReport("ions-weekly").meta.provenance.draft, null);
    assert.deepEqual(Object.keys(sampleReport("ions-quarterly").units), ["WLC", "TM"]);
  });
});

describe("parseReport", () => {
  /** The message that a sample is refused with after `change`. */
  const refusal = (change: (report: Report) => void): string => {
    const report = structuredClone(sampleReport("ions-quarterly"));
    change(report);
    try {
      parseReport(JSON.stringify(report));
    } catch (error) {
      assert.ok(error instanceof ReportError);
      return error.message;
    }
    assert.fail("the report was accepted");
  };
  const tm = (report: Report) => report.units["TM"] ?? assert.fail();

  it("reads text and parsed JSON alike, and changes nothing", () => {
    const text = readFileSync(samplePath("ions-monthly"), "utf8");
    assert.deepEqual(parseReport(text), parseReport(JSON.parse(text)));
    assert.ok(`${JSON.stringify(parseReport(text), null, 2)}\n` === text, "the same bytes come out");
  });

  it("says where something is wrong", () => {
    assert.match(
      refusal((report) => Object.assign(tm(report).revenue, { actual: "12" })),
      /units\.TM\.revenue\.actual: Invalid input: expected number/,
    );
    assert.match(
      refusal((report) => Object.assign(tm(report).programs[1] ?? {}, { surprise: 1 })),
      /units\.TM\.programs\[1\]: Unrecognized key: "surprise"/,
    );
    assert.match(
      refusal((report) => tm(report).key_metrics.reverse()),
      /units\.TM\.key_metrics: must be, in this order: gross_revenue \(money\)/,
    );
  });

  it("says it of what does not fit together", () => {
    assert.match(
      refusal((report) => (report.meta.period = "2026-02")),
      /meta\.period: 2026-02 is a month; the report is quarterly/,
    );
    assert.match(
      refusal((report) => (report.meta.period = "2026-Q5")),
      /meta\.period: 2026 has no quarter 5/,
    );
    assert.match(
      refusal((report) => report.meta.scope.reverse()),
      /meta\.scope: is not the units that there are: WLC, TM/,
    );
    assert.match(
      refusal((report) => (tm(report).unit.code = "WLC")),
      /units\.TM\.unit\.code: is WLC, below the key TM/,
    );
  });

  it("refuses a report of another version by that alone", () => {
    const message = refusal((report) => Object.assign(report.meta, { schema_version: 2, later: true }));
    assert.equal(message, "the report is of version 2, and version 1 is read here");
  });

  it("refuses what is no JSON, and no report at all", () => {
    assert.throws(() => parseReport("{"), /the report is no JSON/);
    assert.throws(() => parseReport("null"), /the whole: Invalid input/);
  });
});

describe("labels", () => {
  const complete = (labels: Record<string, Record<string, string>>, keys: readonly string[]) => {
    assert.deepEqual(Object.keys(labels).sort(), [...keys].sort());
    for (const [key, { id, en }] of Object.entries(labels)) assert.ok(id?.trim() && en?.trim(), key);
  };

  it("name every key metric and define it", () => {
    const keys = KEY_METRICS.map((metric) => metric.key);
    complete(METRIC_LABELS, keys);
    complete(METRIC_DEFINITIONS, keys);
  });

  it("name every field of a report", () => {
    const fields = objects(reportJsonSchema()).flatMap((schema) => Object.keys(schema["properties"] ?? {}));
    complete(FIELD_LABELS, [...new Set(fields)]);
  });

  it("name every report type", () => {
    complete(REPORT_TYPE_LABELS, REPORT_TYPES);
  });
});

describe("the main door", () => {
  it("imports nothing but zod, so that it runs in browsers", () => {
    const seen = new Set<string>();
    const foreign = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, target = ""] of readFileSync(file, "utf8").matchAll(/from "([^"]+)"/g)) {
        if (target.startsWith(".")) visit(path.resolve(path.dirname(file), target));
        else foreign.add(target);
      }
    };
    visit(path.join(package_, "source/index.ts"));
    assert.deepEqual([...foreign], ["zod"]);
    assert.ok(seen.size > 5);
  });
});

/** Every object within a JSON value, itself included. */
function objects(value: unknown): Record<string, unknown>[] {
  if (typeof value !== "object" || value === null) return [];
  const inside = Object.values(value).flatMap(objects);
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside];
}
