import type { Language } from "@packages/report";
import { defineRoute, type Route } from "../../app/route.ts";
import { byPages } from "../exports/batches.ts";
import { exportParameters } from "../exports/parameters.ts";
import { fileResponse, MEDIA_TYPES, type Format } from "../exports/response.ts";
import type { Cell, CellKind, Column } from "../exports/table.ts";
import { HEADINGS, measureName, type Heading } from "../exports/words.ts";
import type { Section } from "../sections/definitions.ts";
import { wantedParameters, type RowsQuery } from "./parameters.ts";
import { questionOf } from "./question.ts";
import type { Place } from "./queries.ts";
import { readRows } from "./read.ts";
import type { BehindRow } from "./schema.ts";

/** Rows that are read at once. */
const limit = 500;

/** GET /reports/{section}/rows/export: all rows behind a number. */
export function rowsExport(section: Section): Route {
  return defineRoute({
    method: "get",
    path: `/reports/${section.name}/rows/export`,
    access: "executive",
    tag: "reports",
    summary: `The rows behind a number of ${section.name} as a file`,
    query: { ...wantedParameters(section), ...exportParameters },
    files: Object.values(MEDIA_TYPES),
    audit: "export",
    problems: [422],
    handle: async ({ reader, entity, query: given }) => {
      const query = given as unknown as RowsQuery & { format: Format; language: Language };
      const { measure, view, question } = await questionOf(reader, section, query);
      const read = async (from: Place | null) => {
        const { rows, end } = await readRows(reader, { ...question, limit }, from);
        return { rows: rows.map(cellsOf), next: end };
      };
      const isCount = question.sources.every((source) => source.rule.format === "count");
      const table = {
        title: measureName(measure.key, query.language),
        columns: columnsOf(isCount ? "count" : "money", query.language),
        rows: byPages(read),
      };
      const key = query[section.by];
      const parts = [entity, view.period.key, ...(query.unit ?? []), section.name, measure.key, ...(key ? [key] : [])];
      return fileResponse(table, query.format, parts.join("-"));
    },
  });
}

function columnsOf(value: CellKind, language: Language): Column[] {
  const list: [Heading, CellKind][] = [
    ["kind", "text"],
    ["date", "day"],
    ["value", value],
    ["unit", "text"],
    ["program", "text"],
    ["channel", "text"],
    ["person", "text"],
    ["organization", "text"],
    ["invoice_number", "text"],
    ["what", "text"],
    ["type", "text"],
    ["quantity", "count"],
    ["status", "text"],
    ["start_date", "day"],
    ["end_date", "day"],
    ["leads", "count"],
    ["cost", "money"],
    ["file", "text"],
    ["sheet", "text"],
    ["row", "count"],
  ];
  return list.map(([name, kind]) => ({ heading: HEADINGS[name][language], kind }));
}

function cellsOf(row: BehindRow): Cell[] {
  const { kind, date, value, unit, channel, organization, source } = row;
  const isItem = kind === "order_item";
  const isEnrollment = kind === "enrollment";
  const isActivity = kind === "activity";
  return [
    kind,
    date,
    value,
    unit,
    isActivity ? null : row.program.name,
    channel?.name ?? null,
    isActivity ? null : (row.person?.name ?? null),
    organization?.name ?? null,
    isItem ? row.order.invoice_number : null,
    isItem ? row.item_name : isEnrollment ? row.class_name : row.name,
    isItem ? row.type : null,
    isItem ? row.quantity : null,
    isEnrollment ? row.status : null,
    isEnrollment ? row.start_date : null,
    isEnrollment ? row.end_date : null,
    isActivity ? row.leads : null,
    isActivity ? row.cost : null,
    source?.file ?? null,
    source?.sheet ?? null,
    source?.row ?? null,
  ];
}
