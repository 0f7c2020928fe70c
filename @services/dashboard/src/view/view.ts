import { may, type Session, type SessionEntity } from "../api/session.ts";
import { ALL_MONTHS, MONTHS, periodKey, QUARTERS, readMonth, type Month } from "./month.ts";

/** The state that every page shares, as it stands in the address; nothing of it is believed yet. */
export type ViewSearch = {
  entity?: string | undefined;
  year?: string | undefined;
  month?: string | undefined;
  unit?: string[] | undefined;
  kiosk?: string | undefined;
};

/** The same, checked against what the reader may see. */
export type View = {
  entity: SessionEntity;
  year: number;
  month: Month;
  /** Codes of units and groups; none is the whole entity. */
  units: string[];
  period: string;
  kiosk: boolean;
};

/** A part of the address that could not be used, and what stands in for it. */
export type Mended = { field: "entity" | "year" | "month" | "unit"; given: string; used: string };

const text = (value: unknown): string | undefined => {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  return typeof first === "string" && first !== "" && first.length <= 100 ? first : undefined;
};

/** Picks the shared state out of any address. Never throws. */
export function readViewSearch(search: Record<string, unknown>): ViewSearch {
  const units = [search["unit"]].flat().filter((unit): unit is string => typeof unit === "string" && unit !== "");
  const kiosk = search["kiosk"];
  return {
    entity: text(search["entity"]),
    year: text(search["year"]),
    month: text(search["month"]),
    unit: units.length > 0 ? units.slice(0, 20) : undefined,
    kiosk: kiosk !== undefined && kiosk !== "0" && kiosk !== "false" ? "1" : undefined,
  };
}

/** What the months of a year offer: those published, quarters with at least one of them, and the year so far. */
export function periodsOf(months: readonly number[]): Month[] {
  const quarters = QUARTERS.filter((_, index) => months.some((month) => Math.ceil(month / 3) === index + 1));
  return [...months.flatMap((month) => MONTHS[month - 1] ?? []), ...quarters, ALL_MONTHS];
}

/**
 * The view that an address asks for; what is unknown gives way to the nearest sensible thing (the latest published
 * period, all units) and is named in `mended`. Null where the reader has no entity with anything published.
 */
export function resolveView(search: ViewSearch, session: Session): { view: View; mended: Mended[] } | null {
  const mended: Mended[] = [];
  const published = session.entities.filter(({ years }) => years.length > 0);
  // Who is more than staff somewhere begins there, whatever comes first by name.
  const mostRights = ({ role }: SessionEntity) => published.every((other) => may(role, other.role));
  const entity =
    session.entities.find(({ code }) => code === search.entity?.toUpperCase()) ?? published.find(mostRights);
  const latest = entity?.years.toSorted((a, b) => b.year - a.year)[0];
  if (!entity || !latest) return null;
  if (search.entity !== undefined && entity.code !== search.entity.toUpperCase()) {
    mended.push({ field: "entity", given: search.entity, used: entity.name });
  }
  const year = entity.years.find((each) => String(each.year) === search.year) ?? latest;
  if (search.year !== undefined && String(year.year) !== search.year) {
    mended.push({ field: "year", given: search.year, used: String(year.year) });
  }
  const wanted = search.month === undefined ? null : readMonth(search.month);
  const month = wanted && periodsOf(year.months).includes(wanted) ? wanted : latestMonth(year.months);
  if (search.month !== undefined && month !== wanted) {
    mended.push({ field: "month", given: search.month, used: month });
  }
  const units = [...new Set(search.unit ?? [])].filter((code) => {
    const known = entity.units.some((unit) => unit.code === code);
    if (!known) mended.push({ field: "unit", given: code, used: "" });
    return known;
  });
  const kiosk = search.kiosk !== undefined;
  return { view: { entity, year: year.year, month, units, period: periodKey(year.year, month), kiosk }, mended };
}

const latestMonth = (months: readonly number[]): Month => MONTHS[Math.max(...months) - 1] ?? ALL_MONTHS;

/** The shared part of an address, for links from page to page. */
export function keepView({ entity, year, month, unit, kiosk }: ViewSearch): ViewSearch {
  return { entity, year, month, unit, kiosk };
}
