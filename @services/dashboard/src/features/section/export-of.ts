import type { Sort } from "@core/ui";
import { queryOf } from "../../view/query-of.ts";
import type { View } from "../../view/view.ts";
import type { Export } from "../page/page-actions.tsx";
import type { Comparison, SectionName } from "./section.ts";

type Shown = { section: SectionName; view: View; query: string; sort: Sort; measure: string; compare: Comparison };

/** The table as it is seen, as a file: the lines that the search leaves, in their order. */
export function exportOf({ section, view, query, sort, measure, compare }: Shown): Export {
  const field = fieldOf(sort.key, compare);
  const column = field === null ? sort.key : measure;
  return {
    path: `/reports/${section}/export`,
    query: {
      ...queryOf(view),
      q: query.trim(),
      // Units stand one after the other in a file anyway.
      ...(sort.key === "unit"
        ? {}
        : { sort: sort.direction === "descending" ? `-${column}` : column, sort_field: field ?? undefined }),
    },
  };
}

/** What of the chosen measure a column shows, as the API calls it; null where the column is a name or another measure. */
function fieldOf(column: string, compare: Comparison): string | null {
  switch (column) {
    case "target":
    case "attainment":
      return column;
    case "before":
      return compare;
    case "change":
      return compare === "previous" ? "change" : "change_on_year";
    default:
      return null;
  }
}
