import type { AnyRow, Table } from "../records/entry.ts";
import { TIDY, type Kind, type Look } from "./look.ts";

export type ColumnPlan = {
  heading: string;
  /** A heading of the row above, merged over the columns that have it. */
  group?: string;
  /** The canonical column, or null for one that the office keeps for itself. */
  column: string | null;
  /** In characters. */
  width: number;
  /** What fills a column of the office's own: running numbers, initials, or the sum of the row's months. */
  filler?: "number" | "initials" | "sum";
};

/** A sheet as an office set it up, and how its source config speaks of it. */
export type SheetPlan = {
  table: Table;
  name: string;
  /** How the source config names it: the name, or a regular expression for several. */
  configured: string;
  hidden: boolean;
  titles: string[];
  columns: ColumnPlan[];
  /** A row of column numbers, (1) (2) …, below the headings. */
  numbered: boolean;
  /** Whether the source config says where the headings are, or leaves it to be found. */
  headerGiven: boolean;
  /** Constants for columns that the sheet lacks. */
  defaults: Record<string, string>;
  /** The source config says that a merged cell's value counts for all its rows, and orders are merged so. */
  fillMerged: boolean;
  subtotals: "monthly" | "end" | "none";
  /** Rows numbered in advance, and left empty, below the data. */
  spare: number;
  takes: (row: AnyRow) => boolean;
  look: Look;
};

/** The plainest sheet of a table, kept by a typist who writes tidily; `date1904` is the workbook's. */
export function plainSheet(table: Table, name: string, date1904: boolean): SheetPlan {
  return {
    table,
    name,
    configured: name,
    hidden: false,
    titles: [],
    columns: [],
    numbered: false,
    headerGiven: false,
    defaults: {},
    fillMerged: false,
    subtotals: "end",
    spare: 0,
    takes: () => true,
    look: { ...TIDY, date1904 },
  };
}

export const SUBTOTAL = "^(TOTAL|JUMLAH)";

/** Headings take two rows where some of them stand below a group. */
export function headingRows(plan: SheetPlan): 1 | 2 {
  return plan.columns.some((column) => column.group !== undefined) ? 2 : 1;
}

/** 1-based row of the first heading. */
export function headerRow(plan: SheetPlan): number {
  return plan.titles.length === 0 ? 1 : plan.titles.length + 2;
}

/** 1-based row of the first row of data. */
export function dataStart(plan: SheetPlan): number {
  return headerRow(plan) + headingRows(plan) + (plan.numbered ? 1 : 0);
}

/** Whether the sheet has the canonical column. */
export function shows(plan: SheetPlan, column: string): boolean {
  return plan.columns.some((each) => each.column === column);
}

const DATES = ["transaction_date", "registration_date", "start_date", "end_date", "activity_date"];
const AMOUNTS = ["unit_price", "discount", "amount", "cost"];
const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** What a canonical column's values are. */
export function kindOf(column: string): Kind {
  if (DATES.includes(column)) return "date";
  if (column === "birth_date") return "birth";
  if (AMOUNTS.includes(column) || MONTHS.includes(column)) return "amount";
  if (column === "quantity" || column === "leads") return "integer";
  if (column === "customer_phone" || column === "phone") return "phone";
  if (column === "student_number") return "number";
  return "text";
}
