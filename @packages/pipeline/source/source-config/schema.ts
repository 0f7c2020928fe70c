import { z } from "zod";
import { tableNames } from "../extract/schema.ts";

const row = z.int().min(1);
const scalar = z.union([z.string(), z.number(), z.boolean()]).transform(String);

const regularExpression = z.string().check((context) => {
  try {
    new RegExp(context.value, "i");
  } catch (error) {
    const message = `not a regular expression: ${error instanceof Error ? error.message : String(error)}`;
    context.issues.push({ code: "custom", input: context.value, message });
  }
});

const sheet = z.strictObject({
  /** The exact name, or /regular expression/ for all sheets that match. */
  sheet: scalar.refine(
    (name) => !isPattern(name) || regularExpression.safeParse(name.slice(1, -1)).success,
    "not a regular expression between the slashes",
  ),
  table: z.enum(tableNames),
  /** 1-based; omitted: the row whose headings match the table best. */
  header_row: row.optional(),
  /** Headings span this many rows; their parts are joined with one space. */
  merge_header_rows: row.max(10).default(1),
  /** 1-based; omitted: the row after the header. */
  data_start_row: row.optional(),
  /** A row whose first filled cell matches, whatever its case, is a subtotal. */
  skip_rows: regularExpression.optional(),
  /** Constants for columns that the sheet lacks. */
  defaults: z.record(z.string(), scalar).default({}),
  /** Headings used in this sheet alone → columns. */
  aliases: z.record(z.string(), z.string()).default({}),
  /** Headings that are known and not wanted. */
  ignore: z.array(scalar).default([]),
  /** Repeats the value of merged data cells in each cell of the block. */
  fill_merged: z.boolean().default(false),
  /** Accepts a sheet without data rows, which is otherwise taken for a mistake. */
  allow_empty: z.boolean().default(false),
});

const override = z.strictObject({
  columns: z.record(
    z.string(),
    z.strictObject({
      required: z.boolean().optional(),
      /** Further headings of the column, in every sheet. */
      headings: z.array(z.string()).optional(),
      /** Further spellings of an enum's terms: { paid: ["Beres"] }. */
      values: z.record(z.string(), z.array(scalar)).optional(),
    }),
  ),
});

/** The shape of a source config; columns and units are checked by checkColumns, which knows the tables. */
export const sourceConfigSchema = z.strictObject({
  entity: z.string(),
  year: z.int().min(2000).max(2099),
  workbooks: z
    .array(
      z.strictObject({
        /** Below @source/raw; a glob is allowed. */
        file: z.string().min(1),
        sheets: z.array(sheet).min(1),
      }),
    )
    .min(1),
  tables: z.partialRecord(z.enum(tableNames), override).default({}),
});

export type SourceConfig = z.output<typeof sourceConfigSchema>;
export type SheetConfig = SourceConfig["workbooks"][number]["sheets"][number];

/** Whether a sheet's name is a /regular expression/. */
export function isPattern(sheet: string): boolean {
  return sheet.length > 2 && sheet.startsWith("/") && sheet.endsWith("/");
}
