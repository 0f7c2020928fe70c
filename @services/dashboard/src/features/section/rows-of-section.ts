import { sortRows, type Sort } from "@core/ui";
import type { Comparison, SectionRow } from "./section.ts";

type Choice = { query: string; sort: Sort; measure: string; compare: Comparison };

/** The lines whose name holds the words that are searched for, in order; a file of them holds the same. */
export function rowsOfSection(rows: readonly SectionRow[], { query, sort, measure, compare }: Choice): SectionRow[] {
  const wanted = query.trim().toLocaleLowerCase();
  const found = rows.filter(({ name }) => name.toLocaleLowerCase().includes(wanted));
  return sortRows(found, (row) => valueOf(row, sort.key, measure, compare), sort.direction);
}

/** What a column sorts by: a name, a measure, or of the chosen measure its target, attainment, comparison or change. */
function valueOf(row: SectionRow, column: string, measure: string, compare: Comparison): string | number | null {
  const chosen = row.values[measure];
  switch (column) {
    case "name":
      return row.name;
    case "unit":
      return row.unit.name;
    case "target":
    case "attainment":
      return chosen?.[column] ?? null;
    case "before":
      return chosen?.[compare] ?? null;
    case "change": {
      const [actual, base] = [chosen?.actual ?? null, chosen?.[compare] ?? null];
      return actual === null || base === null ? null : actual - base;
    }
    default:
      return row.values[column]?.actual ?? null;
  }
}
