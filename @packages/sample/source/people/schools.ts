import { matchKey, type Entity } from "@config/atlas";
import type { Segment } from "../catalogue/programs.ts";
import type { Random } from "../random.ts";

/** A school, university or company; `spellings` are the ways in which it is written, all meaning the same to Atlas. */
export type Organization = { key: string; name: string; spellings: readonly string[]; segment: Segment };

const OTHERS: Record<Segment, readonly string[]> = {
  kid: [
    "SD Negeri Pekunden",
    "SD PL Bernardus",
    "SD Islam Hidayatullah",
    "SD Kristen Tri Tunggal",
    "SD Negeri Srondol Wetan 02",
    "SD Hj. Isriati Baiturrahman 1",
    "SD Nasima",
  ],
  teen: [
    "SMP Negeri 2 Semarang",
    "SMP Negeri 5 Semarang",
    "SMP PL Domenico Savio",
    "SMP Nasima",
    "SMA Negeri 2 Semarang",
    "SMA Negeri 5 Semarang",
    "SMA Negeri 11 Semarang",
    "SMA Karangturi",
    "SMA Sedes Sapientiae",
    "SMA Kesatrian 1",
    "SMK Negeri 7 Semarang",
    "MAN 1 Kota Semarang",
  ],
  student: [
    "Universitas Dian Nuswantoro",
    "Unika Soegijapranata",
    "Universitas Islam Sultan Agung",
    "UIN Walisongo",
    "Politeknik Negeri Semarang",
    "Universitas Muhammadiyah Semarang",
    "Universitas Stikubank",
  ],
  adult: [
    "PT Cahaya Pantura",
    "PT Bina Samudra Tekstil",
    "RS Harapan Bunda",
    "CV Karya Mandiri",
    "PT Jati Ukir Nusantara",
    "Bank Arta Jawa",
  ],
};

const SEGMENTS: readonly (readonly [RegExp, Segment])[] = [
  [/^(SD|MI)\b/i, "kid"],
  [/^(SMP|SMA|SMK|MAN|MTs)\b/i, "teen"],
  [/^(Univ|Institut|Politeknik|Sekolah Tinggi|UIN|Unika)/i, "student"],
];

/** The registry's organizations with all their spellings, and others that no registry knows, each in one spelling. */
export function organizationsOf(entity: Entity): Organization[] {
  const registered = entity.schools.map((school) => ({
    key: matchKey(school.name),
    name: school.name,
    spellings: [school.name, ...school.aliases, school.name.toUpperCase()],
    segment: SEGMENTS.find(([pattern]) => pattern.test(school.name))?.[1] ?? "adult",
  }));
  const taken = new Set(registered.flatMap((school) => school.spellings.map(matchKey)));
  const others = (Object.keys(OTHERS) as Segment[]).flatMap((segment) =>
    OTHERS[segment]
      .filter((name) => !taken.has(matchKey(name)))
      .map((name) => ({ key: matchKey(name), name, spellings: [name], segment })),
  );
  return [...registered, ...others];
}

/** An organization for a person of this segment; registered ones are named three times as often. */
export function drawOrganization(random: Random, all: readonly Organization[], segment: Segment): Organization | null {
  const fitting = all.filter((organization) => organization.segment === segment);
  if (fitting.length === 0) return null;
  return random.weighted(
    fitting.map((organization) => [organization, organization.spellings.length > 1 ? 3 : 1] as const),
  );
}
