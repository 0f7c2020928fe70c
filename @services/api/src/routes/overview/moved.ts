import { MEASURES } from "../measures/definitions.ts";
import { measureOf, type Measure } from "../measures/measure.ts";
import { reasonNotToAdd, add } from "../measures/add.ts";
import { isSpecial } from "../registry/names.ts";
import { WHOLE, type Scope } from "../registry/scopes.ts";
import { schoolHead } from "../sections/rows.ts";
import type { Moved } from "./movers.ts";
import type { Content } from "./read.ts";

const definition = MEASURES.report_revenue.net_revenue;

/**
 * Net revenue of programs, channels and schools of the scopes asked for, and of the units within them. What no registry or
 * workbook names is left out: it is nothing that anybody could look after. Nothing where the scopes share a unit.
 */
export function movedIn(content: Content): Moved[] {
  const { chosen, moving, view } = content;
  if (reasonNotToAdd(definition, chosen) !== null) return [];
  const things = moving.flatMap(({ by, rows, names }) => {
    const keys = Map.groupBy(
      rows.filter(({ key }) => key !== WHOLE && !isSpecial(key)),
      ({ key }) => key,
    );
    return [...keys].flatMap(([key, of]) => {
      const measures = of.flatMap(({ numbers }) => numbers.get("net_revenue") ?? []);
      const [first] = of;
      const head = by === "school" && first ? schoolHead(first) : null;
      const name = head?.name ?? names.find(({ code }) => code === key)?.name ?? key;
      const sum = add(measures.map((numbers) => measureOf(numbers, definition, view.toDate)));
      return moved({ by, key, name, record: head?.record ?? null }, sum);
    });
  });
  return [...things, ...unitsIn(content)];
}

function unitsIn({ scopes, chosen, measures }: Content): Moved[] {
  const codes = new Set(chosen.flatMap(({ units }) => units));
  const units = scopes.filter(({ kind, code }) => kind === "unit" && codes.has(code));
  if (units.length < 2) return [];
  return units.flatMap((scope: Scope) => {
    const net = measures(scope)["net_revenue"];
    return net ? moved({ by: "unit", key: scope.code, name: scope.name, record: null }, net) : [];
  });
}

function moved(
  thing: Pick<Moved, "by" | "key" | "name" | "record">,
  { actual, previous, previous_year }: Measure,
): Moved[] {
  return actual === null ? [] : [{ ...thing, actual, previous, previous_year }];
}
