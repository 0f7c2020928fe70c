import type { Home } from "../../source/home/home.ts";
import { configOf, workbookBytes, writeConfig, writeRaw } from "./workbook.ts";

const headings = ["Tanggal", "No Invoice", "Nama", "Unit", "Program", "Jumlah"];

/** A sale as an office writes it, that no check finds anything in: date, invoice, customer, unit, program, amount. */
export function simpleSale(date: string, invoice: string, amount = "100000"): string[] {
  return [date, invoice, "Ani", "TM", "UTBK", amount];
}

/** Writes a workbook of IONS with one sheet of sales, and its source config. */
export function writeSales(home: Home, year: number, sales: string[][]): void {
  const file = `IONS-${year}.xlsx`;
  writeRaw(home, file, workbookBytes([{ name: "Transaksi", rows: [headings, ...sales] }]));
  writeConfig(home, configOf([{ sheet: "Transaksi", table: "transactions" }], file, year), "IONS", year);
}
