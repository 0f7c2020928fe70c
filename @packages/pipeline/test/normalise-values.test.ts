import assert from "node:assert/strict";
import { test } from "node:test";
import { findEntity } from "@config/atlas";
import fc from "fast-check";
import { normaliserOf } from "../source/extract/normalise/index.ts";
import { normalisePhone } from "../source/extract/normalise/phone.ts";
import { tableNames, tableSchemas, type Column } from "../source/extract/schema.ts";
import { formatKind } from "../source/extract/workbook/number-format.ts";

const IONS = findEntity("IONS");
const everyColumn = tableNames.flatMap((table) => tableSchemas[table].columns);

function column(name: string): Column {
  const found = everyColumn.find((candidate) => candidate.name === name);
  assert.ok(found, name);
  return found;
}

const clean = (name: string, value: Parameters<ReturnType<typeof normaliserOf>>[0]): string =>
  normaliserOf(column(name), IONS, 0)(value);

test("phones become E.164, with +62 where no country is named", () => {
  const cases: [string | number, string | null][] = [
    ["0812-3456-7890", "+6281234567890"],
    ["6281234567890", "+6281234567890"],
    [81234567890, "+6281234567890"],
    ["+62 812 3456 7890", "+6281234567890"],
    ["'081234567890", "+6281234567890"],
    ["(024) 8311234", "+62248311234"],
    ["+65 6123 4567", "+6561234567"],
    ["0812 3456 7890 / 0813 1111 2222", null],
    ["WA 081234567890", null],
    ["12345", null],
    ["tidak ada", null],
  ];
  for (const [value, expected] of cases) assert.equal(normalisePhone(value), expected, String(value));
});

test("units become registry codes by code, name and alias; a group is no unit", () => {
  assert.equal(clean("unit_code", "wlc inggris"), "WLC_ENGLISH");
  assert.equal(clean("unit_code", "T & M"), "TM");
  assert.equal(clean("unit_code", "WLC"), "WLC");
  assert.equal(clean("unit_code", " Unit X "), " Unit X ");
});

test("terms become English, whatever their case and punctuation", () => {
  assert.equal(clean("payment_status", "LUNAS"), "paid");
  assert.equal(clean("payment_status", "Belum  Lunas."), "unpaid");
  assert.equal(clean("transaction_type", "Pengembalian"), "refund");
  assert.equal(clean("gender", "P"), "female");
  assert.equal(clean("metric", "Omzet"), "revenue");
});

test("every spelling of every enum means one term, and a term means itself", () => {
  for (const { name, values = {} } of everyColumn) {
    for (const [term, spellings] of Object.entries(values)) {
      for (const spelling of [term, ...spellings]) assert.equal(clean(name, spelling), term, `${name}: ${spelling}`);
    }
  }
});

test("text is trimmed to one line, and its other characters stay", () => {
  assert.equal(clean("note", "  baris satu\r\nbaris dua \n\n tiga "), "baris satu baris dua tiga");
  assert.equal(clean("note", "satu_x000D_\ndua"), "satu dua");
  assert.equal(clean("note", 'kata "kutip", koma'), 'kata "kutip", koma');
  assert.equal(clean("note", true), "TRUE");
  assert.equal(clean("student_number", "000123"), "000123");
  assert.equal(clean("invoice_number", 12345), "12345");
  assert.equal(clean("student_number", 1234567890123456), "1234567890123456");
});

test("a value that is not understood stays exactly as it was, whatever the column", () => {
  const odd = fc.string({ unit: fc.constantFrom("?", "!", " ", "\n", "x", "é", "\t", "~", '"') });
  const columns = everyColumn.filter(({ type, as }) => type !== "text" || as !== undefined);
  fc.assert(
    fc.property(odd, fc.constantFrom(...columns), (text, chosen) => {
      const cleaned = normaliserOf(chosen, IONS, 0)(text);
      assert.equal(cleaned, text.trim() === "" ? "" : text);
    }),
  );
  assert.equal(clean("amount", { serial: 46023.5 }), "2026-01-01T12:00:00");
  assert.equal(clean("transaction_date", 12.5), "12.5");
  assert.equal(clean("amount", "#REF!"), "#REF!");
});

test("number formats tell dates from times and plain numbers", () => {
  const dates = ["dd/mm/yyyy", "m/d/yy", "[$-421]dd mmmm yyyy;@", "d-mmm", "mmmm", "yyyy-mm-dd h:mm:ss", 'd" hari"'];
  const times = ["h:mm", "[hh]:mm:ss", "mm:ss", "h:mm AM/PM", "[mm]"];
  const numbers = [
    "General",
    "#,##0",
    "0.00",
    '"Rp"#,##0',
    "[$Rp-421]#,##0.00",
    "[Red]-0",
    '0" hari"',
    "0\\d",
    "@",
    "0%",
    "0.0E+00",
    "_-* #,##0_-;-* #,##0_-",
  ];
  for (const code of dates) assert.equal(formatKind(code).kind, "date", code);
  for (const code of times) assert.equal(formatKind(code).kind, "time", code);
  for (const code of numbers) assert.equal(formatKind(code).kind, "number", code);
  assert.deepEqual(formatKind("00000"), { kind: "padded", digits: 5 });
});

test("no heading of a table means two of its columns", () => {
  for (const table of tableNames) {
    const owner = new Map<string, string>();
    for (const { name, headings } of tableSchemas[table].columns) {
      for (const heading of [name, ...headings]) {
        const key = heading.toLowerCase().replace(/[^a-z]/g, "");
        assert.equal(owner.get(key) ?? name, name, `${table}: ${heading}`);
        owner.set(key, name);
      }
    }
  }
});
