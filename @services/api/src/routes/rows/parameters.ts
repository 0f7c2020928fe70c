import { z } from "@hono/zod-openapi";
import { cursorParameter, limitParameter } from "../paging/parameters.ts";
import { measuresOf, type Dimension, type Section } from "../sections/definitions.ts";
import { keyParameter } from "../sections/parameters.ts";
import { viewParameters, type ViewQuery } from "../view/parameters.ts";

/** Which number, and in which order the rows behind it. */
export const wantedParameters = (section: Section) => ({
  ...viewParameters,
  measure: z
    .enum(measuresOf(section).map(({ key }) => key))
    .openapi({ description: "Which number the rows are behind" }),
  [section.by]: keyParameter[section.by],
  sort: z.enum(["date", "-date"]).default("-date").openapi({ description: "Oldest first, or newest" }),
});

export const rowsParameters = (section: Section) => ({
  ...wantedParameters(section),
  limit: limitParameter(50, 500),
  cursor: cursorParameter,
});

export type RowsQuery = ViewQuery & {
  measure: string;
  sort: "date" | "-date";
  limit: number;
  cursor?: string;
} & Partial<Record<Dimension, string>>;
