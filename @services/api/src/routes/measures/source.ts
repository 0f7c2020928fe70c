import { WHOLE } from "../registry/scopes.ts";
import { MEASURES, type MeasureDefinition } from "./definitions.ts";
import type { MartRow, Part } from "./marts.ts";
import { measureOf, nothing, type Measure, type Reach } from "./measure.ts";

/** Rows of one mart at hand, found by unit, key and period. */
export type Source = { part: Part; find: (unit: string, key: string, period: string) => MartRow | undefined };

export function sourceOf(part: Part, rows: readonly MartRow[]): Source {
  const idOf = (unit: string, key: string, period: string) => `${period} ${unit} ${key}`;
  const found = new Map(rows.map((row) => [idOf(row.unit, row.key, row.period), row]));
  return { part, find: (unit, key, period) => found.get(idOf(unit, key, period)) };
}

/** What a period's numbers are of. */
export type Place = { unit: string; key: string; period: string };

/** The measures of a source at one place; where the marts have no row, nothing ever happened. */
export function measuresAt(source: Source, { unit, key, period }: Place, toDate: boolean): Record<string, Measure> {
  const row = source.find(unit, key, period);
  const reach = row ? null : reachOf(source, period);
  const definitions: Record<string, MeasureDefinition> = MEASURES[source.part.mart];
  return Object.fromEntries(
    source.part.measures.flatMap((name) => {
      const definition = definitions[name];
      const numbers = row?.numbers.get(name);
      if (!definition) return [];
      return [[name, numbers ? measureOf(numbers, definition, toDate) : nothing(definition, reach ?? noReach)]];
    }),
  );
}

const noReach: Reach = { previous: false, previousYear: false };

/** How far the calendar reaches back: what of the whole is null lies before it. */
function reachOf({ part, find }: Source, period: string): Reach {
  const numbers = find(WHOLE, WHOLE, period)?.numbers.get(part.measures[0] ?? "");
  if (!numbers) return noReach;
  return { previous: numbers.previous !== null, previousYear: numbers.previous_year !== null };
}
