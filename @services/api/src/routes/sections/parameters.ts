import { z } from "@hono/zod-openapi";
import { code, viewParameters, type ViewQuery } from "../view/parameters.ts";
import { cursorParameter, limitParameter } from "../paging/parameters.ts";
import { measuresOf, type Dimension, type Section } from "./definitions.ts";

/** What of a measure rows can be ordered by. Changes are differences: now less the period before, or the year before. */
export const SORT_FIELDS = [
  "actual",
  "target",
  "attainment",
  "previous",
  "previous_year",
  "ytd",
  "change",
  "change_on_year",
] as const;
export type SortField = (typeof SORT_FIELDS)[number];

const id = z.string().min(1).max(64);

/** The parameter that names one row of a section; its rows and its trend are then that one's. */
export const keyParameter: Record<Dimension, z.ZodOptional<z.ZodString>> = {
  program: code.optional().openapi({ description: "Code of a program: its row and trend alone" }),
  channel: code.optional().openapi({ description: "Code of a channel: its row and trend alone" }),
  school: id.optional().openapi({ description: "Id of an organization, or UNKNOWN: its row and trend alone" }),
};

/** What a section's table shows, and in which order. */
export function tableParameters(section: Section) {
  const keys = ["name", ...measuresOf(section).map(({ key }) => key)];
  return {
    ...viewParameters,
    [section.by]: keyParameter[section.by],
    q: z.string().max(200).optional().openapi({ description: "Rows whose name has this in it" }),
    sort: z
      .enum(keys.flatMap((key) => [key, `-${key}`]))
      .optional()
      .openapi({ description: "The measure that rows are ordered by, with a minus the greatest first" }),
    sort_field: z.enum(SORT_FIELDS).optional().openapi({ description: "What of that measure; left out: actual" }),
  };
}

export const sectionParameters = (section: Section) => ({
  ...tableParameters(section),
  limit: limitParameter(1000, 1000),
  cursor: cursorParameter,
});

export type TableQuery = {
  q?: string | undefined;
  sort?: string | undefined;
  sort_field?: SortField | undefined;
};

export type SectionQuery = ViewQuery & TableQuery & Partial<Record<Dimension, string | undefined>>;
export type PageQuery = { limit: number; cursor?: string | undefined };
