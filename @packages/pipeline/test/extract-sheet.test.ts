import assert from "node:assert/strict";
import { test } from "node:test";
import { UserError } from "../source/errors.ts";
import type { Home } from "../source/home/home.ts";
import { cleanColumn, cleanRows, manifestOf } from "./support/clean.ts";
import { temporaryHome } from "./support/home.ts";
import { editPart } from "./support/zip.ts";
import {
  configOf,
  dateCell,
  place,
  run,
  workbookBytes,
  writeConfig,
  writeRaw,
  type TestCell,
  type TestSheet,
} from "./support/workbook.ts";

const header = ["Tanggal", "Nama", "Unit", "Jumlah"];
const sale = (day: number, name: string, amount: TestCell = 100_000): TestCell[] => [
  dateCell(`2026-01-${String(day).padStart(2, "0")}`),
  name,
  "TM",
  amount,
];
const transactions = (more: object = {}): object => ({ sheet: "Sheet1", table: "transactions", ...more });

/** Extracts one sheet of transactions. */
async function extracted(home: Home, sheet: TestSheet, config: object = {}): Promise<Record<string, string>[]> {
  place(home, [sheet], [transactions(config)]);
  await run(home, { overwrite: true });
  return cleanRows(home);
}

async function refusal(home: Home, sheet: TestSheet, config: object = {}): Promise<UserError> {
  place(home, [sheet], [transactions(config)]);
  return run(home).then(
    () => assert.fail("it was not refused"),
    (error: unknown) => {
      assert.ok(error instanceof UserError, String(error));
      return error;
    },
  );
}

test("rows come out in canonical columns with the place they stand in", async (t) => {
  const home = await temporaryHome(t);
  const rows = await extracted(home, { rows: [header, sale(5, " Ayu\nLestari "), sale(6, "Budi", "Rp 1.250.000")] });
  assert.deepEqual(
    ["transaction_date", "customer_name", "unit_code", "amount", "source_row"].map((name) =>
      rows.map((row) => row[name]),
    ),
    [
      ["2026-01-05", "2026-01-06"],
      ["Ayu Lestari", "Budi"],
      ["TM", "TM"],
      ["100000", "1250000"],
      ["2", "3"],
    ],
  );
  const [first = {}] = rows;
  assert.deepEqual([first["source_file"], first["source_sheet"]], ["book.xlsx", "Sheet1"]);
  const columns = Object.keys(first);
  assert.equal(columns[0], "transaction_date");
  assert.deepEqual(columns.slice(-4), ["source_file", "source_sheet", "source_row", "row_key"]);
});

test("the header is found below titles, and what stands above is no data", async (t) => {
  const home = await temporaryHome(t);
  const rows = [["Laporan Transaksi"], [], ["Program", "IELTS"], header, sale(1, "Ayu")];
  assert.equal((await extracted(home, { rows })).length, 1);
  assert.deepEqual(manifestOf(home).workbooks[0]?.sheets[0]?.header_rows, [4]);
});

test("headings are matched without case, accents, punctuation and line breaks", async (t) => {
  const home = await temporaryHome(t);
  const odd = ["TGL.\nTransaksi", "nama_siswa", " ÚNIT ", "Total  (Bayar)"];
  assert.equal((await extracted(home, { rows: [odd, sale(1, "Ayu")] }))[0]?.["amount"], "100000");
});

test("headings in two rows are joined, a merged one counts for each of its columns", async (t) => {
  const home = await temporaryHome(t);
  const rows = [
    ["Tanggal", "Nama", "Unit", "Pembayaran", null, "Ket"],
    [null, null, null, "Jumlah", "Metode", null],
    [...sale(1, "Ayu"), "Tunai", "catatan"],
  ];
  const merges = ["A1:A2", "B1:B2", "C1:C2", "D1:E1", "F1:F2"];
  const aliases = { "Pembayaran Jumlah": "amount", "Pembayaran Metode": "payment_method" };
  const [row] = await extracted(home, { rows, merges }, { merge_header_rows: 2, aliases });
  assert.deepEqual([row?.["amount"], row?.["payment_method"], row?.["note"]], ["100000", "cash", "catatan"]);
  assert.deepEqual(manifestOf(home).workbooks[0]?.sheets[0]?.headings[4], {
    cell: "E2",
    heading: "Pembayaran Metode",
    column: "payment_method",
  });
});

test("a heading merged over columns of which one is used stands for that one", async (t) => {
  const home = await temporaryHome(t);
  const rows = [
    ["Tanggal", "Nama", null, "Unit", "Jumlah"],
    [dateCell("2026-01-01"), "Ayu", null, "TM", 5],
  ];
  assert.equal((await extracted(home, { rows, merges: ["B1:C1"] }))[0]?.["customer_name"], "Ayu");
  const [, data = []] = rows;
  const both = [rows[0] ?? [], data.with(2, "Lestari")];
  assert.equal((await refusal(home, { rows: both, merges: ["B1:C1"] })).code, "DUPLICATE_HEADING");
});

test("data_start_row skips what stands between header and data", async (t) => {
  const home = await temporaryHome(t);
  const rows = [header, ["(1)", "(2)", "(3)", "(4)"], sale(1, "Ayu")];
  assert.equal((await extracted(home, { rows }, { header_row: 1, data_start_row: 3 })).length, 1);
});

test("subtotals and blank rows are counted and left out, and formatted rows at the end end the sheet", async (t) => {
  const home = await temporaryHome(t);
  const blank: TestCell = { t: "s", v: " " };
  const rows = [
    header,
    sale(1, "Ayu"),
    [],
    ["Total Januari", null, null, 5],
    sale(2, "Budi"),
    [blank, blank],
    ["", ""],
  ];
  assert.equal((await extracted(home, { rows }, { skip_rows: "^(TOTAL|JUMLAH)" })).length, 2);
  const sheet = manifestOf(home).workbooks[0]?.sheets[0];
  assert.deepEqual([sheet?.rows_read, sheet?.rows, sheet?.subtotals, sheet?.blank], [4, 2, 1, 1]);
});

test("a row with nothing but a running number is blank", async (t) => {
  const home = await temporaryHome(t);
  const rows = [["No", ...header], [1, ...sale(1, "Ayu")], [2], [3]];
  assert.equal((await extracted(home, { rows }, { ignore: ["No"] })).length, 1);
  assert.equal(manifestOf(home).workbooks[0]?.sheets[0]?.blank, 2);
});

test("hidden sheets and rows are read and counted", async (t) => {
  const home = await temporaryHome(t);
  place(
    home,
    [
      { name: "Sheet1", rows: [header, sale(1, "Ayu"), sale(2, "Budi")], hiddenRows: [3], hidden: true },
      { name: "Lain", rows: [["x"]] },
    ],
    [transactions()],
  );
  const result = await run(home);
  assert.deepEqual(cleanColumn(home, "customer_name"), ["Ayu", "Budi"]);
  assert.equal(result.tables[0]?.hidden_rows, 1);
  assert.equal(manifestOf(home).workbooks[0]?.sheets[0]?.hidden, true);
});

test("a formula gives its cached value; one without is empty and counted", async (t) => {
  const home = await temporaryHome(t);
  const rows = [header, sale(1, "Ayu", 7000), sale(2, "Budi", 8000), sale(3, "Citra", "x")];
  const bytes = editPart(workbookBytes([{ rows }]), "xl/worksheets/sheet1.xml", (xml) =>
    xml
      .replace("<v>7000</v>", "<f>3500*2</f><v>7000</v>")
      .replace("<v>8000</v>", "<f>4000*2</f>")
      .replace("<v>x</v>", '<f>""</f><v></v>'),
  );
  place(home, [], [transactions()]);
  writeRaw(home, "book.xlsx", bytes);
  await run(home);
  assert.deepEqual(cleanColumn(home, "amount"), ["7000", "", ""]);
  assert.equal(manifestOf(home).workbooks[0]?.sheets[0]?.formulas_without_value, 1);
});

test("error cells stay as their text", async (t) => {
  const home = await temporaryHome(t);
  await extracted(home, { rows: [header, sale(1, "Ayu", { t: "e", v: 0x17 }), sale(2, "Budi", { t: "e", v: 0x2a })] });
  assert.deepEqual(cleanColumn(home, "amount"), ["#REF!", "#N/A"]);
  assert.equal(manifestOf(home).workbooks[0]?.sheets[0]?.error_cells, 2);
});

test("times and durations are no dates, and numbers padded with zeros keep them", async (t) => {
  const home = await temporaryHome(t);
  const rows = [
    [...header, "NIS"],
    [{ t: "n", v: 0.354, z: "h:mm" } as TestCell, "Ayu", "TM", 1, { t: "n", v: 123, z: "000000" } as TestCell],
    [{ t: "n", v: 46023.5, z: "yyyy-mm-dd h:mm" } as TestCell, "Budi", "TM", 1, "00456"],
    [46023, "Citra", "TM", 1, 789],
  ];
  await extracted(home, { rows });
  assert.deepEqual(cleanColumn(home, "transaction_date"), ["08:29:46", "2026-01-01", "2026-01-01"]);
  assert.deepEqual(cleanColumn(home, "student_number"), ["000123", "00456", "789"]);
});

test("a workbook that counts days from 1904 gives the dates it shows", async (t) => {
  const home = await temporaryHome(t);
  const rows = [header, [dateCell("2026-01-31", "dd/mm/yyyy", 1462), "Ayu", "TM", 1], [46023 - 1462, "Budi", "TM", 1]];
  place(home, [{ rows }], [transactions()], { date1904: true });
  await run(home);
  assert.deepEqual(cleanColumn(home, "transaction_date"), ["2026-01-31", "2026-01-01"]);
});

test("merged data cells give their value once, or in each cell with fill_merged", async (t) => {
  const home = await temporaryHome(t);
  const rows = [header, sale(1, "Ayu"), [null, "Budi", null, 200_000], [null, "Citra", null, 300_000]];
  const merges = ["A2:A4", "C2:C4"];
  const once = await extracted(home, { rows, merges });
  assert.deepEqual(
    once.map((row) => row["transaction_date"]),
    ["2026-01-01", "", ""],
  );
  await extracted(home, { rows, merges }, { fill_merged: true });
  assert.deepEqual(cleanColumn(home, "transaction_date"), ["2026-01-01", "2026-01-01", "2026-01-01"]);
  assert.deepEqual(cleanColumn(home, "unit_code"), ["TM", "TM", "TM"]);
});

test("a constant fills a column that the sheet lacks, and the sheet's own column wins", async (t) => {
  const home = await temporaryHome(t);
  const lacking = [
    ["Tanggal", "Nama", "Jumlah"],
    [dateCell("2026-01-01"), "Ayu", 1],
  ];
  const [row] = await extracted(home, { rows: lacking }, { defaults: { unit_code: "wlc inggris", quantity: 1 } });
  assert.deepEqual([row?.["unit_code"], row?.["quantity"]], ["WLC_ENGLISH", "1"]);
  const [own] = await extracted(home, { rows: [header, sale(1, "Ayu")] }, { defaults: { unit_code: "WLC_ENGLISH" } });
  assert.equal(own?.["unit_code"], "TM");
});

test("a sheet is named by a pattern, and each sheet that matches is read in the workbook's order", async (t) => {
  const home = await temporaryHome(t);
  const sheet = (name: string, customer: string): TestSheet => ({ name, rows: [header, sale(1, customer)] });
  place(
    home,
    [sheet("Transaksi B", "Budi"), sheet("Lain", "x"), sheet("transaksi A", "Ayu")],
    [transactions({ sheet: "/^Transaksi/" })],
  );
  await run(home);
  assert.deepEqual(cleanColumn(home, "customer_name"), ["Budi", "Ayu"]);
});

test("a sheet that is not there is refused with the sheets there are", async (t) => {
  const home = await temporaryHome(t);
  const error = await refusal(home, { name: "Transaksi TM", rows: [header] }, { sheet: "Transaksi" });
  assert.equal(error.code, "SHEET_NOT_FOUND");
  assert.match(error.mend, /"Transaksi TM"/);
  assert.equal(error.place.file, "book.xlsx");
});

test("a sheet that fills a table twice is refused", async (t) => {
  const home = await temporaryHome(t);
  place(home, [{ rows: [header, sale(1, "Ayu")] }], [transactions(), transactions({ sheet: "/sheet/" })]);
  await assert.rejects(run(home), { code: "SHEET_TWICE" });
});

test("an unknown heading is refused with its cell and the nearest known ones", async (t) => {
  const home = await temporaryHome(t);
  const rows = [[...header, "Diskonn"], sale(1, "Ayu")];
  const error = await refusal(home, { rows });
  assert.equal(error.code, "UNKNOWN_HEADING");
  assert.deepEqual(error.place, { file: "book.xlsx", sheet: "Sheet1", cell: "E1" });
  assert.match(error.message, /E1 "Diskonn"; known and near: "Diskon" \(discount\)/);
});

test("--allow-unknown keeps unknown headings as extra columns, before the source columns", async (t) => {
  const home = await temporaryHome(t);
  const rows = [
    [...header, "Kode Promo", "Kode-Promo", "Été"],
    [...sale(1, "Ayu"), "A1", "B2", 3],
  ];
  place(
    home,
    [
      { rows },
      {
        rows: [
          [...header, "Kasir"],
          [...sale(2, "Budi"), "Sari"],
        ],
      },
    ],
    [transactions(), transactions({ sheet: "Sheet2" })],
  );
  await run(home, { allowUnknown: true });
  const [first, second] = cleanRows(home);
  assert.deepEqual(Object.keys(first ?? {}).slice(-8), [
    ...["x_kode_promo", "x_kode_promo_2", "x_ete", "x_kasir"],
    ...["source_file", "source_sheet", "source_row", "row_key"],
  ]);
  assert.deepEqual([first?.["x_kode_promo_2"], first?.["x_ete"], first?.["x_kasir"]], ["B2", "3", ""]);
  assert.equal(second?.["x_kasir"], "Sari");
});

test("two headings for one column are refused, and ignore settles it", async (t) => {
  const home = await temporaryHome(t);
  const rows = [
    [...header, "Total Bayar"],
    [...sale(1, "Ayu"), 99],
  ];
  const error = await refusal(home, { rows });
  assert.equal(error.code, "DUPLICATE_HEADING");
  assert.match(error.message, /"Jumlah" \(D1\) and "Total Bayar" \(E1\)/);
  const [row] = await extracted(home, { rows }, { ignore: ["total bayar"] });
  assert.equal(row?.["amount"], "100000");
});

test("a table without a heading for a required column is refused", async (t) => {
  const home = await temporaryHome(t);
  const error = await refusal(home, { rows: [["Tanggal", "Nama", "Jumlah"], sale(1, "Ayu")] });
  assert.equal(error.code, "MISSING_COLUMN");
  assert.match(error.message, /unit_code/);
});

test("a sheet without a header, or without data, is refused; allow_empty accepts the latter", async (t) => {
  const home = await temporaryHome(t);
  assert.equal((await refusal(home, { rows: [["a", "b"], ["c"]] })).code, "NO_HEADER");
  assert.equal((await refusal(home, { rows: [["a", "b"], ["c"]] }, { header_row: 7 })).code, "NO_HEADER");
  assert.equal((await refusal(home, { rows: [header] })).code, "NO_ROWS");
  assert.equal((await refusal(home, { rows: [header, ["", " "]] })).code, "NO_ROWS");
  assert.deepEqual(await extracted(home, { rows: [header] }, { allow_empty: true }), []);
});

test("cells beside the table are counted, and no part of it", async (t) => {
  const home = await temporaryHome(t);
  const rows = [header, [...sale(1, "Ayu"), null, "Rekap", 5], [null, null, null, null, null, "TM", 6]];
  assert.equal((await extracted(home, { rows })).length, 1);
  const sheet = manifestOf(home).workbooks[0]?.sheets[0];
  assert.deepEqual([sheet?.cells_without_heading, sheet?.blank], [4, 1]);
});

test("equal rows have keys of their own, and keys follow content alone", async (t) => {
  const home = await temporaryHome(t);
  const first = await extracted(home, { rows: [header, sale(1, "Ayu"), sale(1, "Ayu"), sale(2, "Budi")] });
  const keys = first.map((row) => row["row_key"] ?? "");
  assert.equal(new Set(keys).size, 3);
  assert.equal(keys[1], `${keys[0] ?? ""}-2`);
  const moved = [["judul"], [], header, sale(2, "Budi"), [], sale(1, "Ayu"), sale(1, "Ayu")];
  const second = await extracted(home, { rows: moved });
  assert.deepEqual(second.map((row) => row["row_key"]).sort(), keys.sort());
});

test("a table's override adds headings and spellings, and can ask for a column", async (t) => {
  const home = await temporaryHome(t);
  place(
    home,
    [
      {
        rows: [
          [...header, "Beres?"],
          [...sale(1, "Ayu"), "Sip"],
        ],
      },
    ],
    [],
  );
  const columns = { payment_status: { headings: ["Beres"], values: { paid: ["Sip"] } } };
  writeConfig(home, { ...configOf([transactions()]), tables: { transactions: { columns } } });
  await run(home);
  assert.deepEqual(cleanColumn(home, "payment_status"), ["paid"]);
  const required = { ...columns, invoice_number: { required: true } };
  writeConfig(home, { ...configOf([transactions()]), tables: { transactions: { columns: required } } });
  await assert.rejects(run(home), { code: "MISSING_COLUMN" });
});
