import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, test } from "node:test";
import { findEntity } from "@config/atlas";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { csvChunks } from "../source/extract/csv.ts";
import { readWorkbook } from "../source/extract/read/read-workbook.ts";
import { tableSchemas } from "../source/extract/schema.ts";
import { csvColumns, csvFields, joinSheets } from "../source/extract/table-rows.ts";
import { sheetjsReader } from "../source/extract/workbook/sheetjs.ts";
import { sourceConfigSchema } from "../source/source-config/schema.ts";
import { configOf, dateCell, workbookBytes, type TestCell, type TestSheet } from "./support/workbook.ts";

const folder = mkdtempSync(path.join(tmpdir(), "atlas-test-"));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Reads a workbook's sheets as transactions, without threads, down to the records of the CSV. */
async function csvOf(sheets: TestSheet[]) {
  const file = path.join(folder, "book.xlsx");
  writeFileSync(file, workbookBytes(sheets));
  const { config } = { config: sourceConfigSchema.parse(configOf([sheetConfig])) };
  const task = {
    file: "book.xlsx",
    path: file,
    sheets: config.workbooks[0]?.sheets ?? [],
    tables: tableSchemas,
    entity: findEntity("IONS"),
    year: 2026,
    allowUnknown: false,
    expandedBytes: 2 ** 30,
  };
  const read = await readWorkbook(sheetjsReader, task, () => undefined);
  const parts = read.sheets.map(({ report, extraNames, rows }) => ({
    file: "book.xlsx",
    sheet: report.sheet,
    extraNames,
    rows,
  }));
  const table = joinSheets(parts);
  const columns = csvColumns(tableSchemas.transactions, table.extraNames);
  const text = [...csvChunks(columns, table.rows, csvFields)].join("");
  const records: Record<string, string>[] = parse(text, { columns: true });
  return { records, reports: read.sheets.map(({ report }) => report) };
}

const sheetConfig = {
  sheet: "/^Data/",
  table: "transactions",
  skip_rows: "^(total|jumlah)",
  ignore: ["No"],
  allow_empty: true,
};

type Line =
  | { kind: "sale"; name: string; amount: number; day: number; notation: number }
  | { kind: "subtotal"; word: string; amount: number }
  | { kind: "blank"; number: boolean };

const notations: ((amount: number) => TestCell)[] = [
  (amount) => amount,
  (amount) => `Rp ${amount.toLocaleString("id-ID")}`,
  (amount) => `${amount.toLocaleString("id-ID")},00`,
  (amount) => `Rp${amount.toLocaleString("id-ID")},-`,
  (amount) => (amount < 0 ? `(${(-amount).toLocaleString("id-ID")})` : amount.toLocaleString("en-US")),
];

const amount = fc.oneof(fc.integer({ min: -9_999_999, max: 99_999_999 }), fc.constantFrom(0, 150_000));
const line: fc.Arbitrary<Line> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("sale" as const),
      name: fc.constantFrom("Ayu", "Budi", "Ayu"),
      amount,
      day: fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(7)),
      notation: fc.nat({ max: notations.length - 1 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant("subtotal" as const),
      word: fc.constantFrom("TOTAL", "Jumlah Januari"),
      amount,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("blank" as const), number: fc.boolean() }) },
);
const sheet = fc.record({
  lines: fc.array(line, { maxLength: 25 }),
  titles: fc.nat({ max: 3 }),
  order: fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
  hidden: fc.array(fc.nat({ max: 30 }), { maxLength: 5 }),
});
type Sheet = typeof sheet extends fc.Arbitrary<infer T> ? T : never;

/** A line's cells in the order: number, date, name, unit, amount. */
function cellsOf(line: Line): TestCell[] {
  if (line.kind === "blank") return [line.number ? 7 : null, null, null, null, null];
  if (line.kind === "subtotal") return [null, null, null, null, line.amount];
  const date = dateCell(`2026-01-${String(line.day).padStart(2, "0")}`);
  return [1, date, line.name, "TM", notations[line.notation]?.(line.amount) ?? null];
}

function testSheet({ lines, titles, order, hidden }: Sheet, index: number): TestSheet {
  const arrange = (cells: TestCell[]): TestCell[] => order.map((column) => cells[column] ?? null);
  const rows = lines.map((line) => {
    const cells = arrange(cellsOf(line));
    if (line.kind === "subtotal") cells.unshift(cells.shift() ?? line.word);
    return line.kind === "subtotal" ? [line.word, ...cells.slice(1)] : cells;
  });
  const above = Array.from({ length: titles }, () => ["Laporan"]);
  return {
    name: `Data ${index}`,
    rows: [...above, arrange(["No", "Tanggal", "Nama", "Unit", "Jumlah"]), ...rows],
    hiddenRows: hidden.map((row) => row + 1),
  };
}

test("every row of every sheet is a CSV row, a subtotal or blank, and the amounts agree to the rupiah", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async (sheets) => {
      const { records, reports } = await csvOf(sheets.map(testSheet));
      const sales = sheets.flatMap(({ lines }) => lines.filter((line) => line.kind === "sale"));
      assert.deepEqual(
        records.map((record) => [record["customer_name"], record["amount"], record["transaction_date"]]),
        sales.map(({ name, amount, day }) => [name, String(amount), `2026-01-${String(day).padStart(2, "0")}`]),
      );
      assert.equal(new Set(records.map((record) => record["row_key"])).size, records.length);
      for (const [index, { lines, titles, hidden }] of sheets.entries()) {
        const last = lines.findLastIndex((line) => line.kind !== "blank" || line.number) + 1;
        const read = lines.slice(0, last);
        const of = (kind: Line["kind"]): number => read.filter((line) => line.kind === kind).length;
        const [from, to] = [titles + 2, titles + 1 + last];
        const report = reports[index];
        assert.deepEqual(
          [report?.rows_read, report?.rows, report?.subtotals, report?.blank, report?.hidden_rows],
          [
            last,
            of("sale"),
            of("subtotal"),
            of("blank"),
            new Set(hidden.filter((row) => row + 1 >= from && row + 1 <= to)).size,
          ],
        );
        const places = records.filter((record) => record["source_sheet"] === `Data ${index}`);
        assert.deepEqual(
          places.map((record) => Number(record["source_row"])),
          lines.flatMap((line, position) => (line.kind === "sale" ? [titles + 2 + position] : [])),
        );
      }
    }),
    { numRuns: 120 },
  );
});

test("row keys are the same for the same rows in any order, file and sheet", async () => {
  const sales = fc.array(
    line.filter((each) => each.kind === "sale"),
    { minLength: 1, maxLength: 20 },
  );
  await fc.assert(
    fc.asyncProperty(sales, fc.nat(), async (lines, seed) => {
      const plain = { titles: 0, order: [0, 1, 2, 3, 4], hidden: [] };
      const shuffled = lines.toSorted(
        (a, b) => (((a.amount ^ seed) * 7919) % 101) - (((b.amount ^ seed) * 7919) % 101),
      );
      const keys = async (each: Line[][]) =>
        (await csvOf(each.map((part, index) => testSheet({ ...plain, lines: part }, index)))).records
          .map((record) => record["row_key"])
          .sort();
      const middle = lines.length >> 1;
      assert.deepEqual(await keys([shuffled.slice(0, middle), shuffled.slice(middle)]), await keys([lines]));
    }),
    { numRuns: 40 },
  );
});
