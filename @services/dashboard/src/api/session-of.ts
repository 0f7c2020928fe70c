import { brandTokens } from "@core/ui/brand";
import type { ApiAnswer } from "./answers.ts";
import type { PublishedYear, Session, SessionEntity } from "./session.ts";

type SessionAnswer = ApiAnswer<"/auth/session">;
type EntityAnswer = SessionAnswer["entities"][number];

/** Where an entity has no brand: greys. */
const GREY = { primary: "38404F", accent: "FFFFFF" };

/** The session as pages use it: groups and units in one list, and the months of each year that are published. */
export function sessionOf({ account, entities }: SessionAnswer): Session {
  return { account: { email: account.email, name: account.name }, entities: entities.map(entityOf) };
}

function entityOf({ code, name, time_zone, role, units, groups, brand, release }: EntityAnswer): SessionEntity {
  const { primary = GREY.primary, accent = GREY.accent } = brand?.colours ?? {};
  return {
    code,
    name,
    timeZone: time_zone,
    role,
    brand: { tokens: brandTokens({ primary, accent }), swatch: `#${primary}`, logo: brand?.logo ?? null },
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
