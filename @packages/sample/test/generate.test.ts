import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { entities, findEntity, type Entity } from "@config/atlas";
import { generateSample, parseIsoDate, type Sample, type SampleOptions } from "@packages/sample";
import { keepBooks } from "../source/books.ts";
import { STUDENT_DEFECTS } from "../source/mess/students.ts";
import { TRANSACTION_DEFECTS } from "../source/mess/transactions.ts";
import { ACTIVITY_DEFECTS } from "../source/mess/activities.ts";
import { TARGET_DEFECTS } from "../source/mess/targets.ts";
import type { Expected } from "../source/mess/defect.ts";
import { TABLES } from "../source/records/entry.ts";
import { placedRows } from "../source/truth/placed.ts";
import { judge } from "../source/truth/verdicts.ts";

const IONS = findEntity("IONS");

function options(entity: Entity, changes: Partial<SampleOptions> = {}): SampleOptions {
  return { entity, years: [2023, 2024, 2025, 2026], rows: 2400, seed: "1", until: null, ...changes };
}

const bytesOf = (sample: Sample) =>
  sample.years.map(({ workbook, config }) => [Buffer.from(workbook).toString("base64"), config]);

/** What validate may say of each table. */
const CODES: Record<string, string> = {
  transactions:
    "MISSING_DATE INVALID_DATE DATE_OUT_OF_YEAR MISSING_CUSTOMER MISSING_AMOUNT INVALID_AMOUNT NEGATIVE_AMOUNT UNKNOWN_UNIT DUPLICATE_ROW UNKNOWN_PROGRAM UNKNOWN_CHANNEL MISSING_INVOICE AMOUNT_MISMATCH INVALID_PHONE INVALID_STATUS INVALID_TYPE INVALID_NUMBER SUSPECT_ID",
  students:
    "MISSING_DATE INVALID_DATE DATE_OUT_OF_YEAR MISSING_NAME UNKNOWN_UNIT DUPLICATE_STUDENT UNKNOWN_PROGRAM UNKNOWN_CHANNEL INVALID_PHONE INVALID_EMAIL INVALID_STATUS INVALID_OTHER_DATE END_BEFORE_START ENDED_WITHOUT_DATE",
  targets: "UNKNOWN_UNIT INVALID_METRIC INVALID_AMOUNT DUPLICATE_TARGET UNKNOWN_PROGRAM TARGET_MISMATCH",
  activities: "MISSING_DATE INVALID_DATE DATE_OUT_OF_YEAR UNKNOWN_UNIT INVALID_AMOUNT UNKNOWN_CHANNEL INVALID_NUMBER",
};

describe("a sample", () => {
  it("is the same bytes for the same seed, and others for another", () => {
    const small = options(IONS, { rows: 200 });
    const first = generateSample(small);
    generateSample(options(findEntity("EPN"), { rows: 60, years: [2024] }));
    const again = generateSample(small);
    assert.deepEqual(bytesOf(first), bytesOf(again));
    assert.equal(JSON.stringify(first.truth), JSON.stringify(again.truth));
    const other = generateSample({ ...small, seed: "2" });
    for (const [index, { workbook }] of other.years.entries())
      assert.notDeepEqual(workbook, first.years[index]?.workbook, "another seed, the same workbook");
  });

  for (const entity of entities) {
    it(`of ${entity.code} has every reason code of every table, and few rejected rows`, () => {
      const { truth } = generateSample(options(entity));
      for (const table of TABLES) {
        const found = new Set(
          truth.verdicts.filter((verdict) => verdict.table === table).map((verdict) => verdict.reason_code),
        );
        assert.deepEqual([...found].sort(), (CODES[table] ?? "").split(" ").sort(), table);
      }
      for (const { year, table, rows, rejected } of truth.tables.filter(({ rows }) => rows > 500)) {
        const share = rejected / rows;
        assert.ok(share > 0.005 && share < 0.045, `${year} ${table}: ${(share * 100).toFixed(1)} % rejected`);
      }
      const last = truth.tables.find(({ year, table }) => year === 2026 && table === "transactions");
      assert.ok(Math.abs((last?.rows ?? 0) - 2400) < 240, `${last?.rows} rows in the last year`);
    });
  }

  it("gets from each thing that goes wrong the verdict that it expects", () => {
    const expected = new Map<string, readonly Expected[]>();
    for (const [table, defects] of [
      ["transactions", TRANSACTION_DEFECTS],
      ["students", STUDENT_DEFECTS],
      ["targets", TARGET_DEFECTS.flat()],
      ["activities", ACTIVITY_DEFECTS.flat()],
    ] as const) {
      for (const { name, expects, expectsAdded } of defects) {
        expected.set(`${table} ${name}`, expects);
        expected.set(`${table} ${name} (added)`, expectsAdded ?? []);
      }
    }
    const seen = new Set<string>();
    for (const book of keepBooks(options(IONS))) {
      for (const table of TABLES) {
        for (const { row, verdicts } of judge(placedRows(book, table), table)) {
          // Nobody's row is found fault with for nothing but where two units' plans differ by another row's defect.
          const wanted = row.defects.flatMap((defect) => expected.get(`${table} ${defect}`) ?? []);
          const got = verdicts.map(({ reason_code, severity }) => `${reason_code} ${severity}`);
          for (const [code, severity] of wanted)
            assert.ok(got.includes(`${code} ${severity}`), `${row.id}: no ${code}`);
          if (row.defects.length === 0) assert.deepEqual(got, [], `${row.id} has no defect`);
          for (const defect of row.defects) seen.add(`${table} ${defect}`);
        }
      }
    }
    const never = [...expected.keys()].filter((name) => !name.endsWith("(added)") && !seen.has(name));
    assert.deepEqual(never, []);
  });

  it("until a day is what had been entered by then", () => {
    const whole = generateSample(options(IONS, { rows: 400 })).truth;
    const part = generateSample(options(IONS, { rows: 400, until: parseIsoDate("2026-02-28") })).truth;
    const months = (truth: typeof whole, year: number) =>
      truth.conservation.filter((row) => row.year === year && row.table === "transactions" && /^\d/.test(row.month));
    assert.deepEqual(months(part, 2025), months(whole, 2025));
    assert.deepEqual(
      months(part, 2026),
      months(whole, 2026).filter(({ month }) => month <= "02"),
    );
    const rows = (truth: typeof whole) =>
      truth.verdicts.filter(
        ({ year, source_sheet, source_row }) => year === 2026 && /^Transaksi/.test(source_sheet) && source_row < 20,
      );
    assert.deepEqual(rows(part), rows(whole));
  });
});
