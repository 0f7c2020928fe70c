import type { Entity } from "@config/atlas";
import { MONTHS } from "../records/entry.ts";
import { TIDY, TYPED } from "./look.ts";
import { plainSheet, type ColumnPlan, type SheetPlan } from "./plan.ts";
import { isDate1904, shortName, variantOf } from "./transaction-sheets.ts";

const STUDENT_COLUMNS: readonly ColumnPlan[] = [
  { heading: "No", column: null, width: 5, filler: "number" },
  { heading: "NIS", column: "student_number", width: 9 },
  { heading: "Tanggal Daftar", column: "registration_date", width: 15 },
  { heading: "Nama Lengkap", column: "full_name", width: 28 },
  { heading: "JK", column: "gender", width: 5 },
  { heading: "Tgl Lahir", column: "birth_date", width: 13 },
  { heading: "No HP", column: "phone", width: 17 },
  { heading: "Email", column: "email", width: 30 },
  { heading: "Asal Sekolah", column: "organization_name", width: 28 },
  { heading: "Kelas", column: "grade", width: 7 },
  { heading: "Nama Orang Tua", column: "guardian_name", width: 26 },
  { heading: "Unit", column: "unit_code", width: 18 },
  { heading: "Program", column: "program_name", width: 24 },
  { heading: "Rombel", column: "class_name", width: 9 },
  { heading: "Tanggal\nMulai", column: "start_date", width: 13 },
  { heading: "Tanggal\nSelesai", column: "end_date", width: 13 },
  { heading: "Status", column: "status", width: 10 },
  { heading: "Sumber Informasi", column: "channel_name", width: 20 },
];

const base = (table: SheetPlan["table"], name: string, year: number) => plainSheet(table, name, isDate1904(year));

/** One list for all units in odd years, one a unit in even ones. */
export function studentSheets(entity: Entity, year: number): SheetPlan[] {
  const whole: SheetPlan = {
    ...base("students", "Data Siswa", year),
    titles: [`DATA SISWA ${entity.name} ${year}`],
    columns: [...STUDENT_COLUMNS],
    headerGiven: variantOf(year) === 1,
    spare: year % 2 === 0 ? 3 : 0,
    look: { ...(variantOf(year) === 1 ? TYPED : TIDY), date1904: isDate1904(year) },
  };
  if (year % 2 !== 0) return [whole];
  return entity.units.map((unit, place) => ({
    ...whole,
    name: `Siswa ${shortName(unit)}`,
    configured: `Siswa ${shortName(unit)}`,
    titles: [`DATA SISWA ${unit.name.toUpperCase()}`, `Tahun ${year}`],
    columns: STUDENT_COLUMNS.filter((each) => each.column !== "unit_code"),
    defaults: { unit_code: unit.code },
    look: { ...(place === 1 ? TYPED : TIDY), date1904: isDate1904(year) },
    takes: (row) => row.unit === unit.code,
  }));
}

const MONTH_NAMES = "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember".split(" ");

/** The plan of the year, a column a month; every other year with the months below one heading. */
export function targetSheets(_entity: Entity, year: number): SheetPlan[] {
  const grouped = variantOf(year) === 2;
  const name = `Target ${year}`;
  return [
    {
      ...base("targets", name, year),
      titles: [`TARGET TAHUN ${year}`],
      headerGiven: grouped,
      columns: [
        { heading: "Unit", column: "unit_code", width: 18 },
        { heading: "Program", column: "program_name", width: 24 },
        { heading: "Indikator", column: "metric", width: 14 },
        ...MONTHS.map((column, index) => ({
          heading: shortened(MONTH_NAMES[index] ?? column, year),
          column,
          width: 14,
          ...(grouped ? { group: name } : {}),
        })),
        { heading: "Setahun", column: null, width: 16, filler: "sum" },
      ],
      look: {
        ...TIDY,
        amounts: [
          ["number", 92],
          ["plain", 4],
          ["dotted", 4],
        ],
        date1904: isDate1904(year),
      },
    },
  ];
}

const shortened = (month: string, year: number) => (year % 2 === 0 ? month : month.slice(0, 3));

export function activitySheets(_entity: Entity, year: number): SheetPlan[] {
  const place = variantOf(year) < 2 ? "Lokasi" : "Sekolah";
  return [
    {
      ...base("activities", "Kegiatan Promosi", year),
      titles: ["KEGIATAN PROMOSI", `Tahun ${year}`],
      columns: [
        { heading: "Tanggal", column: "activity_date", width: 13 },
        { heading: "Nama Kegiatan", column: "activity_name", width: 34 },
        { heading: "Media", column: "channel_name", width: 20 },
        { heading: "Unit", column: "unit_code", width: 18 },
        { heading: place, column: "organization_name", width: 28 },
        { heading: "Biaya", column: "cost", width: 14 },
        { heading: "Jumlah Prospek", column: "leads", width: 15 },
        { heading: "Keterangan", column: "note", width: 24 },
      ],
      look: { ...(variantOf(year) === 0 ? TYPED : TIDY), date1904: isDate1904(year) },
    },
  ];
}

/** What people keep in a workbook beside its tables; no source config speaks of it. */
export function notesOf(entity: Entity, year: number): { name: string; lines: string[] } {
  return {
    name: "Catatan",
    lines: [
      `Catatan admin ${entity.name} ${year}`,
      "",
      "- Nomor kwitansi yang salah tulis jangan dihapus, beri keterangan.",
      "- Siswa pindah kelas: ubah rombel, jangan tambah baris.",
      "- Pembayaran tunai di resepsionis masuk Kas Kecil.",
      `- Target ${year} disetujui rapat Januari.`,
      "- Harga naik per 1 Januari, lihat brosur terbaru.",
    ],
  };
}
