import { defineRoute, type Route } from "../../app/route.ts";
import { pageOf } from "../paging/page.ts";
import type { Section } from "../sections/definitions.ts";
import type { PageQuery } from "../sections/parameters.ts";
import { periodOf, releaseOf } from "../view/schema.ts";
import { rowsParameters, type RowsQuery } from "./parameters.ts";
import { questionOf } from "./question.ts";
import { placeOfCursor, readRows } from "./read.ts";
import { rowsSchema } from "./schema.ts";

/** GET /reports/{section}/rows: the lines, enrolments or activities that a number is made of, down to the workbook's row. */
export function rowsRoute(section: Section): Route {
  return defineRoute({
    method: "get",
    path: `/reports/${section.name}/rows`,
    access: "executive",
    tag: "reports",
    summary: `The rows behind a number of ${section.name}`,
    query: rowsParameters(section),
    answer: rowsSchema,
    cache: "release",
    problems: [410, 422],
    handle: async ({ reader: current, query: given }) => {
      const query = given as unknown as RowsQuery & PageQuery;
      const page = await pageOf(current, `/reports/${section.name}/rows`, query);
      const { reader } = page;
      const { measure, behind, view, question, figure } = await questionOf(reader, section, query);
      const { rows, end } = await readRows(reader, { ...question, limit: query.limit }, placeOfCursor(page));
      return {
        release: releaseOf(reader),
        period: periodOf(view),
        units: question.scopes.map(({ code, name, kind }) => ({ code, name, kind })),
        measure: { key: measure.key, format: measure.definition.format },
        figure,
        made_of: behind.figure,
        rows,
        next_cursor: end && page.next([end.date, end.kind, end.id]),
      };
    },
  });
}
