export type Role = "staff" | "executive" | "analyst" | "admin";
const RANK: Record<Role, number> = { staff: 0, executive: 1, analyst: 2, admin: 3 };

/** Whether a role may do what another one may: each may all that those before it may. */
export const may = (role: Role, least: Role): boolean => RANK[role] >= RANK[least];

export type UnitOption = { code: string; name: string; kind: "unit" | "group"; units: string[] };

/** The months of a year that are published, 1 to 12 in order. */
export type PublishedYear = { year: number; months: number[] };

export type Freshness = { release: number; publishedAt: string | null; coverage: number | null };

export type SessionEntity = {
  code: string;
  name: string;
  timeZone: string;
  role: Role;
  /** `tokens` are CSS variables of its colours, `swatch` is one colour of it. */
  brand: { tokens: Record<string, string>; swatch: string; logo: string | null };
  units: UnitOption[];
  years: PublishedYear[];
  freshness: Freshness | null;
};

/** Who the reader is and what of each entity may be looked at. */
export type Session = { account: { email: string; name: string }; entities: SessionEntity[] };
