import assert from "node:assert/strict";
import { before, describe, it } from "node:test";
import { entities } from "@config/atlas";
import { generateSample } from "@packages/sample";
import * as xlsx from "xlsx";
import { parse } from "yaml";

type Config = { workbooks: { file: string; sheets: { sheet: string; table: string; skip_rows?: string }[] }[] };
type Book = { name: string; year: number; workbook: xlsx.WorkBook; config: Config };

const books: Book[] = [];

before(() => {
  for (const entity of entities) {
    const { years } = generateSample({ entity, years: [2023, 2024, 2025, 2026], rows: 1200, seed: "5", until: null });
    for (const { year, file, workbook, config } of years) {
      const read = xlsx.read(workbook, {
        cellFormula: true,
        cellNF: true,
        cellText: false,
        cellStyles: true,
        WTF: true,
        sheetStubs: true,
      });
      books.push({ name: file, year, workbook: read, config: parse(config) as Config });
    }
  }
});

/** All filled cells of all workbooks. */
function* cells(): Generator<{ cell: xlsx.CellObject; sheet: string; book: Book }> {
  for (const book of books) {
    for (const [sheet, content] of Object.entries(book.workbook.Sheets)) {
      for (const [address, cell] of Object.entries(content)) {
        if (!address.startsWith("!")) yield { cell: cell as xlsx.CellObject, sheet, book };
      }
    }
  }
}

describe("a sample's workbook", () => {
  it("has the sheets that its source config names, and one more that nobody configured", () => {
    for (const { name, workbook, config } of books) {
      const named = config.workbooks.flatMap(({ sheets }) => sheets.map(({ sheet }) => sheet));
      const matches = (sheet: string) =>
        named.some((each) => (each.startsWith("/") ? new RegExp(each.slice(1, -1)).test(sheet) : each === sheet));
      assert.deepEqual(
        workbook.SheetNames.filter((sheet) => !matches(sheet)),
        ["Catatan"],
        name,
      );
      for (const sheet of named.filter((each) => !each.startsWith("/")))
        assert.ok(workbook.SheetNames.includes(sheet), sheet);
    }
  });

  it("has a hidden sheet, hidden rows, merged cells, and in one year dates that count from 1904", () => {
    for (const { name, year, workbook } of books) {
      const hidden = workbook.Workbook?.Sheets?.filter((sheet) => sheet.Hidden === 1).map((sheet) => sheet.name);
      assert.deepEqual(hidden, ["Kas Kecil"], name);
      assert.equal(workbook.Workbook?.WBProps?.date1904 === true, year === 2023, name);
      const sheets = Object.values(workbook.Sheets);
      assert.ok(
        sheets.some((sheet) => sheet["!rows"]?.some((row) => row.hidden === true)),
        `${name}: no hidden row`,
      );
      assert.ok(
        sheets.some((sheet) => (sheet["!merges"]?.length ?? 0) > 0),
        `${name}: nothing merged`,
      );
    }
  });

  it("holds dates, amounts, phones and numbers written in every way", () => {
    const texts = new Set<string>();
    const counts = { formula: 0, forgotten: 0, error: 0, date: 0, timed: 0, lostZero: 0 };
    for (const { cell } of cells()) {
      if (cell.t === "s") texts.add(String(cell.v));
      if (cell.t === "e") counts.error += 1;
      if (cell.f !== undefined && cell.v !== undefined) counts.formula += 1;
      if (cell.f !== undefined && cell.t === "z") counts.forgotten += 1;
      if (cell.t === "n" && cell.z === "dd/mm/yyyy") counts.date += 1;
      if (cell.t === "n" && Number(cell.v) % 1 !== 0 && String(cell.z).includes("hh")) counts.timed += 1;
      if (cell.t === "n" && Number(cell.v) > 8e9 && Number(cell.v) < 9e11) counts.lostZero += 1;
    }
    for (const [what, count] of Object.entries(counts)) assert.ok(count > 0, `no ${what}`);
    for (const pattern of [
      /^\d{2}\/\d{2}\/\d{4}$/,
      /^\d{1,2} (Januari|Agustus|Desember) \d{4}$/,
      /^\d{1,2} (Jan|Agu|Des) \d{4}$/,
      /^\d{1,2}-\d{1,2}-\d{2}$/,
      /^\d{4}-\d{2}-\d{2}$/,
      /^Rp [\d.]+$/,
      /^(Rp )?[\d.]+,50$/,
      /^\((Rp )?[\d.]+\)$/,
      /^-(Rp )?[\d.]+$/,
      /^\d,\d jt$/,
      /^\d+rb$/,
      /^0\d{4}$/,
      /^08\d{2}-\d{4}-\d{4}$/,
      /^\+62 \d{3} \d+$/,
      /^(TOTAL|JUMLAH [A-Z]+)$/,
    ])
      assert.ok(
        [...texts].some((text) => pattern.test(text)),
        `nothing like ${String(pattern)}`,
      );
  });

  it("has subtotals wherever its source config passes over them", () => {
    for (const { name, workbook, config } of books) {
      for (const { sheet, skip_rows: skip } of config.workbooks.flatMap(({ sheets }) => sheets)) {
        const content = workbook.Sheets[sheet];
        if (content === undefined || skip === undefined) continue;
        const lines = xlsx.utils.sheet_to_json<(string | number | null)[]>(content, { header: 1, blankrows: false });
        assert.ok(
          lines.some((line) => new RegExp(skip).test(String(line.find((cell) => cell != null)))),
          `${name} ${sheet}: no subtotal`,
        );
      }
    }
  });
});
