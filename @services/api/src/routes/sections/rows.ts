import { SPECIAL_LABELS } from "@packages/report";
import type { MartRow } from "../measures/marts.ts";
import { isSpecial, type Named } from "../registry/names.ts";
import { WHOLE, type Scope } from "../registry/scopes.ts";
import { unanswerable } from "../view/refuse.ts";
import type { Dimension } from "./definitions.ts";

/** What a row of a section is of. */
export type Head = { key: string; name: string; unit: string | null; record: string | null };

/**
 * The rows of a unit in the registry's order, chosen as reports choose them: of programs its own always, of channels all,
 * and whatever else has anything to show. `rows` are the unit's, of every mart of the section.
 */
export function headsOf(by: Dimension, scope: Scope, names: readonly Named[], rows: readonly MartRow[]): Head[] {
  const shown = rows.filter((row) => row.shown && row.key !== WHOLE);
  if (by === "school") return shown.map(schoolHead);
  const codes = new Set(shown.map(({ key }) => key));
  return names
    .filter(({ code, unit }) => codes.has(code) || isAlwaysShown(by, scope, code, unit))
    .map(({ code, name, unit }) => ({ key: code, name, unit, record: null }));
}

function isAlwaysShown(by: Dimension, { units }: Scope, code: string, unit: string | null): boolean {
  if (isSpecial(code)) return false;
  return by === "channel" || (unit !== null && units.includes(unit));
}

/** The row that a query names. Throws a Problem that says what there is; of schools, which are many, only that it is not. */
export function headOf(by: Dimension, names: readonly Named[], rows: readonly MartRow[], key: string): Head {
  if (by === "school") {
    const row = rows.find((each) => each.key === key && key !== WHOLE);
    if (row) return schoolHead(row);
    throw unanswerable(by, "There is no such school in this period.");
  }
  const named = names.find(({ code }) => code === key);
  if (named) return { key, name: named.name, unit: named.unit, record: null };
  throw unanswerable(by, `There are ${names.map(({ code }) => code).join(", ")}.`);
}

export function schoolHead({ key, organization }: MartRow): Head {
  const name = isSpecial(key) ? SPECIAL_LABELS[key].id : (organization?.name ?? key);
  return { key, name, unit: null, record: organization?.id ?? null };
}
