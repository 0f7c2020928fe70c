import { defineRoute, type Route } from "../../app/route.ts";
import { pageOf } from "../paging/page.ts";
import { periodOf, releaseOf } from "../view/schema.ts";
import { measuresOf, type Section } from "./definitions.ts";
import { sectionParameters, type PageQuery, type SectionQuery } from "./parameters.ts";
import { readSection } from "./read.ts";
import { sectionSchema } from "./schema.ts";
import { arrange } from "./table.ts";

/** GET /reports/{section}: its measures in a period, with comparisons, trend, and a row for each program, school or channel. */
export function sectionRoute(section: Section): Route {
  return defineRoute({
    method: "get",
    path: `/reports/${section.name}`,
    access: "executive",
    tag: "reports",
    summary: `Measures of ${section.name}, by ${section.by}`,
    query: sectionParameters(section),
    answer: sectionSchema(section),
    cache: "release",
    problems: [410, 422],
    handle: async ({ reader, query: given }) => {
      const query = given as unknown as SectionQuery & PageQuery;
      const page = await pageOf(reader, `/reports/${section.name}`, query);
      const { view, units, total, notAdded } = await readSection(page.reader, section, query);
      const begin = Number(page.from?.[0] ?? 0);
      const end = begin + query.limit;
      const arranged = units.map((unit) => ({ ...unit, rows: arrange(unit.rows, query, section.order) }));
      const more = arranged.some(({ rows }) => rows.length > end);
      return {
        section: section.name,
        by: section.by,
        release: releaseOf(page.reader),
        period: periodOf(view),
        measures: measuresOf(section).map(({ key, definition: { format, adds, target } }) => {
          return { key, format, adds, has_target: target !== undefined };
        }),
        units: arranged.map(({ scope: { code, name, kind }, total, trend, rows }) => ({
          unit: { code, name, kind },
          total,
          trend,
          rows: rows.slice(begin, end),
          row_count: rows.length,
        })),
        total,
        not_added: notAdded,
        next_cursor: more ? page.next([end]) : null,
      };
    },
  });
}
