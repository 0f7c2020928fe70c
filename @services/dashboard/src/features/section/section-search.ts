import type { Sort } from "@core/ui";
import type { Comparison, MeasureKind, SectionAnswer } from "./section.ts";

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

type Choice = { measure: MeasureKind | undefined; compare: Comparison; sort: Sort };

/** What is shown: the address's measure, comparison and order, each with what stands in where it names none of the answer's. */
export function choiceOf(search: SectionSearch, { measures }: Pick<SectionAnswer, "measures">): Choice {
  const measure = measures.find(({ key }) => key === search.measure) ?? measures[0];
  const sort = readSort(search.sort, { key: measure?.key ?? "name", direction: "descending" });
  return { measure, compare: search.compare ?? "previous_year", sort };
}
