import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test, type TestContext } from "node:test";
import fc from "fast-check";
import { UserError } from "../source/errors.ts";
import type { ExtractOptions } from "../source/extract/index.ts";
import { bucketOf, isRenewed, monthBucket, type Renewal } from "../source/extract/freeze/buckets.ts";
import { freezeMonths } from "../source/extract/freeze/freeze.ts";
import { contentHash, rowKeys } from "../source/extract/row-key.ts";
import { tableSchemas } from "../source/extract/schema.ts";
import type { Row, TableRows } from "../source/extract/table-rows.ts";
import type { Home } from "../source/home/home.ts";
import { cleanColumn, cleanRows, manifestOf } from "./support/clean.ts";
import { temporaryHome } from "./support/home.ts";
import { configOf, dateCell, run, workbookBytes, writeConfig, writeRaw, type TestCell } from "./support/workbook.ts";

type Sale = { date: string | null; name: string; amount?: number; invoice?: string };

/** A home whose workbook holds these sales; `change` writes another version of it and extracts again. */
async function frozenHome(t: TestContext, sales: Sale[]) {
  const home = await temporaryHome(t);
  writeConfig(home, configOf([{ sheet: "Sheet1", table: "transactions" }]));
  const change = async (next: Sale[], options: Partial<ExtractOptions> = {}) => {
    const rows = next.map(({ date, name, amount = 100, invoice = "" }): TestCell[] => [
      ...[date === null ? "belum tahu" : dateCell(date), name, "TM", amount, invoice],
    ]);
    writeRaw(
      home,
      "book.xlsx",
      workbookBytes([{ rows: [["Tanggal", "Nama", "Unit", "Jumlah", "No Invoice"], ...rows] }]),
    );
    return run(home, options);
  };
  await change(sales);
  return { home, change };
}

const names = (home: Home) => cleanColumn(home, "customer_name");
const ayu: Sale = { date: "2026-01-05", name: "Ayu" };
const budi: Sale = { date: "2026-02-05", name: "Budi" };
const citra: Sale = { date: "2026-03-05", name: "Citra" };

test("a month that the snapshot lacks is added, one that it has stays and is told of", async (t) => {
  const { home, change } = await frozenHome(t, [ayu, budi]);
  const result = await change([{ ...ayu, amount: 999 }, { date: "2026-01-09", name: "Ani" }, budi, citra]);
  assert.deepEqual(names(home), ["Ayu", "Budi", "Citra"]);
  assert.deepEqual(cleanColumn(home, "amount"), ["100", "100", "100"]);
  assert.deepEqual(result.tables[0]?.months, { added: ["2026-03"], renewed: [], frozen: ["2026-01", "2026-02"] });
  const [differing] = result.differing;
  assert.deepEqual(
    { ...differing, rows: differing?.rows.map((row) => [row.in, row.source_sheet, row.source_row]) },
    {
      table: "transactions",
      month: "2026-01",
      only_in_snapshot: 1,
      only_in_workbook: 2,
      rows: [
        ["snapshot", "Sheet1", 2],
        ["workbook", "Sheet1", 2],
        ["workbook", "Sheet1", 3],
      ],
      pass: "--overwrite --month 1",
    },
  );
});

test("--overwrite renews every month, --overwrite --month those alone", async (t) => {
  const { home, change } = await frozenHome(t, [ayu, budi]);
  const next = [
    { ...ayu, amount: 1 },
    { ...budi, amount: 2 },
  ];
  const some = await change(next, { overwrite: true, months: [2] });
  assert.deepEqual(cleanColumn(home, "amount"), ["100", "2"]);
  assert.deepEqual(some.tables[0]?.months, { added: [], renewed: ["2026-02"], frozen: ["2026-01"] });
  assert.deepEqual(
    some.differing.map(({ month }) => month),
    ["2026-01"],
  );
  const all = await change(next, { overwrite: true });
  assert.deepEqual(cleanColumn(home, "amount"), ["1", "2"]);
  assert.deepEqual(all.differing, []);
});

test("a month whose rows are all gone from the workbook stays until it is renewed", async (t) => {
  const { home, change } = await frozenHome(t, [ayu, budi]);
  assert.equal((await change([budi])).differing[0]?.only_in_snapshot, 1);
  assert.deepEqual(names(home), ["Ayu", "Budi"]);
  await change([budi], { overwrite: true, months: [1] });
  assert.deepEqual(names(home), ["Budi"]);
});

test("rows of no month are frozen, and renewed with any month", async (t) => {
  const old: Sale = { date: "2025-12-31", name: "Dewi" };
  const none: Sale = { date: null, name: "Eka" };
  const { home, change } = await frozenHome(t, [ayu, old, none]);
  const next = [ayu, { ...old, amount: 5 }, { ...none, amount: 6 }];
  assert.deepEqual(
    (await change(next)).differing.map(({ month, pass }) => [month, pass]),
    [
      ["out-of-year", "--overwrite --month M, with any month for M"],
      ["undated", "--overwrite --month M, with any month for M"],
    ],
  );
  assert.deepEqual(cleanColumn(home, "amount"), ["100", "100", "100"]);
  await change(next, { overwrite: true, months: [7] });
  assert.deepEqual(cleanColumn(home, "amount"), ["100", "5", "6"]);
});

test("a frozen month that is the same in the workbook follows it to other rows and files", async (t) => {
  const { home, change } = await frozenHome(t, [ayu, budi]);
  const keys = cleanColumn(home, "row_key");
  const result = await change([budi, citra, ayu]);
  assert.deepEqual(result.differing, []);
  assert.deepEqual(
    cleanRows(home).map((row) => [row["customer_name"], row["source_row"]]),
    [
      ["Budi", "2"],
      ["Citra", "3"],
      ["Ayu", "4"],
    ],
  );
  const [budiKey, , ayuKey] = cleanColumn(home, "row_key");
  assert.deepEqual([ayuKey, budiKey], keys);
});

const moves: [string, Sale[], Sale[], Partial<ExtractOptions>, RegExp][] = [
  ["from a frozen month to a new one", [ayu], [{ ...ayu, date: "2026-02-05" }], {}, /--overwrite --month 1,2\./],
  [
    "from a frozen month to a renewed one",
    [ayu, budi],
    [{ ...ayu, date: "2026-02-09" }, budi],
    { overwrite: true, months: [2] },
    /--overwrite --month 1,2\./,
  ],
  [
    "from a renewed month to a frozen one",
    [ayu, budi],
    [{ ...ayu, date: "2026-02-09" }, budi],
    { overwrite: true, months: [1] },
    /--overwrite --month 1,2\./,
  ],
  [
    "with another month renewed beside",
    [ayu, budi, citra],
    [{ ...ayu, date: "2026-02-09" }, budi, citra],
    { overwrite: true, months: [1, 3] },
    /--overwrite --month 1,2,3\./,
  ],
  ["from the undated to a new month", [{ ...ayu, date: null }], [ayu], {}, /--overwrite --month 1\./],
  [
    "from a frozen month to the undated",
    [ayu, budi],
    [{ ...ayu, date: null }, budi],
    { overwrite: true, months: [2] },
    /--overwrite --month 1,2\./,
  ],
  [
    "with another amount, told by its invoice",
    [{ ...ayu, invoice: "A-1" }],
    [{ ...ayu, invoice: "A-1", date: "2026-02-05", amount: 7 }],
    {},
    /--overwrite --month 1,2\./,
  ],
];

for (const [how, before, after, options, mend] of moves) {
  test(`a row that moved ${how} stops the command, which leaves the snapshot and names the months`, async (t) => {
    const { home, change } = await frozenHome(t, before);
    const csv = readFileSync(home.cleanCsv("IONS", 2026, "transactions"), "utf8");
    await assert.rejects(change(after, options), (error: unknown) => {
      assert.ok(error instanceof UserError, String(error));
      assert.equal(error.code, "ROW_MOVED");
      assert.match(error.mend, mend);
      return true;
    });
    assert.equal(readFileSync(home.cleanCsv("IONS", 2026, "transactions"), "utf8"), csv);
    const months = /--month ([\d,]+)/.exec(String(mend))?.[1]?.split(",").map(Number) ?? [];
    await change(after, { overwrite: true, months });
    assert.deepEqual(names(home).sort(), after.map(({ name }) => name).sort());
  });
}

test("a row edited within its frozen month is no row that moved", async (t) => {
  const { home, change } = await frozenHome(t, [{ ...ayu, invoice: "A-1" }]);
  const again = { date: "2026-02-05", name: "Ayu", invoice: "A-1" };
  const result = await change([{ ...ayu, invoice: "A-1", amount: 50 }, again]);
  assert.equal(result.differing.length, 1);
  assert.deepEqual(cleanColumn(home, "amount"), ["100", "100"]);
});

test("what differs is said again while nothing changes, and can then still be renewed", async (t) => {
  const { home, change } = await frozenHome(t, [ayu]);
  await change([{ ...ayu, amount: 5 }]);
  const again = await run(home);
  assert.equal(again.skipped, true);
  assert.equal(again.differing[0]?.pass, "--overwrite --month 1");
  assert.equal((await run(home, { overwrite: true, months: [1] })).skipped, false);
  assert.deepEqual(cleanColumn(home, "amount"), ["5"]);
  assert.equal((await run(home, { overwrite: true })).skipped, true);
});

test("--month without --overwrite is a mistake", async (t) => {
  const home = await temporaryHome(t);
  await assert.rejects(run(home, { months: [1] }), { code: "MONTH_WITHOUT_OVERWRITE" });
});

test("targets are frozen by row and month: empty months are added, filled ones stay", async (t) => {
  const home = await temporaryHome(t);
  writeConfig(home, configOf([{ sheet: "Sheet1", table: "targets" }]));
  const change = async (rows: TestCell[][], options: Partial<ExtractOptions> = {}) => {
    writeRaw(home, "book.xlsx", workbookBytes([{ rows: [["Unit", "Metrik", "Jan", "Feb", "Mar"], ...rows] }]));
    const result = await run(home, options);
    const clean = cleanRows(home, "targets").map((row) =>
      [row["unit_code"], row["jan"], row["feb"], row["mar"]].join(" "),
    );
    return { result, clean };
  };
  await change([["TM", "Omzet", 1, 2, null]]);
  const next: TestCell[][] = [
    ["TM", "Omzet", 10, 20, 30],
    ["WLC English", "Omzet", 5, 5, 5],
  ];
  const plain = await change(next);
  assert.deepEqual(plain.clean, ["TM 1 2 30", "WLC_ENGLISH 5 5 5"]);
  assert.deepEqual(
    plain.result.differing.map(({ month, pass }) => [month, pass]),
    [
      ["2026-01", "--overwrite --month 1"],
      ["2026-02", "--overwrite --month 2"],
    ],
  );
  assert.deepEqual((await change(next, { overwrite: true, months: [2] })).clean, ["TM 1 20 30", "WLC_ENGLISH 5 5 5"]);
  assert.deepEqual((await change(next.slice(1))).clean, ["TM 1 20 30", "WLC_ENGLISH 5 5 5"]);
  const renewed = await change(next, { overwrite: true });
  assert.deepEqual(renewed.clean, ["TM 10 20 30", "WLC_ENGLISH 5 5 5"]);
  assert.deepEqual(manifestOf(home).tables[2]?.months[0], { month: "2026-01", rows: 2 });
  assert.equal(new Set(cleanColumn(home, "row_key", "targets")).size, 2);
});

const { transactions } = tableSchemas;
const at = (name: string): number => transactions.columns.findIndex((column) => column.name === name);

/** Rows with these dates by their name, which no two share. */
function tableOf(dates: Map<string, string>): TableRows {
  const keyOf = rowKeys();
  const rows = [...dates].map(([name, date], index): Row => {
    const values = transactions.columns
      .map(() => "")
      .with(at("transaction_date"), date)
      .with(at("customer_name"), name);
    const key = keyOf(contentHash(transactions, "IONS", 2026, values));
    return { values, extras: [], file: "book.xlsx", sheet: "Sheet1", row: index + 2, key };
  });
  return { extraNames: [], rows };
}

test("whatever moves between whatever months, no row is lost or doubled, and nothing is stopped without cause", () => {
  const date = fc.constantFrom("2026-01-05", "2026-02-05", "2026-02-07", "2026-03-05", "2025-12-31", "belum", "");
  const dates = fc
    .dictionary(fc.constantFrom("a", "b", "c", "d", "e", "f", "g", "h"), date)
    .map((record) => new Map(Object.entries(record)));
  const renewal = fc.oneof(
    fc.constant<Renewal>({ kind: "none" }),
    fc.constant<Renewal>({ kind: "all" }),
    fc.subarray([1, 2, 3]).map((months): Renewal => ({
      kind: "months",
      buckets: new Set(months.map((month) => monthBucket(2026, month))),
    })),
  );
  fc.assert(
    fc.property(dates, dates, renewal, (before, after, renewed) => {
      const bucket = bucketOf(transactions, 2026);
      const groups = (table: TableRows) => Map.groupBy(table.rows, bucket);
      const [old, now] = [groups(tableOf(before)), groups(tableOf(after))];
      // The rule itself, said without regard to rows that move.
      const expected = [...new Set([...old.keys(), ...now.keys()])].flatMap((name) =>
        old.has(name) && !isRenewed(renewed, name) ? (old.get(name) ?? []) : (now.get(name) ?? []),
      );
      const ids = expected.map((row) => row.values[at("customer_name")]);
      const broken = [...before.keys()].some((id) => after.has(id) && ids.filter((other) => other === id).length !== 1);
      const freeze = () => freezeMonths(transactions, 2026, tableOf(before), tableOf(after), renewed);
      if (broken) {
        assert.throws(freeze, { code: "ROW_MOVED" });
      } else {
        const found = freeze().rows.map((row) => row.key);
        assert.deepEqual(found.toSorted(), expected.map((row) => row.key).toSorted());
      }
    }),
    { numRuns: 2000 },
  );
});
