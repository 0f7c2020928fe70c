import { COMPARISON_LABELS, type Language } from "@packages/report";
import { defineRoute, type Route } from "../../app/route.ts";
import { inBatches } from "../exports/batches.ts";
import { exportParameters } from "../exports/parameters.ts";
import { fileResponse, MEDIA_TYPES, type Format } from "../exports/response.ts";
import type { Cell, CellKind, Column, Table } from "../exports/table.ts";
import { HEADINGS, measureName } from "../exports/words.ts";
import type { MeasureDefinition } from "../measures/definitions.ts";
import type { Measure } from "../measures/measure.ts";
import { measuresOf, type Section } from "./definitions.ts";
import { tableParameters, type SectionQuery } from "./parameters.ts";
import { readSection, type Content } from "./read.ts";
import { arrange } from "./table.ts";

/** GET /reports/{section}/export: what the section's table shows, all pages of it, with a total below each unit. */
export function sectionExport(section: Section): Route {
  return defineRoute({
    method: "get",
    path: `/reports/${section.name}/export`,
    access: "executive",
    tag: "reports",
    summary: `The table of ${section.name} as a file`,
    query: { ...tableParameters(section), ...exportParameters },
    files: Object.values(MEDIA_TYPES),
    audit: "export",
    problems: [422],
    handle: async ({ reader, entity, query: given }) => {
      const query = given as unknown as SectionQuery & { format: Format; language: Language };
      const content = await readSection(reader, section, query);
      const rows = content.units.map((unit) => arrange(unit.rows, query, section.order));
      const table = tableOf(section, content, rows, query.language);
      const units = query.unit ? [query.unit.join("+")] : [];
      return fileResponse(table, query.format, [entity, content.view.period.key, ...units, section.name].join("-"));
    },
  });
}

type Rows = Content["units"][number]["rows"];

function tableOf(section: Section, { units, total }: Content, arranged: readonly Rows[], language: Language): Table {
  const measures = measuresOf(section);
  const heading = (name: keyof typeof HEADINGS, kind: CellKind = "text"): Column => ({
    heading: HEADINGS[name][language],
    kind,
  });
  const cellsOf = (values: Record<string, Measure | null>): Cell[] =>
    measures.flatMap(({ key, definition }) => fieldsOf(definition).map((field) => values[key]?.[field] ?? null));
  const word = COMPARISON_LABELS.total[language];
  const lines = units.flatMap(({ scope, total: sum }, index) => [
    ...(arranged[index] ?? []).map((row) => [scope.code, scope.name, row.key, row.name, ...cellsOf(row.measures)]),
    [scope.code, scope.name, "ALL", word, ...cellsOf(sum)],
  ]);
  if (units.length > 1) lines.push([null, null, "ALL", word, ...cellsOf(total)]);
  return {
    title: section.name,
    columns: [
      heading("unit_code"),
      heading("unit"),
      heading("code"),
      heading(section.by),
      ...measures.flatMap(({ key, definition }) =>
        fieldsOf(definition).map((field): Column => {
          const name = measureName(key, language);
          const kind = field === "attainment" ? "percent" : definition.format;
          return { heading: field === "actual" ? name : `${name}, ${HEADINGS[field][language]}`, kind };
        }),
      ),
    ],
    rows: inBatches(lines),
  };
}

/** The columns of a measure. */
function fieldsOf({ target }: MeasureDefinition) {
  const targets = target === undefined ? [] : (["target", "attainment"] as const);
  const toDate = target === undefined ? [] : (["ytd_target"] as const);
  return ["actual", ...targets, "previous", "previous_year", "ytd", ...toDate, "ytd_previous_year"] as const;
}
