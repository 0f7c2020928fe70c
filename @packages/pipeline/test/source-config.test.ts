import assert from "node:assert/strict";
import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import { UsageError, UserError } from "../source/errors.ts";
import type { Home } from "../source/home/home.ts";
import { readSourceConfig, resolveTables, sourceConfigYears, workbookFiles } from "../source/source-config/index.ts";
import { contextOf } from "./support/context.ts";
import { temporaryHome } from "./support/home.ts";
import { writeConfig, writeRaw } from "./support/workbook.ts";

const complete = `entity: IONS
year: 2026
workbooks:
  - file: IONS-2026.xlsx
    sheets:
      - sheet: Transaksi TM
        table: transactions
        header_row: 3
        merge_header_rows: 2
        data_start_row: 6
        skip_rows: "^(TOTAL|JUMLAH)"
        defaults: { unit_code: TM }
        aliases: { "Ket. Lunas": payment_status }
        ignore: ["Paraf"]
tables:
  transactions: { columns: { invoice_number: { required: true } } }
`;

/** The fault of a config, as text. */
async function fault(home: Home, text: string): Promise<UsageError> {
  writeConfig(home, text);
  return readSourceConfig(contextOf(home), 2026).then(
    () => assert.fail("it was accepted"),
    (error: unknown) => {
      assert.ok(error instanceof UsageError, String(error));
      assert.equal(error.code, "CONFIG_INVALID");
      assert.equal(error.place.file, home.sourceConfig("IONS", 2026));
      return error;
    },
  );
}

test("a complete config is read, with what it leaves out filled in", async (t) => {
  const home = await temporaryHome(t);
  writeConfig(home, complete);
  const { config, sha256 } = await readSourceConfig(contextOf(home), 2026);
  const [sheet] = config.workbooks[0]?.sheets ?? [];
  assert.match(sha256, /^[0-9a-f]{64}$/);
  assert.deepEqual(sheet, {
    sheet: "Transaksi TM",
    table: "transactions",
    header_row: 3,
    merge_header_rows: 2,
    data_start_row: 6,
    skip_rows: "^(TOTAL|JUMLAH)",
    defaults: { unit_code: "TM" },
    aliases: { "Ket. Lunas": "payment_status" },
    ignore: ["Paraf"],
    fill_merged: false,
    allow_empty: false,
  });
  const invoice = resolveTables(config).transactions.columns.find(({ name }) => name === "invoice_number");
  assert.equal(invoice?.required, true);
});

const faults: [string, (text: string) => string, { line: number; key?: string; says: RegExp }][] = [
  [
    "an unknown key",
    (text) => text.replace("header_row: 3", "headerrow: 3"),
    {
      line: 8,
      key: "workbooks[0].sheets[0].headerrow",
      says: /unknown key; allowed are sheet, table, header_row, .*allow_empty/,
    },
  ],
  [
    "an unknown table",
    (text) => text.replace("table: transactions", "table: transaksi"),
    { line: 7, key: "workbooks[0].sheets[0].table", says: /allowed are transactions, students, targets, activities/ },
  ],
  ["a row below 1", (text) => text.replace("header_row: 3", "header_row: 0"), { line: 8, says: /header_row: .*>=1/ }],
  ["a missing key", (text) => text.replace("year: 2026\n", ""), { line: 1, key: "year", says: /missing/ }],
  ["another entity", (text) => text.replace("IONS\n", "EPN\n"), { line: 1, key: "entity", says: /IONS/ }],
  ["another year", (text) => text.replace("year: 2026", "year: 2025"), { line: 2, key: "year", says: /2026/ }],
  [
    "an alias to no column",
    (text) => text.replace("payment_status }", "status_bayar }"),
    {
      line: 13,
      key: "workbooks[0].sheets[0].aliases.Ket. Lunas",
      says: /no column of transactions; allowed are transaction_date, /,
    },
  ],
  [
    "a constant for no column",
    (text) => text.replace("unit_code: TM", "unit: TM"),
    { line: 12, key: "workbooks[0].sheets[0].defaults.unit", says: /no column of transactions/ },
  ],
  [
    "a constant that is no unit",
    (text) => text.replace("unit_code: TM", "unit_code: WLC"),
    { line: 12, says: /"WLC" is not understood; allowed are TM, WLC_ENGLISH, WLC_NON_ENGLISH/ },
  ],
  ["a broken pattern", (text) => text.replace("^(TOTAL", "^((TOTAL"), { line: 11, says: /not a regular expression/ }],
  [
    "a broken sheet pattern",
    (text) => text.replace("Transaksi TM", "/(/"),
    { line: 6, says: /not a regular expression/ },
  ],
  ["data in the header", (text) => text.replace("start_row: 6", "start_row: 4"), { line: 10, says: /before row 5/ }],
  [
    "an override of no column",
    (text) => text.replace("invoice_number:", "invoice:"),
    { line: 16, key: "tables.transactions.columns.invoice", says: /no column of transactions/ },
  ],
  [
    "an override of no table",
    (text) => text.replace(/transactions: \{/, "transaksi: {"),
    { line: 16, key: "tables.transaksi", says: /allowed are transactions, students, targets, activities/ },
  ],
  [
    "a spelling of no term",
    (text) => text.replace("invoice_number: { required: true }", "payment_status: { values: { lunas: [Beres] } }"),
    { line: 16, says: /unknown term; allowed are paid, deposit, / },
  ],
  [
    "a heading of two columns",
    (text) => text.replace("required: true", "headings: [Diskon]"),
    { line: 16, says: /"Diskon" would mean both invoice_number and discount/ },
  ],
  ["a repeated key", (text) => text.replace("year: 2026", "year: 2026\nyear: 2026"), { line: 3, says: /unique/ }],
  ["no YAML", (text) => text.replace("sheets:", "sheets: ["), { line: 15, says: /./ }],
];

for (const [what, edit, { line, key, says }] of faults) {
  test(`${what} is refused with its line, its key and what is allowed`, async (t) => {
    const home = await temporaryHome(t);
    const error = await fault(home, edit(complete));
    assert.match(error.message, says);
    if (what !== "no YAML") assert.equal(error.place.row, line);
    if (key !== undefined) assert.equal(error.place.key, key);
  });
}

test("all faults are said at once", async (t) => {
  const home = await temporaryHome(t);
  const error = await fault(home, complete.replace("header_row: 3", "x: 3").replace("file:", "fil:"));
  assert.equal(error.message.split("\n").length, 3);
});

test("a year without a config names the years that have one", async (t) => {
  const home = await temporaryHome(t);
  for (const year of [2025, 2023]) writeConfig(home, complete, "IONS", year);
  writeConfig(home, complete, "EPN", 2024);
  writeFileSync(path.join(home.config, "notes.txt"), "");
  assert.deepEqual(await sourceConfigYears(home, "IONS"), [2023, 2025]);
  const missing = readSourceConfig(contextOf(home), 2026);
  await assert.rejects(missing, { code: "CONFIG_NOT_FOUND", mend: /2023, 2025/ });
  assert.deepEqual(await sourceConfigYears({ ...home, config: "/nowhere" }, "IONS"), []);
});

test("a workbook is one file or what a glob matches, in order of names, without lock files", async (t) => {
  const home = await temporaryHome(t);
  for (const file of ["b.xlsx", "a.xlsx", "~$a.xlsx", "sub/c.xlsx", "[1].xlsx"]) writeRaw(home, file, Buffer.from("x"));
  const names = async (pattern: string): Promise<string[]> =>
    (await workbookFiles(home, pattern)).map(({ file }) => file);
  assert.deepEqual(await names("*.xlsx"), ["[1].xlsx", "a.xlsx", "b.xlsx"]);
  assert.deepEqual(await names("**/*.xlsx"), ["[1].xlsx", "a.xlsx", "b.xlsx", "sub/c.xlsx"]);
  assert.deepEqual(await names("[1].xlsx"), ["[1].xlsx"]);
  assert.deepEqual(await names("./sub/c.xlsx"), ["sub/c.xlsx"]);
  await assert.rejects(names("~$a.xlsx"), { code: "LOCK_FILE" });
  await assert.rejects(names("nope.xlsx"), (error: unknown) => {
    assert.ok(error instanceof UserError);
    assert.equal(error.code, "WORKBOOK_NOT_FOUND");
    assert.match(error.mend, /a\.xlsx, b\.xlsx/);
    return true;
  });
});

test("nothing outside @source/raw is reached, by path, glob or link", async (t) => {
  const home = await temporaryHome(t);
  writeRaw(home, "a.xlsx", Buffer.from("x"));
  const secret = path.join(home.root, "secret.xlsx");
  writeFileSync(secret, "x");
  mkdirSync(path.join(home.root, "elsewhere"));
  writeFileSync(path.join(home.root, "elsewhere", "d.xlsx"), "x");
  symlinkSync(secret, path.join(home.raw, "link.xlsx"));
  symlinkSync(path.join(home.root, "elsewhere"), path.join(home.raw, "folder"));
  const raw = path.basename(home.raw);
  for (const pattern of [
    secret,
    "../../secret.xlsx",
    "link.xlsx",
    "li*.xlsx",
    "folder/d.xlsx",
    "folder/*.xlsx",
    `../${raw}x/*.xlsx`,
  ]) {
    await assert.rejects(workbookFiles(home, pattern), { code: "WORKBOOK_OUTSIDE" }, pattern);
  }
  symlinkSync(path.join(home.raw, "a.xlsx"), path.join(home.raw, "inside.xlsx"));
  assert.equal((await workbookFiles(home, "inside.xlsx"))[0]?.file, "inside.xlsx");
});
