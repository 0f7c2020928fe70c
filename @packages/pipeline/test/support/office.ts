import { stringify } from "yaml";
import { mkdirSync, writeFileSync } from "node:fs";
import type { Home } from "../../source/home/home.ts";
import { sync } from "../../source/sync/index.ts";
import { contextOf } from "./context.ts";
import { workbookBytes, writeRaw, type TestCell } from "./workbook.ts";

/** What an office keeps of a year: cells by heading. */
export type Book = {
  Transaksi?: Record<string, TestCell>[];
  Siswa?: Record<string, TestCell>[];
  Target?: Record<string, TestCell>[];
  Kegiatan?: Record<string, TestCell>[];
};

const tables = { Transaksi: "transactions", Siswa: "students", Target: "targets", Kegiatan: "activities" } as const;

/** Writes workbooks and source configs of an entity, and takes them through every stage up to the marts. */
export async function syncBooks(home: Home, entity: string, books: Record<number, Book>): Promise<void> {
  for (const [year, book] of Object.entries(books)) {
    const file = `${entity}-${year}.xlsx`;
    const sheets = Object.entries(book).filter(([, rows]) => rows.length > 0);
    writeRaw(home, file, workbookBytes(sheets.map(([name, rows]) => ({ name, rows: grid(rows) }))));
    const configs = sheets.map(([sheet]) => ({ sheet, table: tables[sheet as keyof typeof tables] }));
    mkdirSync(home.config, { recursive: true });
    writeFileSync(
      home.sourceConfig(entity, Number(year)),
      stringify({ entity, year: Number(year), workbooks: [{ file, sheets: configs }] }),
    );
  }
  await sync(contextOf(home, entity), { overwrite: true });
}

function grid(rows: Record<string, TestCell>[]): TestCell[][] {
  const headings = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? null))];
}

/** A sale in TM that no check finds anything in, but for what is given otherwise. */
export const sale = (date: string, invoice: string, amount: number, more: Record<string, TestCell> = {}) => ({
  Tanggal: date,
  "No Invoice": invoice,
  Nama: "Ani Lestari",
  "No HP": "+6281200000001",
  NIS: null,
  Sekolah: "SMAN 1 Semarang",
  Unit: "TM",
  Program: "UTBK",
  Paket: "Paket A",
  Harga: amount,
  Jumlah: amount,
  "Metode Pembayaran": "Transfer",
  "Status Bayar": "Lunas",
  Jenis: "Baru",
  "Sumber Informasi": "IG",
  ...more,
});

export const student = (
  number: string | null,
  name: string,
  registered: string,
  more: Record<string, TestCell> = {},
) => ({
  NIS: number,
  "Tanggal Daftar": registered,
  Nama: name,
  "Jenis Kelamin": "P",
  "Tanggal Lahir": "17/08/2008",
  "No HP": null,
  Email: null,
  Sekolah: "SMAN 1 Semarang",
  Kelas: "XII",
  "Nama Orang Tua": null,
  Unit: "TM",
  Program: "UTBK",
  "Status Siswa": "Aktif",
  "Sumber Informasi": "IG",
  ...more,
});
