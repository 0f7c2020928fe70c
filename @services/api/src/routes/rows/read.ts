import type { Reader } from "@packages/db/reader";
import type { Page } from "../paging/page.ts";
import { readRegistry } from "../registry/registry.ts";
import type { Scope } from "../registry/scopes.ts";
import type { Dimension } from "../sections/definitions.ts";
import type { Days, Source } from "./behind.ts";
import { behindRow, type RawRow } from "./answer.ts";
import { placeOfKind, rowsQuery, type Place } from "./queries.ts";
import type { BehindRow } from "./schema.ts";

export type Question = {
  days: Days;
  scopes: readonly Scope[];
  key: { by: Dimension; code: string } | null;
  sources: readonly Source[];
  direction: "asc" | "desc";
  limit: number;
};

/** A page of the rows behind a figure, newest or oldest first, and where the next begins; null where there is none. */
export async function readRows(
  reader: Reader,
  { scopes, sources, limit, ...question }: Question,
  from: Place | null,
): Promise<{ rows: BehindRow[]; end: Place | null }> {
  const isWhole = scopes.some(({ kind }) => kind === "all");
  const units = isWhole ? null : [...new Set(scopes.flatMap((scope) => scope.units))];
  const wanted = { ...question, units, from, limit: limit + 1 };
  const names = await readRegistry(reader);
  const parts = await reader.run(sources.map((source) => rowsQuery(reader, source, wanted)));
  const placed = sources
    .flatMap((source, index) => (parts[index] ?? []).map((raw) => ({ source, raw, place: placeOf(source, raw) })))
    .sort((one, other) => compare(one.place, other.place, question.direction));
  const shown = placed.slice(0, limit);
  return {
    rows: shown.map(({ source, raw }) => behindRow(source, raw, names)),
    end: placed.length > limit ? (shown.at(-1)?.place ?? null) : null,
  };
}

/** The place that a cursor holds. */
export function placeOfCursor(page: Page): Place | null {
  if (!page.from) return null;
  const [date, kind, id] = page.from;
  return { date: String(date), kind: Number(kind), id: String(id) };
}

const placeOf = ({ kind }: Source, { date, id }: RawRow): Place => ({ date, kind: placeOfKind(kind), id });

function compare(one: Place, other: Place, direction: "asc" | "desc"): number {
  const turn = direction === "asc" ? 1 : -1;
  if (one.date !== other.date) return one.date < other.date ? -turn : turn;
  return one.kind - other.kind || (one.id < other.id ? -turn : turn);
}
