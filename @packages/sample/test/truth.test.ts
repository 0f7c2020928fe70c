import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { findEntity, unitScopes } from "@config/atlas";
import { generateSample, type MartName, type Truth } from "@packages/sample";

const IONS = findEntity("IONS");
let truth: Truth;

before(() => {
  ({ truth } = generateSample({ entity: IONS, years: [2024, 2025], rows: 600, seed: "truth", until: null }));
});

type Row = Record<string, string | number | null>;

function rowsOf(mart: MartName): Row[] {
  const { columns, rows } = truth.marts[mart];
  return rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])));
}

/** Sums by key, in hundredths where the values are money. */
function sums(rows: readonly Row[], keys: readonly string[], measure: string): Map<string, number> {
  const totals = new Map<string, number>();
  for (const row of rows) {
    const key = keys.map((name) => String(row[name])).join(" ");
    totals.set(key, (totals.get(key) ?? 0) + Math.round(Number(row[measure] ?? 0) * 100));
  }
  return totals;
}

const ADDITIVE: Record<MartName, { third: string; measures: string[] }> = {
  mart_revenue: {
    third: "program_code",
    measures: [
      "gross_revenue",
      "discount",
      "refund",
      "net_revenue",
      "outstanding",
      "row_count",
      "amount_total",
      "net_revenue_ytd",
    ],
  },
  mart_program_progress: { third: "program_code", measures: ["new_enrollments", "completed", "dropped", "renewals"] },
  mart_channel_marketing: {
    third: "channel_code",
    measures: ["leads", "new_enrollments", "paid_enrollments", "net_revenue", "spend"],
  },
  mart_school_progress: { third: "organization_key", measures: ["net_revenue"] },
};

describe("the truth", () => {
  it("accounts for every row", () => {
    for (const { rows, accepted, rejected } of truth.tables) assert.equal(accepted + rejected, rows);
    for (const { year, table, rows } of truth.tables.filter((each) =>
      ["transactions", "students"].includes(each.table),
    )) {
      const buckets = truth.conservation.filter((each) => each.year === year && each.table === table);
      assert.equal(
        buckets.reduce((sum, each) => sum + each.clean_rows, 0),
        rows,
      );
      for (const each of buckets) {
        assert.equal(each.clean_rows, each.rejected_rows + each.mart_rows);
        const amount = (text: string) => Math.round(Number(text) * 100);
        assert.equal(amount(each.clean_amount), amount(each.rejected_amount) + amount(each.mart_amount));
      }
    }
  });

  it("has each accepted transaction in one month's row_count and amount_total", () => {
    const [whole] = rowsOf("mart_revenue").filter(
      (row) => row["period"] === "2025" && row["unit_code"] === "ALL" && row["program_code"] === "ALL",
    );
    const accepted = truth.tables.find(({ year, table }) => year === 2025 && table === "transactions")?.accepted;
    assert.equal(whole?.["row_count"], accepted);
    const amounts = truth.conservation.filter((each) => each.year === 2025 && each.table === "transactions");
    const total = amounts.reduce((sum, each) => sum + Math.round(Number(each.mart_amount) * 100), 0);
    assert.equal(Math.round(Number(whole?.["amount_total"]) * 100), total);
  });

  it("adds up: units to ALL and groups, thirds to ALL, months to quarters and years", () => {
    const units = new Set(IONS.units.map((unit) => unit.code));
    for (const [mart, { third, measures }] of Object.entries(ADDITIVE) as [MartName, (typeof ADDITIVE)[MartName]][]) {
      const rows = rowsOf(mart);
      for (const measure of measures) {
        const keys = ["period_type", "period"];
        const whole = rows.filter((row) => row[third] === "ALL");
        for (const scope of unitScopes(IONS)) {
          const parts = whole.filter(
            (row) => units.has(String(row["unit_code"])) && scope.units.includes(String(row["unit_code"])),
          );
          const own = whole.filter((row) => row["unit_code"] === scope.code);
          assert.deepEqual(sums(parts, keys, measure), sums(own, keys, measure), `${mart} ${measure} ${scope.code}`);
          const thirds = rows.filter((row) => row["unit_code"] === scope.code && row[third] !== "ALL");
          assert.deepEqual(
            sums(thirds, keys, measure),
            sums(own, keys, measure),
            `${mart} ${measure} ${scope.code} ${third}`,
          );
        }
        if (measure.endsWith("_ytd")) continue;
        const byYear = (type: string) =>
          sums(
            whole
              .filter((row) => row["period_type"] === type && row["unit_code"] === "ALL")
              .map((row) => ({ ...row, year: String(row["period"]).slice(0, 4) })),
            ["year"],
            measure,
          );
        assert.deepEqual(byYear("month"), byYear("year"));
        assert.deepEqual(byYear("quarter"), byYear("year"));
      }
    }
  });

  it("counts customers and orders anew rather than adding them up", () => {
    const rows = rowsOf("mart_revenue").filter((row) => row["unit_code"] === "ALL" && row["program_code"] === "ALL");
    const months = rows.filter((row) => row["period_type"] === "month" && String(row["period"]).startsWith("2025"));
    const year = rows.find((row) => row["period"] === "2025");
    for (const measure of ["order_count", "customer_count"]) {
      const sum = months.reduce((total, row) => total + Number(row[measure]), 0);
      assert.ok(sum > Number(year?.[measure]), `${measure}: ${sum} in months, ${String(year?.[measure])} in the year`);
    }
    assert.equal(year?.["order_count"], months.at(-1)?.["order_count_ytd"]);
  });

  it("compares with nothing before the calendar, and weeks with no target", () => {
    for (const row of rowsOf("mart_revenue")) {
      const isFirst = ["2024-01", "2024-Q1", "2024", "2024-W01"].includes(String(row["period"]));
      assert.equal(row["net_revenue_previous"] === null, isFirst, String(row["period"]));
      const hasYearBefore = String(row["period"]).startsWith("2025");
      assert.equal(row["net_revenue_previous_year"] === null, !hasYearBefore, String(row["period"]));
      if (row["period_type"] === "week")
        assert.equal(row["target_revenue"] ?? row["attainment"] ?? row["ytd_target"], null);
    }
  });

  it("has a report of each kind", () => {
    assert.deepEqual(Object.keys(truth.reports).sort(), ["2024", "2024-01", "2025-02", "2025-Q1", "2025-W07"]);
    assert.deepEqual(truth.reports["2025-02"]?.meta.scope, ["ALL", "WLC", "TM", "WLC_ENGLISH", "WLC_NON_ENGLISH"]);
  });
});
