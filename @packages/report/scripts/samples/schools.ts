import type { Entity } from "@config/atlas";

const CITIES = ["Semarang", "Ungaran", "Salatiga", "Kendal", "Demak", "Kudus", "Surakarta"];
const KINDS = ["SMA Negeri 1", "SMA Negeri 2", "SMK Negeri 1", "SMP Negeri 5", "MAN 1"];
const LONG = [
  "Sekolah Menengah Atas Islam Terpadu Bina Insan Cendekia Boarding School Kabupaten Semarang",
  "Politeknik Kesehatan Kementerian Kesehatan Republik Indonesia Semarang Kampus Tlogosari",
];

/** The schools whose students a made-up unit has; together an entity's units have 40, two of them with long names. */
export function schoolsOf(entity: Entity, unit: string): string[] {
  const registered = entity.schools.map((school) => school.name);
  const invented = KINDS.flatMap((kind) => CITIES.map((city) => `${kind} ${city}`));
  const names = [...new Set(["Tidak diketahui", ...registered, ...LONG, ...invented])].slice(0, 40);
  const position = entity.units.findIndex((candidate) => candidate.code === unit);
  return names.filter((_, index) => index % entity.units.length === position || index % 5 === position);
}
