import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { test } from "node:test";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { withDatabase } from "../source/database/database.ts";
import { UserError } from "../source/errors.ts";
import type { Home } from "../source/home/home.ts";
import { validate, type ValidationFile } from "../source/validate/index.ts";
import { contextOf, query } from "./support/context.ts";
import { temporaryHome } from "./support/home.ts";
import { codesOf, judgeRows } from "./support/judge.ts";
import { writeRows, type SnapshotRow } from "./support/snapshot.ts";

const sale = (more: SnapshotRow = {}): SnapshotRow => ({
  transaction_date: "2026-02-03",
  invoice_number: "INV-1",
  customer_name: "Ani",
  unit_code: "TM",
  program_name: "UTBK",
  amount: "90000",
  ...more,
});

const pick = (...values: string[]) => fc.constantFrom(...values);
/** Few values, so that rows repeat, and some of them faulty. */
const messySale: fc.Arbitrary<SnapshotRow> = fc.record({
  transaction_date: pick("2026-02-03", "2026-02-03", "2026-03-01", "", "kemarin", "2025-02-03"),
  invoice_number: pick("INV-1", "INV-1", "INV-2", ""),
  customer_name: pick("Ani", "ani", "Budi", ""),
  unit_code: pick("TM", "TM", "TM", "Semarang"),
  program_name: pick("UTBK", "Bimbingan UTBK", "Menjahit"),
  amount: pick("90000", "90000.00", "1", "-5", "x"),
  transaction_type: pick("", "new", "refund"),
});

test("DUPLICATE_ROW in any order: exactly the rows that repeat an earlier sound one", async (t) => {
  const home = await temporaryHome(t);
  const identity = (row: SnapshotRow): string | null => {
    const program = (row["program_name"] ?? "").includes("UTBK") ? "UTBK" : row["program_name"];
    const { transaction_date, invoice_number, customer_name = "", transaction_type, amount } = row;
    if (!invoice_number) return null;
    return [
      transaction_date,
      invoice_number,
      customer_name.toLowerCase(),
      program,
      transaction_type,
      Number(amount),
    ].join();
  };
  await fc.assert(
    fc.asyncProperty(fc.array(messySale, { minLength: 90, maxLength: 120 }), async (rows) => {
      await judgeRows(home, { transactions: rows });
      const found = await codesOf(home, "transactions");
      const errors = ["MISSING_", "INVALID_DATE", "INVALID_AMOUNT", "DATE_OUT", "NEGATIVE", "UNKNOWN_UNIT"];
      const isSound = (codes: string[]) =>
        !codes.some((code) => code !== "MISSING_INVOICE" && errors.some((error) => code.startsWith(error)));
      const originals = new Set<string>();
      for (const [index, row] of rows.entries()) {
        const key = identity(row);
        const codes = found[index] ?? [];
        const isReadable = !Number.isNaN(Number(row["amount"])) && /^\d{4}-/.test(row["transaction_date"] ?? "");
        const expected = key !== null && isReadable && originals.has(key);
        assert.equal(codes.includes("DUPLICATE_ROW"), expected, `row ${String(index)}: ${JSON.stringify(row)}`);
        if (key !== null && isSound(codes)) originals.add(key);
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
});

test("every row is accepted or rejected, and how rows lie in the database does not matter", async (t) => {
  const home = await temporaryHome(t);
  await fc.assert(
    fc.asyncProperty(fc.array(messySale, { minLength: 60, maxLength: 90 }), fc.nat(), async (rows, seed) => {
      const { accepted, rejected } = await judgeRows(home, { transactions: rows });
      assert.equal(accepted + rejected, rows.length);
      const before = await codesOf(home, "transactions");
      await withDatabase(home, "write", async (database) => {
        await database.run(
          `create or replace temp table shuffled as select * from raw.transactions order by hash(row_key || '${String(seed)}')`,
        );
        await database.run("delete from raw.transactions");
        await database.run("insert into raw.transactions select * from shuffled");
        await database.run("delete from raw.validations");
      });
      await validate(contextOf(home), { year: 2026 });
      assert.deepEqual(await codesOf(home, "transactions"), before);
    }),
    { numRuns: 2, endOnFailure: true },
  );
});

async function invalidRows(home: Home, file: string): Promise<Record<string, string>[]> {
  return parse(await readFile(`${home.invalid}/${file}`), { columns: true });
}

test("rejected rows are written with why and where, by month, and go when they are mended", async (t) => {
  const home = await temporaryHome(t);
  const faulty = [
    sale(),
    sale({ invoice_number: "INV-2", amount: '=x"\n,', unit_code: "?", channel_name: "Radio" }),
    sale({ transaction_date: "2026-03-03", customer_name: "" }),
    sale({ transaction_date: "" }),
    sale({ transaction_date: "2024-02-29" }),
  ];
  const students = [{ registration_date: "2020-01-31", full_name: "", unit_code: "TM", program_name: "UTBK" }];
  const targets = [{ unit_code: "TM", metric: "?" }];
  await judgeRows(home, { transactions: faulty, students, targets });
  assert.deepEqual((await readdir(home.invalid)).sort(), [
    "IONS-2026-02-transactions.csv",
    "IONS-2026-03-transactions.csv",
    "IONS-2026-out-of-year-students.csv",
    "IONS-2026-out-of-year-transactions.csv",
    "IONS-2026-targets.csv",
    "IONS-2026-undated-transactions.csv",
  ]);
  const [row] = await invalidRows(home, "IONS-2026-02-transactions.csv");
  assert.equal(row?.["amount"], '=x"\n,', "the original value");
  assert.equal(row["reason_codes"], "INVALID_AMOUNT; UNKNOWN_UNIT; UNKNOWN_CHANNEL");
  assert.equal(row["severity"], "error");
  assert.match(row["message"] ?? "", /amount cannot be read.*unit is missing/);
  assert.equal(row["cell"], "'transactions'!M5; 'transactions'!G5; 'transactions'!Q5");

  await judgeRows(home, { transactions: [sale(), sale({ transaction_date: "2026-03-03", customer_name: "" })] });
  assert.deepEqual(await readdir(home.invalid), ["IONS-2026-03-transactions.csv"]);
});

test("files of other years and entities stay", async (t) => {
  const home = await temporaryHome(t);
  await judgeRows(home, { transactions: [sale({ amount: "" })] });
  await judgeRows(home, { transactions: [sale({ amount: "" })] }, "EPN");
  await judgeRows(home, { transactions: [sale()] });
  assert.deepEqual(await readdir(home.invalid), ["EPN-2026-02-transactions.csv"]);
});

test("output/validation counts, shares and shows every check", async (t) => {
  const home = await temporaryHome(t);
  const rows = Array.from({ length: 8 }, (_, index) =>
    sale({ invoice_number: `I${String(index)}`, amount: index < 6 ? "" : "1" }),
  );
  const manifest = await writeRows(home, "IONS", 2026, { transactions: rows });
  await judgeRows(home, { transactions: rows });
  const file = JSON.parse(await readFile(home.validation("IONS", 2026), "utf8")) as ValidationFile;
  assert.equal(file.snapshot, manifest.snapshot_sha256);
  assert.deepEqual(file.tables.transactions, { rows: 8, accepted: 2, rejected: 6 });
  assert.deepEqual(file.conservation, []);
  const missing = file.checks.find((check) => check.reason_code === "MISSING_AMOUNT");
  assert.equal(missing?.rows, 6);
  assert.equal(missing.share, 0.75);
  assert.equal(missing.samples.length, 5);
  assert.deepEqual(missing.samples[0], {
    source_file: "IONS-2026.xlsx",
    source_sheet: "transactions",
    source_row: 4,
    column: "amount",
    value: null,
    cell: "M4",
    link: "'transactions'!M4",
  });
});

test("the same rows are not judged twice, unless the registry or the file changed", async (t) => {
  const home = await temporaryHome(t);
  const context = contextOf(home);
  assert.equal((await judgeRows(home, { transactions: [sale({ program_name: "Menjahit" })] })).skipped, false);
  assert.equal((await validate(context, { year: 2026 })).skipped, true);
  const [first] = context.entity.programs;
  assert.ok(first);
  const programs = [{ ...first, aliases: [...first.aliases, "Menjahit"] }, ...context.entity.programs.slice(1)];
  const result = await validate({ ...context, entity: { ...context.entity, programs } }, { year: 2026 });
  assert.equal(result.skipped, false);
  assert.deepEqual(await codesOf(home, "transactions"), [[]]);
});

test("the same input gives the same bytes", async (t) => {
  const rows = fc.sample(messySale, 80);
  const texts = [];
  for (const home of [await temporaryHome(t), await temporaryHome(t)]) {
    await judgeRows(home, { transactions: rows });
    const names = (await readdir(home.invalid)).sort();
    const files = [home.validation("IONS", 2026), ...names.map((name) => `${home.invalid}/${name}`)];
    texts.push(await Promise.all(files.map(async (file) => readFile(file, "utf8"))));
  }
  assert.deepEqual(texts[0], texts[1]);
});

test("an entity-year that was not loaded cannot be judged", async (t) => {
  const home = await temporaryHome(t);
  await judgeRows(home, {});
  await assert.rejects(
    validate(contextOf(home), { year: 2025 }),
    (error) => error instanceof UserError && error.code === "NOT_LOADED",
  );
  assert.deepEqual(await query(home, "select year, row_count, accepted, rejected from raw.validations"), [
    { year: 2026, row_count: "0", accepted: "0", rejected: "0" },
  ]);
});
