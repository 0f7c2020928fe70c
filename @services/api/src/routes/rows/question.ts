import type { Reader } from "@packages/db/reader";
import { measuresOf, type Section } from "../sections/definitions.ts";
import { viewOf } from "../view/choose.ts";
import { daysOf } from "../view/view.ts";
import { BEHIND } from "./behind.ts";
import { readFigure } from "./figure.ts";
import type { RowsQuery } from "./parameters.ts";

/** What a query asks of rows, with the number that they are behind. Throws a Problem where it asks for what is not there. */
export async function questionOf(reader: Reader, section: Section, query: RowsQuery) {
  const measure = measuresOf(section).find(({ key }) => key === query.measure);
  const behind = BEHIND[query.measure];
  if (!measure || !behind) throw new Error(`nothing is known of what is behind ${query.measure}`);
  const view = viewOf(reader, query);
  const key = query[section.by];
  const { scopes, figure } = await readFigure(reader, section, { measure, view, units: query.unit, key });
  return {
    measure,
    behind,
    view,
    figure,
    question: {
      days: daysOf(view),
      scopes,
      key: key === undefined ? null : { by: section.by, code: key },
      sources: behind.sources,
      direction: query.sort === "date" ? ("asc" as const) : ("desc" as const),
    },
  };
}
