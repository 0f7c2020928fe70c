import type { SectionRow } from "./schema.ts";
import type { SortField, TableQuery } from "./parameters.ts";

/** Rows as a query wants them: those whose name has its words, in its order. `usual` is the order where it says none. */
export function arrange(
  rows: readonly SectionRow[],
  { q, sort, sort_field }: TableQuery,
  usual: string | null,
): SectionRow[] {
  const words = plain(q ?? "").split(/\s+/);
  const found = rows.filter((row) => words.every((word) => plain(row.name).includes(word)));
  const order = sort ?? usual;
  if (order === null) return found;
  const key = order.replace(/^-/, "");
  const direction = order.startsWith("-") ? -1 : 1;
  if (key === "name") return found.sort((one, other) => direction * byName(one, other));
  const value = valueOf(key, sort_field ?? "actual");
  return found.sort((one, other) => byValue(value(one), value(other), direction) || byName(one, other));
}

const plain = (text: string): string => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();

/** By code unit, as reports do: a locale's order would differ between machines. */
function byName(one: SectionRow, other: SectionRow): number {
  const [first, second] = [`${one.name}\n${one.key}`, `${other.name}\n${other.key}`];
  return first < second ? -1 : Number(first > second);
}

/** What is not known comes last in either direction. */
function byValue(one: number | null, other: number | null, direction: number): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return direction * (one - other);
}

function valueOf(key: string, field: SortField): (row: SectionRow) => number | null {
  const difference = (one: number | null, other: number | null) =>
    one === null || other === null ? null : one - other;
  return ({ measures }) => {
    const measure = measures[key];
    if (!measure) return null;
    if (field === "change") return difference(measure.actual, measure.previous);
    if (field === "change_on_year") return difference(measure.actual, measure.previous_year);
    return measure[field];
  };
}
