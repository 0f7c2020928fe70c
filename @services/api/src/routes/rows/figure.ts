import type { Reader } from "@packages/db/reader";
import { add, reasonNotToAdd } from "../measures/add.ts";
import { decode, trendOf, type Part } from "../measures/marts.ts";
import { measuresAt, sourceOf } from "../measures/source.ts";
import { readRegistry } from "../registry/registry.ts";
import { WHOLE, type Scope } from "../registry/scopes.ts";
import type { measuresOf, Section } from "../sections/definitions.ts";
import { headOf } from "../sections/rows.ts";
import { chosenScopes } from "../view/choose.ts";
import type { View } from "../view/view.ts";

const queries = new Map<string, ReturnType<typeof trendOf>>();

/** The query of one measure's row in the marts, made once. */
function queryOf(part: Part) {
  const name = `${part.mart} ${part.measures.join()}`;
  const query = queries.get(name) ?? trendOf(part);
  queries.set(name, query);
  return query;
}

export type Figure = { scopes: Scope[]; figure: number | null };

/**
 * The number that a section shows of a measure, for the units and the one program, school or channel asked for; null where
 * several units have none in common. Throws a Problem where a code is not known.
 */
export async function readFigure(
  reader: Reader,
  section: Section,
  asked: {
    measure: ReturnType<typeof measuresOf>[number];
    view: View;
    units: string[] | undefined;
    key: string | undefined;
  },
): Promise<Figure> {
  const { measure, view, units, key } = asked;
  const part = { mart: measure.mart, measures: [measure.key] };
  const { type, key: period } = view.row;
  const { scopes: all, programs, channels } = await readRegistry(reader);
  const [rows] = await reader.run([
    queryOf(part)({
      type,
      periods: JSON.stringify([period]),
      units: JSON.stringify([WHOLE, ...(units ?? [])]),
      key: key ?? WHOLE,
    }),
  ]);
  const scopes = chosenScopes(all, units);
  const decoded = decode(part, rows);
  const names = section.by === "program" ? programs : channels;
  const of = key === undefined ? WHOLE : headOf(section.by, names, decoded, key).key;
  const source = sourceOf(part, decoded);
  const measures = scopes.flatMap(
    ({ code }) => measuresAt(source, { unit: code, key: of, period }, view.toDate)[measure.key] ?? [],
  );
  if (reasonNotToAdd(measure.definition, scopes) !== null) return { scopes, figure: null };
  return { scopes, figure: (measures.length === 1 ? measures[0] : add(measures))?.actual ?? null };
}
