import type { PublishedYear, Role, Session, SessionEntity } from "./session.ts";

/** What the API says of a session. */
export type SessionAnswer = { account: { email: string; name: string }; entities: EntityAnswer[] };

type EntityAnswer = {
  code: string;
  name: string;
  time_zone: string;
  role: Role;
  units: { code: string; name: string }[];
  groups: { code: string; name: string; units: string[] }[];
  brand: { colours: Record<string, string>; logo: string; tagline: string } | null;
  release: {
    number: number;
    years: number[];
    first_month: string | null;
    last_month: string | null;
    coverage: { rows: number; accepted: number } | null;
    published_at: string | null;
  } | null;
};

/** Where an entity has no brand: greys. */
const PLAIN = { colours: { primary: "38404F", accent: "FFFFFF" }, logo: null, tagline: "" };

/** The session as pages use it: groups and units in one list, and the months of each year that are published. */
export function sessionOf({ account, entities }: SessionAnswer): Session {
  return { account: { email: account.email, name: account.name }, entities: entities.map(entityOf) };
}

function entityOf({ code, name, time_zone, role, units, groups, brand, release }: EntityAnswer): SessionEntity {
  const { primary = PLAIN.colours.primary, accent = PLAIN.colours.accent } = brand?.colours ?? {};
  return {
    code,
    name,
    timeZone: time_zone,
    role,
    brand: brand ? { colours: { primary, accent }, logo: brand.logo, tagline: brand.tagline } : PLAIN,
    units: [
      ...groups.map((group) => ({ ...group, kind: "group" as const })),
      ...units.map((unit) => ({ ...unit, kind: "unit" as const, units: [unit.code] })),
    ],
    years: release ? release.years.flatMap((year) => yearOf(year, release)).sort((a, b) => a.year - b.year) : [],
    freshness: release && {
      release: release.number,
      publishedAt: release.published_at,
      coverage: release.coverage && share(release.coverage),
    },
  };
}

const share = ({ rows, accepted }: { rows: number; accepted: number }) => (rows === 0 ? null : accepted / rows);

type Reach = { first_month: string | null; last_month: string | null };

/** The months of a year from the first that is published to the last; a year with none is left out. */
function yearOf(year: number, { first_month, last_month }: Reach): PublishedYear[] {
  const all = Array.from({ length: 12 }, (_, index) => index + 1);
  const months = all.filter((month) => {
    const key = `${year}-${String(month).padStart(2, "0")}`;
    return (first_month === null || key >= first_month) && (last_month === null || key <= last_month);
  });
  return months.length > 0 ? [{ year, months }] : [];
}
