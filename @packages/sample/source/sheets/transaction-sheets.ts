import type { Entity, Unit } from "@config/atlas";
import { partsOf } from "../calendar/day.ts";
import { at } from "../random.ts";
import { TIDY, TYPED } from "./look.ts";
import { plainSheet, type ColumnPlan, type SheetPlan } from "./plan.ts";

/** Layouts come round every four years: the office changed its form again. */
export type Variant = 0 | 1 | 2 | 3;

export function variantOf(year: number): Variant {
  return ((year % 4) + (year < 0 ? 4 : 0)) as Variant;
}

/** The workbook of every fourth year was begun on a Mac, whose dates count from 1904. */
export const isDate1904 = (year: number): boolean => variantOf(year) === 3;

type Field = readonly [
  column: string | null,
  headings: readonly [string, string, string, string],
  width: number,
  group?: string,
];

/** Columns in the order of the form, with what each variant calls them; an empty heading leaves the column out. */
const FORM: readonly Field[] = [
  [null, ["No", "No", "No", "No"], 5],
  ["transaction_date", ["Tanggal", "Tgl", "Tanggal Bayar", "Tgl Transaksi"], 13],
  ["invoice_number", ["No Invoice", "No. Invoice", "No. Kwitansi", "No\nNota"], 18],
  ["student_number", ["NIS", "No Induk", "NIS", "No. Induk Siswa"], 9, "Siswa"],
  ["customer_name", ["Nama", "Nama Siswa", "Nama Lengkap", "NAMA PELANGGAN"], 28, "Siswa"],
  ["customer_phone", ["No HP", "No. WA", "No WA", "Telepon"], 17, "Siswa"],
  ["organization_name", ["Asal Sekolah", "Sekolah", "Sekolah", "Instansi"], 28, "Siswa"],
  ["program_name", ["Program", "Kursus", "Nama Program", "Produk"], 24],
  ["item_name", ["Paket", "Item", "Level", "Item"], 20],
  ["quantity", ["Qty", "Kuantitas", "Qty", "Jumlah\nPeserta"], 7],
  ["unit_price", ["Harga Satuan", "Harga", "Harga", "Biaya"], 14, "Pembayaran"],
  ["discount", ["Diskon", "Potongan", "Diskon", "Potongan"], 12, "Pembayaran"],
  ["amount", ["Jumlah", "Total Bayar", "Nominal", "Jumlah Bayar"], 15, "Pembayaran"],
  ["payment_method", ["Metode Bayar", "Cara Bayar", "Metode", "Metode Pembayaran"], 13, "Pembayaran"],
  ["payment_status", ["Status", "Status Bayar", "Ket. Lunas", "Status Pembayaran"], 13, "Pembayaran"],
  ["transaction_type", ["Jenis", "Jenis Transaksi", "Jenis", "Jenis"], 14],
  ["channel_name", ["Sumber Informasi", "Tahu Dari", "Sumber Info", "Sumber Informasi"], 20],
  ["note", ["Keterangan", "Catatan", "Ket", "Keterangan"], 22],
  [null, ["Paraf", "Paraf", "Paraf", "Paraf Kasir"], 8],
];

const UNIT: Field = ["unit_code", ["Unit", "Unit", "Divisi", "Unit"], 18];

type Options = { grouped?: boolean; unit?: boolean; without?: readonly string[] };

function formColumns(variant: Variant, { grouped = false, unit = false, without = [] }: Options): ColumnPlan[] {
  const fields = unit ? FORM.toSpliced(7, 0, UNIT) : FORM;
  return fields
    .filter(([column]) => column === null || !without.includes(column))
    .map(([column, headings, width, group]) => ({
      heading:
        grouped && group === undefined ? headings[variant] : headings[variant].replace("\n", grouped ? " " : "\n"),
      column,
      width,
      ...(column === null ? { filler: headings[0] === "No" ? ("number" as const) : ("initials" as const) } : {}),
      ...(grouped && group !== undefined ? { group } : {}),
    }));
}

/** What a unit's sheet is called: its code or name, whichever is shorter. */
export function shortName(unit: Unit): string {
  return unit.code.length < unit.name.length ? unit.code : unit.name;
}

/** The sheets of transactions of a year: one a unit, or the first unit's and one for the others, and the petty cash. */
export function transactionSheets(entity: Entity, year: number): SheetPlan[] {
  const variant = variantOf(year);
  const [first, ...others] = entity.units;
  if (first === undefined) return [];
  const sheets = [firstUnit(entity, first, year, variant)];
  if (variant % 2 === 0) sheets.push(...others.map((unit, place) => ownSheet(unit, place, year, variant)));
  else sheets.push(...sharedSheets(entity, others, year, variant));
  return [...sheets, pettyCash(year)];
}

function base(name: string, year: number): SheetPlan {
  return { ...plainSheet("transactions", name, isDate1904(year)), headerGiven: true, subtotals: "monthly" };
}

function firstUnit(entity: Entity, unit: Unit, year: number, variant: Variant): SheetPlan {
  return {
    ...base(`Transaksi ${shortName(unit)}`, year),
    titles: [`LAPORAN TRANSAKSI ${unit.name.toUpperCase()}`, `${entity.legalName} — Tahun ${year}`],
    columns: formColumns(variant, { grouped: variant % 2 === 0 }),
    numbered: variant === 2,
    spare: variant === 1 ? 5 : 0,
    defaults: { unit_code: unit.code },
    takes: (row) => row.unit === unit.code && !row.cash,
  };
}

function ownSheet(unit: Unit, place: number, year: number, variant: Variant): SheetPlan {
  return {
    ...base(`Transaksi ${shortName(unit)}`, year),
    titles: place % 2 === 0 ? [`Transaksi ${unit.name} ${year}`] : [],
    columns: formColumns(variant === 0 ? 1 : 0, { without: place % 2 === 0 ? [] : ["quantity", "unit_price"] }),
    headerGiven: false,
    defaults: { unit_code: unit.code },
    fillMerged: place % 2 === 0,
    subtotals: place % 2 === 0 ? "end" : "monthly",
    takes: (row) => row.unit === unit.code && !row.cash,
    look: { ...(place % 2 === 0 ? TIDY : TYPED), date1904: isDate1904(year) },
  };
}

/** One sheet for all other units, or one a half-year, which the source config names by a regular expression. */
function sharedSheets(entity: Entity, units: readonly Unit[], year: number, variant: Variant): SheetPlan[] {
  const codes = new Set(units.map((unit) => unit.code));
  const group = entity.unitGroups.find((each) => units.every((unit) => each.units.includes(unit.code)));
  const name = `Transaksi ${group?.code ?? (units.length === 1 ? shortName(at(units, 0)) : "Lain")}`;
  const shared: SheetPlan = {
    ...base(name, year),
    titles: [`REKAP TRANSAKSI ${year}`],
    columns: formColumns(variant, { unit: true, without: variant === 1 ? ["student_number"] : [] }),
    headerGiven: variant === 3,
    takes: (row) => codes.has(row.unit) && !row.cash,
    look: { ...(variant === 3 ? TYPED : TIDY), date1904: isDate1904(year) },
  };
  if (variant === 3) return [shared];
  return [1, 2].map((half) => ({
    ...shared,
    name: `${name} S${half}`,
    configured: `/^${name} S[12]$/`,
    takes: (row) => shared.takes(row) && (partsOf(row.entered).month <= 6 ? 1 : 2) === half,
  }));
}

/** Kept by the receptionist of all units, and hidden since last year's audit. */
function pettyCash(year: number): SheetPlan {
  return {
    ...base("Kas Kecil", year),
    hidden: true,
    columns: [
      { heading: "Tgl", column: "transaction_date", width: 12 },
      { heading: "No Nota", column: "invoice_number", width: 18 },
      { heading: "Nama", column: "customer_name", width: 26 },
      { heading: "Unit", column: "unit_code", width: 16 },
      { heading: "Kursus", column: "program_name", width: 24 },
      { heading: "Nominal", column: "amount", width: 14 },
      { heading: "Ket", column: "note", width: 20 },
    ],
    headerGiven: false,
    subtotals: "end",
    takes: (row) => row.cash,
    look: { ...TYPED, date1904: isDate1904(year) },
  };
}
