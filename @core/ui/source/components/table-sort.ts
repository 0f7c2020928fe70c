export type SortDirection = "ascending" | "descending";
export type Sort = { key: string; direction: SortDirection };

type Sortable = string | number | null;

/** A copy in order; what has no value comes last either way, and rows that are equal stay as they were. */
export function sortRows<Row>(rows: readonly Row[], value: (row: Row) => Sortable, direction: SortDirection): Row[] {
  const sign = direction === "ascending" ? 1 : -1;
  return rows.toSorted((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
    const order = typeof a === "number" && typeof b === "number" ? a - b : COLLATOR.compare(String(a), String(b));
    return sign * order;
  });
}

const COLLATOR = new Intl.Collator("id", { numeric: true });

/** What a press on a heading asks for: the column's first direction, then the other. */
export function nextSort(sort: Sort | null, key: string, first: SortDirection): Sort {
  if (sort?.key !== key) return { key, direction: first };
  return { key, direction: sort.direction === "ascending" ? "descending" : "ascending" };
}
