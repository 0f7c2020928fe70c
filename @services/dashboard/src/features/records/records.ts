import type { ApiAnswer } from "../../api/answers.ts";

export type RecordKind = "people" | "organizations";

export type People = ApiAnswer<"/records/people">;
export type Person = People["rows"][number];
export type Organizations = ApiAnswer<"/records/organizations">;
export type Organization = Organizations["rows"][number];
export type PersonDetail = ApiAnswer<"/records/people/{id}">;
export type OrganizationDetail = ApiAnswer<"/records/organizations/{id}">;

export const SORTS = ["name", "-name", "last_date", "-last_date", "net_revenue", "-net_revenue"] as const;

export type Named = { code: string; name: string };

/** What lists can be narrowed to. */
export type RecordNames = { program: Named[]; channel: Named[] };

/** What a list's address says beside the view. */
export type RecordsSearch = {
  q?: string | undefined;
  active?: "true" | "false" | undefined;
  program?: string | undefined;
  channel?: string | undefined;
  sort?: (typeof SORTS)[number] | undefined;
  organization?: string | undefined;
  cursor?: string | undefined;
};

const text = (value: unknown, longest: number) =>
  typeof value === "string" && value !== "" ? value.slice(0, longest) : undefined;

/** Never throws; what is not understood is left out. */
export function readRecordsSearch(search: Record<string, unknown>): RecordsSearch {
  const { active } = search;
  return {
    q: text(search["q"], 200),
    active: active === "true" || active === "false" ? active : undefined,
    program: text(search["program"], 64),
    channel: text(search["channel"], 64),
    sort: SORTS.find((sort) => sort === search["sort"]),
    organization: text(search["organization"], 64),
    cursor: text(search["cursor"], 2000),
  };
}
