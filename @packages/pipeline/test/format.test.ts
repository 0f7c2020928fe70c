import assert from "node:assert/strict";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, it, type TestContext } from "node:test";
import { findEntity, type Entity } from "@config/atlas";
import { parsePeriod, parseReport, type Report } from "@packages/report";
import fc from "fast-check";
import type { Context } from "../source/context.ts";
import { withDatabase } from "../source/database/database.ts";
import { UserError } from "../source/errors.ts";
import { format, type FormatOptions } from "../source/format/index.ts";
import { numberOf } from "../source/format/measure.ts";
import { contextOf } from "./support/context.ts";
import { makeMarts, type HandmadeMarts } from "./support/handmade-marts.ts";
import { makeSnapshots } from "./support/handmade-snapshot.ts";
import { temporaryHome } from "./support/home.ts";

const IONS = findEntity("IONS");
const EPN = findEntity("EPN");
const YEARS = [2025, 2026];

/** A home whose marts are current, with these rows in them. */
async function homeWith(test: TestContext, marts: HandmadeMarts, entity = IONS): Promise<Context> {
  const home = await temporaryHome(test);
  const built = await makeSnapshots(home, entity, YEARS);
  await makeMarts(home, entity, YEARS, { ...marts, build: { ...built, ...marts.build } });
  return contextOf(home, entity.code);
}

const ask = (period: string, more: Partial<FormatOptions> = {}): FormatOptions => ({
  period: parsePeriod(period),
  ...more,
});

const unitOf = (report: Report, code: string) => report.units[code] ?? assert.fail(`no unit ${code}`);

async function refusal(work: Promise<unknown>): Promise<UserError> {
  try {
    await work;
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  assert.fail("nothing was refused");
}

/** Something in the period, so that it is not refused for having nothing. */
const something = { mart_revenue: { "2026-02 ALL ALL": { row_count: 1, net_revenue: 5 } } };

describe("a report", () => {
  it("takes each measure from its column", async (test) => {
    const context = await homeWith(test, {
      mart_revenue: {
        "2026-02 TM ALL": {
          row_count: 9,
          net_revenue: "1250000.50",
          net_revenue_previous: "1000000",
          net_revenue_previous_year: "900000.25",
          net_revenue_ytd: "2250000.50",
          target_revenue: "2000000",
          attainment: 0.62500025,
          ytd_target: "4000000",
          gross_revenue: "1400000.50",
          discount: 100_000,
          refund: 50_000,
          order_count: 7,
          customer_count: 6,
          average_order: "178571.50",
          outstanding: 12,
        },
      },
      mart_program_progress: {
        "2026-02 TM ALL": {
          new_enrollments: 5,
          target_enrollments: 8,
          attainment: 0.625,
          ytd_target: 16,
          active_students: 40,
          active_students_ytd: 40,
          completed: 3,
          dropped: 2,
          renewals: 1,
        },
      },
      mart_channel_marketing: {
        "2026-02 TM ALL": {
          leads: 11,
          target_leads: 22,
          attainment: 0.5,
          ytd_target: 44,
          conversion: 0.25,
          conversion_previous: 0.125,
          conversion_previous_year: null,
          spend: 99,
          cost_per_enrollment: "33.33",
        },
      },
    });
    const { report } = await format(context, ask("2026-02", { units: ["TM"], force: true }));
    const { unit, revenue, key_metrics: metrics } = unitOf(report, "TM");
    assert.deepEqual(unit, { code: "TM", name: "Test & Mentoring", kind: "unit" });
    const { trend, ...measure } = revenue;
    assert.deepEqual(measure, {
      actual: 1250000.5,
      target: 2000000,
      attainment: 0.62500025,
      previous: 1000000,
      previous_year: 900000.25,
      ytd: 2250000.5,
      ytd_target: 4000000,
    });
    assert.deepEqual(trend.at(-1), {
      period: "2026-02",
      actual: 1250000.5,
      target: 2000000,
      previous_year: 900000.25,
    });
    assert.deepEqual(Object.fromEntries(metrics.map(({ key, actual }) => [key, actual])), {
      gross_revenue: 1400000.5,
      discount: 100_000,
      refund: 50_000,
      order_count: 7,
      customer_count: 6,
      average_order: 178571.5,
      outstanding: 12,
      new_enrollments: 5,
      active_students: 40,
      completed: 3,
      dropped: 2,
      renewals: 1,
      leads: 11,
      conversion: 0.25,
      spend: 99,
      cost_per_enrollment: 33.33,
    });
    const targets = metrics
      .filter(({ target }) => target !== null)
      .map(({ key, target, attainment, ytd_target }) => {
        return [key, target, attainment, ytd_target];
      });
    assert.deepEqual(targets, [
      ["new_enrollments", 8, 0.625, 16],
      ["leads", 22, 0.5, 44],
    ]);
    const conversion = metrics.find(({ key }) => key === "conversion");
    assert.deepEqual([conversion?.previous, conversion?.previous_year, conversion?.ytd], [0.125, null, 0]);
    assert.equal(metrics.find(({ key }) => key === "active_students")?.ytd, 40);
  });

  it("has a ratio over zero as 0 in its key metrics and as null among its channels", async (test) => {
    const context = await homeWith(test, {
      ...something,
      mart_channel_marketing: {
        "2026-02 ALL ALL": { leads: 0, conversion: null, cost_per_enrollment: null },
        "2026-02 ALL EVENT": { spend: 7, conversion: null, cost_per_enrollment: null },
      },
    });
    const { report } = await format(context, ask("2026-02"));
    const { key_metrics: metrics, channels } = unitOf(report, "ALL");
    assert.deepEqual(
      metrics.filter(({ key }) => key === "conversion" || key === "average_order").map(({ actual }) => actual),
      [0, 0],
    );
    const event = channels.find(({ code }) => code === "EVENT");
    assert.deepEqual([event?.spend, event?.conversion, event?.cost_per_enrollment], [7, null, null]);
  });

  it("lists programs as @config does, and UNMAPPED and others' programs where they have anything", async (test) => {
    const context = await homeWith(test, {
      mart_revenue: {
        "2026-02 TM UNMAPPED": { net_revenue_ytd: 3, gross_revenue_ytd: 3 },
        "2026-02 TM JAPANESE": { net_revenue: 4, row_count: 1 },
        "2026-02 TM KOREAN": {},
        "2026-02 ALL ALL": { net_revenue: 4, row_count: 1 },
        "2026-02 ALL UTBK": {
          net_revenue: 4,
          net_revenue_previous: 2,
          target_revenue: 8,
          attainment: 0.5,
          ytd_target: 9,
        },
      },
      mart_program_progress: {
        "2026-02 ALL UTBK": {
          active_students: 3,
          completed: 2,
          dropped: 1,
          new_enrollments: 6,
          target_enrollments: 12,
          attainment: 0.5,
        },
      },
    });
    const { report } = await format(context, ask("2026-02"));
    const list = (unit: string) => unitOf(report, unit).programs.map(({ code }) => code);
    const tm = ["IELTS_PREP", "TOEFL_ITP_PREP", "TOEIC_PREP", "UTBK", "SCHOLARSHIP"];
    assert.deepEqual(list("TM"), [...tm, "JAPANESE", "UNMAPPED"]);
    assert.equal(unitOf(report, "TM").programs.at(-1)?.name, "Belum dipetakan");
    assert.deepEqual(
      list("ALL"),
      IONS.programs.map(({ code }) => code),
    );
    const utbk = unitOf(report, "ALL").programs.find(({ code }) => code === "UTBK");
    assert.deepEqual([utbk?.name, utbk?.active, utbk?.completed, utbk?.dropped], ["Bimbingan UTBK", 3, 2, 1]);
    assert.deepEqual([utbk?.enrollments.actual, utbk?.enrollments.target], [6, 12]);
    assert.deepEqual([utbk?.revenue.actual, utbk?.revenue.previous, utbk?.revenue.ytd_target], [4, 2, 9]);
  });

  it("lists schools by revenue and name, where they have anything this year", async (test) => {
    const school = (name: string | null, cells: Record<string, number | null>) => ({
      organization_name: name,
      ...cells,
    });
    const context = await homeWith(test, {
      ...something,
      mart_school_progress: {
        "2026-02 ALL ALL": school(null, { net_revenue: 100, students: 9 }),
        "2026-02 ALL bb": school("SMA B", {
          net_revenue: 10,
          students: 2,
          active_students: 3,
          net_revenue_previous_year: 8,
        }),
        "2026-02 ALL aa": school("SMA A", { net_revenue: 10, net_revenue_previous_year: null }),
        "2026-02 ALL big": school("Universitas", { net_revenue: 30 }),
        "2026-02 ALL gone": school("Lama", { net_revenue_previous: 7, net_revenue_previous_year: 7 }),
        "2026-02 ALL early": school("Awal Tahun", { net_revenue_ytd: 1 }),
        "2026-02 ALL UNKNOWN": school(null, { net_revenue: 20 }),
        "2026-02 ALL minus": school("Kembali", { net_revenue: -5 }),
      },
    });
    const { report } = await format(context, ask("2026-02"));
    const { schools } = unitOf(report, "ALL");
    const names = ["Universitas", "Tidak diketahui", "SMA A", "SMA B", "Awal Tahun", "Kembali"];
    assert.deepEqual(
      schools.map(({ name }) => name),
      names,
    );
    assert.deepEqual(schools[3], { name: "SMA B", students: 2, active: 3, revenue: 10, previous_year: 8 });
    assert.equal(schools[2]?.previous_year, null);
  });

  it("lists channels as @config does, then UNMAPPED and UNKNOWN where they have anything", async (test) => {
    const context = await homeWith(test, {
      ...something,
      mart_channel_marketing: {
        "2026-02 ALL UNKNOWN": { net_revenue: 2 },
        "2026-02 ALL UNMAPPED": { leads: 1, leads_ytd: 1 },
        "2026-02 ALL TIKTOK": {
          leads: 4,
          new_enrollments: 3,
          net_revenue: 9,
          spend: 6,
          conversion: 0.5,
          cost_per_enrollment: 3,
        },
        "2026-02 TM UNKNOWN": { leads_ytd: 5 },
      },
    });
    const { report } = await format(context, ask("2026-02"));
    const registered = IONS.channels.map(({ code }) => code);
    const { channels } = unitOf(report, "ALL");
    assert.deepEqual(
      channels.map(({ code }) => code),
      [...registered, "UNMAPPED", "UNKNOWN"],
    );
    assert.deepEqual(
      channels.slice(-2).map(({ name }) => name),
      ["Belum dipetakan", "Tidak diketahui"],
    );
    assert.deepEqual(channels[1], {
      code: "TIKTOK",
      name: "TikTok",
      leads: 4,
      enrollments: 3,
      conversion: 0.5,
      revenue: 9,
      spend: 6,
      cost_per_enrollment: 3,
    });
    assert.deepEqual(
      unitOf(report, "TM").channels.map(({ code }) => code),
      registered,
    );
  });

  it("shows zeros for a unit that no mart has, as far back as the calendar goes", async (test) => {
    const context = await homeWith(test, {
      mart_revenue: { "2026-02 ALL ALL": { row_count: 1 }, "2025-02 ALL ALL": { row_count: 1 } },
    });
    const look = async (period: string) => unitOf((await format(context, ask(period))).report, "WLC").revenue;
    const nothing = { actual: 0, target: null, attainment: null, ytd: 0, ytd_target: null };
    const { trend, ...february } = await look("2026-02");
    assert.deepEqual(february, { ...nothing, previous: 0, previous_year: 0 });
    assert.equal(trend.length, 13);
    assert.deepEqual(
      trend.map(({ previous_year: before }) => before),
      [...Array<null>(11).fill(null), 0, 0],
    );
    assert.equal((await look("2025-02")).previous_year, null);
  });

  it("has a trend as long as its type, and no longer than the calendar", async (test) => {
    const periods = ["2026-02", "2026-Q1", "2026", "2026-W07", "2025-03", "2025", "2025-W02"];
    const context = await homeWith(test, {
      mart_revenue: Object.fromEntries(periods.map((period) => [`${period} ALL ALL`, { row_count: 1 }])),
    });
    const span = async (period: string) => {
      const { trend } = unitOf((await format(context, ask(period))).report, "ALL").revenue;
      return [trend.length, trend[0]?.period, trend.at(-1)?.period];
    };
    assert.deepEqual(await span("2026-02"), [13, "2025-02", "2026-02"]);
    assert.deepEqual(await span("2026-W07"), [13, "2025-W47", "2026-W07"]);
    assert.deepEqual(await span("2026-Q1"), [5, "2025-Q1", "2026-Q1"]);
    assert.deepEqual(await span("2026"), [2, "2025", "2026"]);
    assert.deepEqual(await span("2025-03"), [3, "2025-01", "2025-03"]);
    assert.deepEqual(await span("2025"), [1, "2025", "2025"]);
    assert.deepEqual(await span("2025-W02"), [2, "2025-W01", "2025-W02"]);
  });

  it("says where it comes from", async (test) => {
    const context = await homeWith(test, { ...something, build: { row_count: 8, accepted_rows: 6, rejected_rows: 2 } });
    const { meta } = (await format(context, ask("2026-02", { units: ["WLC"] }))).report;
    const { snapshots, workbooks, models, ...rest } = meta.provenance;
    assert.deepEqual(rest, { rejected_rows: 2, coverage: 0.75, draft: null });
    assert.deepEqual(
      snapshots.map(({ year }) => year),
      YEARS,
    );
    assert.deepEqual(
      workbooks.map(({ file }) => file),
      ["IONS-2025.xlsx", "IONS-2026.xlsx"],
    );
    assert.match(models, /^[0-9a-f]{64}$/);
    assert.deepEqual([meta.entity, meta.period, meta.type, meta.scope], ["IONS", "2026-02", "monthly", ["WLC"]]);
  });
});

describe("the report's file", () => {
  it("lies in its type's folder, with the units in its name", async (test) => {
    const context = await homeWith(test, { mart_revenue: { "2026-Q1 ALL ALL": { row_count: 1 } } });
    const place = async (units?: string[]) => {
      const { file, report } = await format(context, ask("2026-Q1", units ? { units } : {}));
      assert.deepEqual(parseReport(await readFile(file, "utf8")), report);
      return path.relative(context.home.root, file);
    };
    assert.equal(await place(), "output/quarterly/IONS-2026-Q1.json");
    assert.equal(await place(["TM", "WLC"]), "output/quarterly/IONS-2026-Q1-WLC+TM.json");
    assert.equal(await place(["wlc"]), "output/quarterly/IONS-2026-Q1-WLC.json");
  });

  it("differs between two runs in generated_at alone, and stays untouched where it says the same", async (test) => {
    const context = await homeWith(test, something);
    const first = await format(context, ask("2026-02"));
    const text = await readFile(first.file, "utf8");
    const again = await format(context, ask("2026-02"));
    assert.deepEqual([first.skipped, again.skipped], [false, true]);
    assert.equal(await readFile(first.file, "utf8"), text);
    assert.deepEqual(again.report, first.report);
    await rm(first.file);
    await new Promise((resolve) => setTimeout(resolve, 5));
    assert.equal((await format(context, ask("2026-02"))).skipped, false);
    const anew = await readFile(first.file, "utf8");
    assert.notEqual(anew, text);
    const undated = (value: string) => value.replace(/"generated_at": "[^"]+"/, "");
    assert.equal(undated(anew), undated(text));
  });

  it("is written anew where it was changed by hand", async (test) => {
    const context = await homeWith(test, something);
    const { file } = await format(context, ask("2026-02"));
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace('"actual": 5', '"actual": 6'));
    assert.equal((await format(context, ask("2026-02"))).skipped, false);
    assert.match(await readFile(file, "utf8"), /"actual": 5/);
  });
});

describe("numbers", () => {
  it("are exact to the sen up to 70 trillion rupiah", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 2n ** 46n * 100n }), (sen) => {
        const text = `${String(sen / 100n)}.${String(sen % 100n).padStart(2, "0")}`;
        assert.equal(JSON.stringify(numberOf({ amount: text }, "amount")), text.replace(/\.?0+$/, ""));
      }),
    );
  });

  it("are refused above it", async (test) => {
    const context = await homeWith(test, {
      mart_revenue: { "2026-03 ALL ALL": { row_count: 1, net_revenue: "80000000000000.01" } },
    });
    await assert.rejects(format(context, ask("2026-03")), /net_revenue is "80000000000000\.01", which is no number/);
  });
});

describe("isolation", () => {
  it("keeps every number and name of one entity out of another's report", async (test) => {
    const home = await temporaryHome(test);
    const of = async (entity: Entity, amount: number) => {
      const built = await makeSnapshots(home, entity, YEARS);
      const cells = { row_count: 1, net_revenue: amount, net_revenue_ytd: amount };
      await makeMarts(home, entity, YEARS, {
        mart_revenue: { "2026-02 ALL ALL": cells, "2026-02 ALL UNMAPPED": cells },
        mart_school_progress: {
          [`2026-02 ALL ${entity.code}`]: { organization_name: `Sekolah ${entity.code}`, net_revenue: amount },
        },
        build: built,
      });
    };
    await of(IONS, 111_111);
    await of(EPN, 222_222);
    // Even rows that strayed into the other's tables are not read.
    await withDatabase(home, "write", async (database) => {
      for (const mart of ["mart_revenue", "mart_school_progress", "meta_build"]) {
        await database.run(
          `create or replace table epn.${mart} as select * from ions.${mart} union all select * from epn.${mart}`,
        );
      }
    });
    const { file } = await format(contextOf(home, "EPN"), ask("2026-02"));
    const text = await readFile(file, "utf8");
    assert.match(text, /222222/);
    assert.match(text, /Sekolah EPN/);
    assert.doesNotMatch(text, /IONS|111111|WLC|"TM"/);
    assert.doesNotMatch(await readFile((await format(contextOf(home), ask("2026-02"))).file, "utf8"), /EPN|222222/);
  });
});

describe("what stands against a report", () => {
  it("is that nothing was loaded, or not this entity", async (test) => {
    const home = await temporaryHome(test);
    const before = await refusal(format(contextOf(home), ask("2026-02")));
    assert.deepEqual([before.code, before.message], ["NO_MARTS", "IONS has no marts yet"]);
    await makeMarts(home, EPN, YEARS, { build: await makeSnapshots(home, EPN, YEARS) });
    const after = await refusal(format(contextOf(home), ask("2026-02")));
    assert.deepEqual([after.code, after.mend], ["NO_MARTS", "Run: pnpm run sync -- --entity IONS"]);
  });

  it("is that the period lies outside the calendar", async (test) => {
    const context = await homeWith(test, something);
    const months = await refusal(format(context, ask("2027-01", { force: true })));
    assert.equal(months.code, "PERIOD_OUTSIDE");
    assert.equal(months.message, "IONS has no 2027-01: its months run from 2025-01 to 2026-12");
    assert.match(months.mend, /sync -- --entity IONS --year 2027/);
    const weeks = await refusal(format(context, ask("2024-W52")));
    assert.match(weeks.message, /its weeks run from 2025-W01 to 2026-W53/);
  });

  it("is that the period has no data, unless it is forced", async (test) => {
    const context = await homeWith(test, { ...something, build: { last_date: "2026-02-27" } });
    const error = await refusal(format(context, ask("2026-03")));
    assert.equal(error.code, "NO_DATA");
    assert.equal(error.message, "IONS has no data in 2026-03: its data run from 2025-01-02 to 2026-02-27");
    const { report } = await format(context, ask("2026-03", { force: true }));
    assert.equal(report.meta.provenance.draft, "tidak ada data pada periode ini");
  });

  it("is not that there are people and no money", async (test) => {
    const context = await homeWith(test, {
      mart_channel_marketing: { "2026-02 TM UNKNOWN": { leads: 1 }, "2026-02 ALL ALL": { leads: 1 } },
    });
    assert.equal((await format(context, ask("2026-02"))).report.meta.provenance.draft, null);
  });

  it("is told as a warning where the data end before the period", async (test) => {
    const context = await homeWith(test, { ...something, build: { last_date: "2026-02-20" } });
    assert.deepEqual((await format(context, ask("2026-02"))).warnings, [
      "the data end on 2026-02-20, 8 days before 2026-02 does",
    ]);
    assert.deepEqual(
      (await format(await homeWith(test, { ...something, build: { last_date: "2026-02-27" } }), ask("2026-02")))
        .warnings,
      [],
    );
  });
});
