import type { Entity } from "@config/atlas";
import { matchKey } from "@config/atlas";
import type { Table } from "../home/home.ts";
import { normaliserOf } from "../extract/normalise/index.ts";
import { tableNames, tableSchemas, type Column, type TableSchema } from "../extract/schema.ts";
import type { Problem } from "./problems.ts";
import type { SheetConfig, SourceConfig } from "./schema.ts";

/** The canonical tables with a config's overrides applied. */
export function resolveTables(config: SourceConfig): Record<Table, TableSchema> {
  return Object.fromEntries(tableNames.map((name) => [name, resolveTable(config, name)])) as Record<Table, TableSchema>;
}

function resolveTable(config: SourceConfig, name: Table): TableSchema {
  const schema = tableSchemas[name];
  const overrides = config.tables[name]?.columns ?? {};
  return {
    ...schema,
    columns: schema.columns.map((column): Column => {
      const override = overrides[column.name];
      if (override === undefined) return column;
      const values = Object.entries(override.values ?? {}).map(([term, more]): [string, string[]] => [
        term,
        [...(column.values?.[term] ?? []), ...more],
      ]);
      return {
        ...column,
        required: override.required ?? column.required,
        headings: [...column.headings, ...(override.headings ?? [])],
        ...(column.values ? { values: { ...column.values, ...Object.fromEntries(values) } } : {}),
      };
    }),
  };
}

/** Faults that the shape alone does not show: columns, terms and values that the tables do not know. */
export function columnProblems(config: SourceConfig, entity: Entity): Problem[] {
  const tables = resolveTables(config);
  return [
    ...Object.keys(config.tables).flatMap((name) => overrideProblems(config, tables[name as Table])),
    ...config.workbooks.flatMap((workbook, w) =>
      workbook.sheets.flatMap((sheet, s) =>
        sheetProblems(sheet, tables[sheet.table], entity).map((problem) => ({
          ...problem,
          path: ["workbooks", w, "sheets", s, ...problem.path],
        })),
      ),
    ),
  ];
}

function overrideProblems(config: SourceConfig, schema: TableSchema): Problem[] {
  const at = ["tables", schema.table, "columns"];
  const problems: Problem[] = [];
  for (const [name, override] of Object.entries(config.tables[schema.table]?.columns ?? {})) {
    const column = tableSchemas[schema.table].columns.find((candidate) => candidate.name === name);
    if (column === undefined) {
      problems.push(unknownColumn([...at, name], schema));
      continue;
    }
    for (const term of Object.keys(override.values ?? {})) {
      if (Object.hasOwn(column.values ?? {}, term)) continue;
      const allowed = column.values ? Object.keys(column.values).join(", ") : "none: the column is no enum";
      problems.push({
        path: [...at, name, "values", term],
        message: `unknown term; allowed are ${allowed}`,
        onKey: true,
      });
    }
  }
  return [...problems, ...sharedHeadings(schema).map((message) => ({ path: at, message }))];
}

function sharedHeadings(schema: TableSchema): string[] {
  const owner = new Map<string, string>();
  const shared: string[] = [];
  for (const { name, headings } of schema.columns) {
    for (const heading of [name, ...headings]) {
      const other = owner.get(matchKey(heading)) ?? name;
      if (other !== name) shared.push(`heading "${heading}" would mean both ${other} and ${name}`);
      owner.set(matchKey(heading), name);
    }
  }
  return shared;
}

function sheetProblems(sheet: SheetConfig, schema: TableSchema, entity: Entity): Problem[] {
  const names = new Set(schema.columns.map((column) => column.name));
  const aliases = Object.entries(sheet.aliases)
    .filter(([, name]) => !names.has(name))
    .map(([heading]) => ({ ...unknownColumn(["aliases", heading], schema), onKey: false }));
  const defaults = Object.entries(sheet.defaults).flatMap(([name, value]): Problem[] => {
    const column = schema.columns.find((candidate) => candidate.name === name);
    if (column === undefined) return [unknownColumn(["defaults", name], schema)];
    const allowed = allowedValues(column, entity);
    if (allowed === null || allowed.includes(normaliserOf(column, entity, 0)(value))) return [];
    return [{ path: ["defaults", name], message: `"${value}" is not understood; allowed are ${allowed.join(", ")}` }];
  });
  const start = sheet.data_start_row;
  const afterHeader = (sheet.header_row ?? 0) + sheet.merge_header_rows;
  const early =
    start !== undefined && sheet.header_row !== undefined && start < afterHeader
      ? [{ path: ["data_start_row"], message: `data cannot start before row ${afterHeader}, where the header ends` }]
      : [];
  return [...aliases, ...defaults, ...early];
}

/** The values that a constant may have, where they can be listed. */
function allowedValues(column: Column, entity: Entity): string[] | null {
  if (column.as === "unit") return entity.units.map((unit) => unit.code);
  return column.values ? Object.keys(column.values) : null;
}

function unknownColumn(path: PropertyKey[], schema: TableSchema): Problem {
  const allowed = schema.columns.map((column) => column.name).join(", ");
  return { path, message: `no column of ${schema.table}; allowed are ${allowed}`, onKey: true };
}
