import { broken, unreadable, type Entry } from "../records/entry.ts";
import type { Random } from "../random.ts";

/** What stands in a cell where a date should be, that nobody can read as one. */
export function badDate(draw: Random): Entry<never> {
  if (draw.chance(0.2)) return broken("#REF!");
  return unreadable(
    draw.pick(["31/02/2026", "32 Januari 2026", "kemarin", "bulan lalu", "00/00/2026", "12/31/2025", "tgl 5?"]),
  );
}

export function badAmount(draw: Random): Entry<never> {
  if (draw.chance(0.3)) return broken(draw.pick(["#REF!", "#VALUE!", "#N/A"] as const));
  return unreadable(draw.pick(["gratis", "menyusul", "lihat kwitansi", "1.2.3", "sda", "lunas"]));
}

export const badInteger = (draw: Random) => unreadable(draw.pick(["2 org", "satu", "beberapa", "?"]));
export const badPhone = (draw: Random) =>
  unreadable(draw.pick(["0812", "tidak ada", "08xx-xxxx", "nomor lama", "12345"]));
export const badEmail = (draw: Random) =>
  unreadable(draw.pick(["tidak punya", "siswa@", "budi.gmail.com", "@yahoo.co.id"]));
export const badStatus = (draw: Random) => unreadable(draw.pick(["OK", "??", "cek lagi", "v"]));
export const badType = (draw: Random) => unreadable(draw.pick(["Promo", "Titipan", "Pindah kelas"]));
export const badMetric = (draw: Random) => unreadable(draw.pick(["Kehadiran", "Jam mengajar", "Laba"]));
export const unknownUnit = (draw: Random) =>
  unreadable(draw.pick(["Cabang Ungaran", "Kantor Pusat", "Unit Baru", "???"]));
export const unknownProgram = (draw: Random) =>
  unreadable(draw.pick(["Kelas Liburan", "Bahasa Spanyol", "Try Out", "Kelas Gratis", "Bahasa Prancis"]));
export const unknownChannel = (draw: Random) =>
  unreadable(draw.pick(["Radio", "Lewat saja", "Koran", "Ikut teman kantor"]));
