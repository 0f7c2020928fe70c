import { relativeChange } from "@packages/report";
import { AGAINST, MOVER_KINDS, type Mover, type Movers } from "./schema.ts";

/** Net revenue of a thing, now and before, in rupiah. */
export type Moved = {
  by: Mover["by"];
  key: string;
  name: string;
  record: string | null;
  actual: number;
  previous: number | null;
  previous_year: number | null;
};

type Total = { actual: number | null; previous: number | null; previous_year: number | null };

const shown = 3;

/** Who made the difference, against each period that there is something of. A year has one before it alone. */
export function moversOf(moved: readonly Moved[], total: Total, isYear: boolean): Movers[] {
  return AGAINST.filter((against) => total[against] !== null && !(isYear && against === "previous")).map((against) => {
    const movers = moved.flatMap((each) => moverOf(each, against));
    const by = MOVER_KINDS.map((kind) => {
      const own = movers.filter((mover) => mover.by === kind);
      return { kind, up: biggest(own, 1), down: biggest(own, -1) };
    });
    const [actual, base] = [total.actual, total[against]];
    return {
      against,
      actual,
      base,
      change: actual === null || base === null ? null : actual - base,
      up: ofEachKind(by.map(({ up }) => up)),
      down: ofEachKind(by.map(({ down }) => down)),
      by,
    };
  });
}

function moverOf({ by, key, name, record, actual, ...before }: Moved, against: Movers["against"]): Mover[] {
  const base = before[against];
  if (base === null || base === actual) return [];
  return [
    { by, key, name, record, actual, base, change: actual - base, relative_change: relativeChange(actual, base) },
  ];
}

function biggest(movers: readonly Mover[], direction: 1 | -1): Mover[] {
  return movers
    .filter(({ change }) => direction * change > 0)
    .sort(bySize)
    .slice(0, shown);
}

const bySize = (one: Mover, other: Mover): number =>
  Math.abs(other.change) - Math.abs(one.change) || (one.key < other.key ? -1 : 1);

/**
 * The first of each kind, then the seconds: a unit's change is also that of its programs, and to say it three times would
 * leave out where else to look.
 */
function ofEachKind(kinds: readonly Mover[][]): Mover[] {
  return Array.from({ length: shown }, (_, place) => kinds.flatMap((movers) => movers[place] ?? []).sort(bySize))
    .flat()
    .slice(0, shown);
}
