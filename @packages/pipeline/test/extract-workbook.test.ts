import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { test } from "node:test";
import fc from "fast-check";
import { UserError } from "../source/errors.ts";
import { normaliseDate } from "../source/extract/normalise/date.ts";
import { normaliseText } from "../source/extract/normalise/text.ts";
import type { CellValue } from "../source/extract/workbook/cell.ts";
import type { Sheet } from "../source/extract/workbook/reader.ts";
import { sheetjsReader } from "../source/extract/workbook/sheetjs.ts";
import { cleanColumn } from "./support/clean.ts";
import { contextOf } from "./support/context.ts";
import { temporaryHome } from "./support/home.ts";
import { configOf, dateCell, run, workbookBytes, writeConfig, writeRaw } from "./support/workbook.ts";
import { editPart, unzip, zip } from "./support/zip.ts";
import { extract } from "../source/extract/index.ts";

const mebibyte = 1024 * 1024;
const limits = { expandedBytes: 64 * mebibyte };
const sheetPart = "xl/worksheets/sheet1.xml";
const small = workbookBytes([
  {
    rows: [
      ["Tanggal", "Nama"],
      [dateCell("2026-01-31"), "Ayu"],
    ],
  },
]);

async function firstSheet(bytes: Buffer): Promise<Sheet> {
  const workbook = await sheetjsReader.open(bytes, "book.xlsx", limits);
  const [sheet] = workbook.read(workbook.sheetNames.slice(0, 1));
  assert.ok(sheet);
  return sheet;
}

async function refusal(bytes: Buffer): Promise<UserError> {
  return firstSheet(bytes).then(
    () => assert.fail("it was not refused"),
    (error: unknown) => {
      assert.ok(error instanceof UserError, String(error));
      assert.equal(error.place.file, "book.xlsx");
      assert.notEqual(error.mend, "");
      return error;
    },
  );
}

const fixture = (name: string): Buffer =>
  readFileSync(path.join(import.meta.dirname, "fixtures/calamine", `${name}.xlsx`));
const rowsOf = (sheet: Sheet): (readonly CellValue[])[] =>
  Array.from({ length: sheet.lastRow }, (_, row) => sheet.row(row + 1));
const texts = (sheet: Sheet): string[][] => rowsOf(sheet).map((row) => row.map(normaliseText));

test("a workbook of 1904 gives its dates, and a duration is no date", async () => {
  const rows = rowsOf(await firstSheet(fixture("date_1904")));
  assert.equal(normaliseDate(rows[0]?.[0] ?? null), "2021-01-01");
  assert.equal(normaliseDate(rows[1]?.[0] ?? null), "2021-01-02");
  assert.equal(rows[2]?.[0], "255:10:10");
});

test("dates stored as ISO text are dates, and a time alone is not", async () => {
  const rows = rowsOf(await firstSheet(fixture("date_iso")));
  assert.deepEqual(
    rows.slice(0, 3).map(([cell = null]) => normaliseDate(cell)),
    ["2021-01-01", "2021-01-01", null],
  );
});

test("every kind of error cell keeps its text", async () => {
  const sheet = await firstSheet(fixture("errors"));
  assert.deepEqual(texts(sheet).flat(), ["#DIV/0!", "#NAME?", "#VALUE!", "#NULL!", "#REF!", "#NUM!", "#N/A"]);
  assert.equal(sheet.errorCells, 7);
});

test("an error that the parser does not know keeps its text too", async () => {
  const bytes = editPart(small, sheetPart, (xml) =>
    xml.replace(/<c r="B2"[^>]*>.*?<\/c>/, '<c r="B2" t="e"><v>#SPILL!</v></c>'),
  );
  assert.equal((await firstSheet(bytes)).row(2)[1], "#SPILL!");
});

test("merges, escapes, rich text, other prefixes and a minimal package are read", async () => {
  assert.equal((await firstSheet(fixture("merge_cells"))).merges.length, 3);
  assert.deepEqual(texts(await firstSheet(fixture("has_x000D_"))), [["ABC DEF"]]);
  assert.deepEqual(texts(await firstSheet(fixture("richtext-after-plain")))[1], [
    ...["tval", "rval1rval2", "rval1rval2", "rval1rval2"],
  ]);
  assert.deepEqual(rowsOf(await firstSheet(fixture("nonstandard-xml-ns-prefix"))), [
    ["a", "b"],
    [1, 3],
    [2, 4],
  ]);
  assert.equal((await firstSheet(fixture("minimal_package"))).row(4)[0], "4894831");
});

test("a password is said to be one", async () => {
  assert.equal((await refusal(fixture("pass_protected"))).code, "PASSWORD_PROTECTED");
  const locked = unzip(small).map((part) => ({ ...part, flags: 1 }));
  assert.equal((await refusal(zip(locked))).code, "PASSWORD_PROTECTED");
});

test("what is no xlsx workbook is refused, whatever its name", async () => {
  const others = [
    Buffer.from("Tanggal,Nama\n"),
    Buffer.from("<html><table><tr><td>1</td></tr></table></html>"),
    Buffer.alloc(0),
    Buffer.from("d0cf11e0a1b11ae1".padEnd(1024, "0"), "hex"),
    zip([
      { name: "word/document.xml", content: "<w/>" },
      { name: "[Content_Types].xml", content: "<Types/>" },
    ]),
  ];
  for (const bytes of others) assert.equal((await refusal(bytes)).code, "NOT_A_WORKBOOK");
});

test("a damaged archive is refused: cut short, a wrong checksum, a false size, an unknown packing", async () => {
  const parts = unzip(small);
  const told = (more: object): Buffer =>
    zip(parts.map((part) => (part.name === sheetPart ? { ...part, ...more } : part)));
  const damaged = [
    small.subarray(0, small.length / 2),
    told({ crc: 1 }),
    told({ size: 10 }),
    told({ size: 1e6 }),
    told({ method: 12 }),
  ];
  for (const bytes of damaged) assert.equal((await refusal(bytes)).code, "WORKBOOK_DAMAGED");
});

test("a workbook with any byte changed is refused or reads the same", async () => {
  const whole = texts(await firstSheet(small));
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: small.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const bytes = Buffer.from(small);
      bytes.writeUInt8(bytes.readUInt8(at) ^ change, at);
      const read = await firstSheet(bytes).then(texts, (error: unknown) => {
        assert.ok(error instanceof UserError, String(error));
        return null;
      });
      if (read !== null) assert.deepEqual(read, whole);
    }),
    { numRuns: 150 },
  );
});

test("what unfolds beyond the limit, or to a hundred times its size, is refused before it is unfolded", async () => {
  const parts = unzip(small);
  const large = await refusal(zip([...parts, { name: "xl/media/image1.bin", content: "x", size: 65 * mebibyte }]));
  assert.equal(large.code, "WORKBOOK_TOO_LARGE");
  assert.match(large.message, /66 MiB; the limit is 64 MiB/);
  const bomb = await refusal(zip([...parts, { name: "xl/media/zeros.bin", content: Buffer.alloc(20 * mebibyte) }]));
  assert.equal(bomb.code, "WORKBOOK_TOO_LARGE");
  assert.match(bomb.message, /times its packed size/);
});

test("a cell longer than any spreadsheet's is refused with its address", async () => {
  const bytes = editPart(small, sheetPart, (xml) => xml.replace("Ayu", "A".repeat(40_000)));
  await assert.rejects(
    firstSheet(bytes).then((sheet) => sheet.row(2)),
    { code: "CELL_TOO_LONG", place: { file: "book.xlsx", sheet: "Sheet1", cell: "B2" } },
  );
});

test("a format in the last row makes no million rows, and rows keep their numbers over gaps", async () => {
  const bytes = editPart(small, sheetPart, (xml) =>
    xml.replace(
      "</sheetData>",
      '<row r="500"><c r="A500"><v>5</v></c></row><row r="1048576"><c r="A1048576" s="0"/></row></sheetData>',
    ),
  );
  const sheet = await firstSheet(bytes);
  assert.equal(sheet.lastRow, 500);
  assert.deepEqual(sheet.row(500), [5]);
  assert.deepEqual(sheet.row(499), []);
});

test("hidden rows are told, with and without row numbers", async () => {
  const bytes = editPart(small, sheetPart, (xml) => xml.replace(/<row r="2"/, '<row r="2" hidden="1"'));
  assert.deepEqual([...(await firstSheet(bytes)).hiddenRows], [2]);
  const bare = editPart(small, sheetPart, (xml) =>
    xml.replace(/<row r="2"/, '<row hidden="true"').replace(/<row r="1"/, "<row"),
  );
  assert.deepEqual([...(await firstSheet(bare)).hiddenRows], [2]);
});

test("a workbook that needs more memory than allowed is refused, and the process lives on", async (t) => {
  const home = await temporaryHome(t);
  const row = (number: number): string => `<row r="${number}">${`<c><v>${number * 7919}</v></c>`.repeat(25)}</row>`;
  const rows = Array.from({ length: 30_000 }, (_, index) => row(index + 3)).join("");
  writeRaw(
    home,
    "book.xlsx",
    editPart(small, sheetPart, (xml) => xml.replace("</sheetData>", `${rows}</sheetData>`)),
  );
  writeConfig(home, configOf([{ sheet: "Sheet1", table: "transactions" }]));
  const context = contextOf(home);
  const tight = { ...context, environment: { ...context.environment, ATLAS_READ_HEAP_MIB: 64 } };
  await assert.rejects(extract(tight, { year: 2026 }), { code: "WORKBOOK_TOO_LARGE", place: { file: "book.xlsx" } });
});

test("a few long texts that many cells share are refused before they fill the disk", async (t) => {
  const home = await temporaryHome(t);
  const long = "x".repeat(30_000);
  const rows = Array.from({ length: 100 }, () => [dateCell("2026-01-01"), long, "TM", 1]);
  writeRaw(home, "book.xlsx", workbookBytes([{ rows: [["Tanggal", "Nama", "Unit", "Jumlah"], ...rows] }]));
  writeConfig(home, configOf([{ sheet: "Sheet1", table: "transactions" }]));
  const context = contextOf(home);
  const tight = { ...context, environment: { ...context.environment, ATLAS_EXPANSION_LIMIT_MIB: 1 } };
  await assert.rejects(extract(tight, { year: 2026 }), { code: "WORKBOOK_TOO_LARGE" });
});

test("several workbooks are read in the order of the config, each once", async (t) => {
  const home = await temporaryHome(t);
  const book = (name: string): Buffer =>
    workbookBytes([
      {
        rows: [
          ["Tanggal", "Nama", "Unit", "Jumlah"],
          [dateCell("2026-01-05"), name, "TM", 1],
        ],
      },
    ]);
  for (const name of ["c", "a", "b"]) writeRaw(home, `${name}.xlsx`, book(name));
  writeRaw(home, "~$a.xlsx", Buffer.from("lock"));
  const sheets = [{ sheet: "Sheet1", table: "transactions" }];
  writeConfig(home, {
    entity: "IONS",
    year: 2026,
    workbooks: [
      { file: "[bc].xlsx", sheets },
      { file: "a.xlsx", sheets },
    ],
  });
  const result = await run(home);
  assert.deepEqual(
    result.workbooks.map(({ file }) => file),
    ["b.xlsx", "c.xlsx", "a.xlsx"],
  );
  assert.deepEqual(cleanColumn(home, "customer_name"), ["b", "c", "a"]);
});
