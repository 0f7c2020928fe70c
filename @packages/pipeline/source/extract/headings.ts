import { matchKey } from "@config/atlas";
import { distance } from "fastest-levenshtein";
import type { SheetConfig } from "../source-config/schema.ts";
import { UserError, type Place } from "../errors.ts";
import { normaliseText } from "./normalise/text.ts";
import { extraPrefix, type Column, type TableSchema } from "./schema.ts";
import { cellAddress, columnLetters, type CellValue } from "./workbook/cell.ts";
import type { Sheet } from "./workbook/reader.ts";

/**
 * A heading as found; `column` is its index from 0, `cell` the address of its lowest part. `repeats` is the column whose
 * merged heading reaches over this one too.
 */
export type Heading = { column: number; cell: string; heading: string; repeats: number | null };

/** Which column of the sheet fills which of the table, and what to make of the rest. */
export type Mapping = {
  headings: (Heading & { target: string | null })[];
  columns: Map<string, number>;
  /** Columns that no table knows, kept under names of their own. */
  extras: { name: string; column: number }[];
  /** Columns under a heading merged from another column: they may not say anything else than that one. */
  repeats: { column: number; of: number; heading: Heading }[];
};

/** How far down a header is looked for where the config does not say. */
const searchedRows = 200;

/** The headings of a sheet: a merged one counts for each of its columns, and parts in several rows are joined. */
export function readHeadings(sheet: Sheet, firstRow: number, span: number): Heading[] {
  const rows = Array.from({ length: span }, (_, index) => headingRow(sheet, firstRow + index));
  const width = Math.max(...rows.map((row) => row.length));
  const headings: Heading[] = [];
  for (let column = 0; column < width; column++) {
    const parts = rows.map((row) => ({ text: normaliseText(row[column]?.value ?? null), from: row[column]?.from }));
    const lowest = parts.findLastIndex((part) => part.text !== "");
    if (lowest < 0) continue;
    const filled = parts.filter((part) => part.text !== "");
    const heading = filled.map((part) => part.text).join(" ");
    const repeats = filled.every((part) => part.from !== column) ? (parts[lowest]?.from ?? null) : null;
    headings.push({ column, cell: cellAddress(column, firstRow + lowest), heading, repeats });
  }
  return headings;
}

/** A row of headings with merged ones repeated in each of their columns; `from` is the column that a value stands in. */
function headingRow(sheet: Sheet, row: number): { value: CellValue; from: number }[] {
  const cells = sheet.row(row).map((value, from) => ({ value, from }));
  for (const merge of sheet.merges) {
    if (merge.firstRow > row || merge.lastRow < row) continue;
    const value = merge.firstRow === row ? (sheet.row(row)[merge.firstColumn] ?? null) : null;
    for (let column = merge.firstColumn; column <= merge.lastColumn; column++) {
      cells[column] = { value, from: merge.firstColumn };
    }
  }
  return cells;
}

/** The row whose headings match the table best, from the top; null where none matches two columns. */
export function findHeaderRow(sheet: Sheet, config: SheetConfig, schema: TableSchema): number | null {
  const known = knownHeadings(config, schema);
  let best = { row: null as number | null, matches: 1 };
  for (let row = 1; row <= Math.min(sheet.lastRow, searchedRows); row++) {
    const found = readHeadings(sheet, row, config.merge_header_rows).map(({ heading }) => known.get(matchKey(heading)));
    const matches = new Set(found.filter((column) => column !== undefined)).size;
    if (matches > best.matches) best = { row, matches };
  }
  return best.row;
}

/** Match key → column, of the schema's headings and the sheet's aliases, which win. */
function knownHeadings(config: SheetConfig, schema: TableSchema): Map<string, string> {
  return new Map([
    ...schema.columns.flatMap(({ name, headings }) =>
      [name, ...headings].map((heading) => [matchKey(heading), name] as const),
    ),
    ...Object.entries(config.aliases).map(([heading, name]) => [matchKey(heading), name] as const),
  ]);
}

/**
 * Maps headings to the columns of the table. Throws UserError: DUPLICATE_HEADING, UNKNOWN_HEADING (unless
 * `allowUnknown` keeps them as extra columns), MISSING_COLUMN.
 */
export function mapHeadings(
  headings: Heading[],
  config: SheetConfig,
  schema: TableSchema,
  place: Place,
  allowUnknown: boolean,
): Mapping {
  const known = knownHeadings(config, schema);
  const aliased = new Set(Object.keys(config.aliases).map(matchKey));
  const ignored = new Set(config.ignore.map(matchKey));
  const mapping: Mapping = { headings: [], columns: new Map(), extras: [], repeats: [] };
  const unknown: Heading[] = [];
  for (const heading of headings) {
    const key = matchKey(heading.heading);
    let target = known.get(key) ?? null;
    if (ignored.has(key) && !aliased.has(key)) target = null;
    else if (heading.repeats !== null && target !== null && mapping.columns.get(target) === heading.repeats) {
      mapping.repeats.push({ column: heading.column, of: heading.repeats, heading });
    } else if (target !== null) claimColumn(mapping, target, heading, place);
    else if (allowUnknown) target = addExtra(mapping, heading);
    else unknown.push(heading);
    mapping.headings.push({ ...heading, target });
  }
  if (unknown.length > 0) throw unknownHeadings(unknown, schema, place);
  requireColumns(mapping, config, schema, place);
  return mapping;
}

function claimColumn(mapping: Mapping, target: string, heading: Heading, place: Place): void {
  if (mapping.columns.has(target)) {
    throw duplicateHeading(
      mapping.headings.find((other) => other.target === target),
      heading,
      place,
    );
  }
  mapping.columns.set(target, heading.column);
}

/** Two headings for one column, which could only be told apart by dropping one. */
export function duplicateHeading(first: Heading | undefined, second: Heading, place: Place): UserError {
  const said = `"${first?.heading ?? ""}" (${first?.cell ?? ""}) and "${second.heading}" (${second.cell})`;
  return new UserError("DUPLICATE_HEADING", `${said} both mean the same column of the table`, {
    place: { ...place, cell: second.cell },
    mend:
      "In the source config, list the one that is not wanted under ignore, or alias it to another column; where both are " +
      "spelled alike, rename one in the workbook.",
  });
}

/** A name for a column that no table knows: x_ and its heading in lower snake case. */
function addExtra(mapping: Mapping, { heading, column }: Heading): string {
  const words = heading.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const snake = words.replace(/[^\p{L}\p{N}]+/gu, "_").replace(/^_|_$/g, "") || columnLetters(column).toLowerCase();
  const taken = new Set(mapping.extras.map((extra) => extra.name));
  let name = `${extraPrefix}${snake}`;
  for (let number = 2; taken.has(name); number++) name = `${extraPrefix}${snake}_${number}`;
  mapping.extras.push({ name, column });
  return name;
}

function unknownHeadings(unknown: Heading[], schema: TableSchema, place: Place): UserError {
  const lines = unknown.map(({ cell, heading }) => {
    const near = nearestHeadings(heading, schema.columns);
    return `${cell} "${heading}"${near.length > 0 ? `; known and near: ${near.join(", ")}` : ""}`;
  });
  const what = unknown.length === 1 ? "a heading is not known" : `${unknown.length} headings are not known`;
  return new UserError("UNKNOWN_HEADING", `${what}: ${lines.join("\n")}`, {
    place: { ...place, ...(unknown[0] ? { cell: unknown[0].cell } : {}) },
    mend:
      "In the source config, give it a column under aliases or list it under ignore; --allow-unknown keeps it as an extra " +
      "column.",
  });
}

/** Up to three known headings that are spelled nearly so, nearest first. */
function nearestHeadings(heading: string, columns: Column[]): string[] {
  const key = matchKey(heading);
  return columns
    .flatMap(({ name, headings }) => headings.map((known) => ({ name, known, far: distance(key, matchKey(known)) })))
    .filter(({ far }) => far <= Math.max(2, key.length / 2))
    .sort((a, b) => a.far - b.far)
    .slice(0, 3)
    .map(({ name, known }) => `"${known}" (${name})`);
}

function requireColumns(mapping: Mapping, config: SheetConfig, schema: TableSchema, place: Place): void {
  const missing = schema.columns
    .filter(({ name, required }) => required && !mapping.columns.has(name) && config.defaults[name] === undefined)
    .map(({ name, headings }) => (headings.length > 0 ? `${name} (${headings.slice(0, 3).join(", ")} …)` : name));
  if (missing.length === 0) return;
  throw new UserError("MISSING_COLUMN", `no heading for ${missing.join("; ")}`, {
    place,
    mend: "In the source config, name its heading under aliases or give it a constant under defaults.",
  });
}
