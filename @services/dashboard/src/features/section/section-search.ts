import type { Sort } from "@core/ui";
import type { Comparison } from "./section.ts";

/** What a section's address says beside the view. */
export type SectionSearch = {
  measure?: string | undefined;
  compare?: Comparison | undefined;
  /** `name`, or `-net_revenue` for the largest first. */
  sort?: string | undefined;
  q?: string | undefined;
  focus?: string[] | undefined;
};

const LONGEST = 100;
const text = (value: unknown) => (typeof value === "string" && value !== "" ? value.slice(0, LONGEST) : undefined);

/** Never throws; what is not understood is left out. */
export function readSectionSearch(search: Record<string, unknown>): SectionSearch {
  const { compare } = search;
  const focus = [search["focus"]].flat().filter((key): key is string => typeof key === "string" && key !== "");
  return {
    measure: text(search["measure"]),
    compare: compare === "previous" || compare === "previous_year" ? compare : undefined,
    sort: text(search["sort"]),
    q: text(search["q"]),
    focus: focus.length > 0 ? focus.slice(0, 50) : undefined,
  };
}

export function readSort(sort: string | undefined, otherwise: Sort): Sort {
  if (sort === undefined) return otherwise;
  const key = sort.replace(/^-/, "");
  return { key, direction: sort.startsWith("-") ? "descending" : "ascending" };
}

export const writeSort = ({ key, direction }: Sort): string => (direction === "descending" ? `-${key}` : key);
