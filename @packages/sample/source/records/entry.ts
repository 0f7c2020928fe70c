import type { Day } from "../calendar/day.ts";
import type { Organization } from "../people/schools.ts";

/** Hundredths of a rupiah: whole numbers, so that sums are exact. */
export type Sen = number;

/** How a cell is written where its kind alone does not say. */
export type Written =
  | { text: string }
  | { number: number; format?: string }
  | { error: "#REF!" | "#VALUE!" | "#N/A" }
  /** Quantity × price − discount, with the result stored beside it or forgotten. */
  | { formula: "stored" | "forgotten" };

/**
 * One filled cell: what the office meant by it, and what stands there. `means` is null where nobody can tell;
 * `written` is null where the sheet's usual way of writing such a value will do. An empty cell is no entry at all.
 */
export type Entry<T> = { means: T | null; written: Written | null };

export type Cells<T> = { [K in keyof T]: Entry<T[K]> | null };

export const meant = <T>(means: T | null): Entry<T> | null => (means === null ? null : { means, written: null });
export const spelled = <T>(means: T, text: string): Entry<T> => ({ means, written: { text } });
export const unreadable = (text: string): Entry<never> => ({ means: null, written: { text } });
export const broken = (error: "#REF!" | "#VALUE!" | "#N/A"): Entry<never> => ({ means: null, written: { error } });

export type PaymentStatus = "paid" | "deposit" | "installment" | "unpaid" | "cancelled" | "refunded";
export type TransactionType = "new" | "renewal" | "refund";
export type StudentStatus = "active" | "on_leave" | "completed" | "dropped";
export type Metric = "revenue" | "enrollments" | "leads";

export type Transaction = {
  transaction_date: Day;
  invoice_number: string;
  customer_name: string;
  /** E.164. */
  customer_phone: string;
  student_number: string;
  organization_name: Organization;
  /** Codes of the registry here and in program_name and channel_name. */
  unit_code: string;
  program_name: string;
  item_name: string;
  quantity: number;
  unit_price: Sen;
  discount: Sen;
  amount: Sen;
  payment_method: string;
  payment_status: PaymentStatus;
  transaction_type: TransactionType;
  channel_name: string;
  note: string;
};

export type Student = {
  student_number: string;
  registration_date: Day;
  full_name: string;
  gender: string;
  birth_date: Day;
  phone: string;
  email: string;
  organization_name: Organization;
  grade: string;
  guardian_name: string;
  unit_code: string;
  program_name: string;
  class_name: string;
  start_date: Day;
  end_date: Day;
  status: StudentStatus;
  channel_name: string;
};

export const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"] as const;
export type Month = (typeof MONTHS)[number];

/** Months of revenue targets are in sen too; those of the other metrics in hundredths of a head, to be summed alike. */
export type Target = { unit_code: string; program_name: string; metric: Metric } & Record<Month, Sen>;

export type Activity = {
  activity_date: Day;
  activity_name: string;
  channel_name: string;
  unit_code: string;
  organization_name: Organization;
  cost: Sen;
  leads: number;
  note: string;
};

export type Tables = { transactions: Transaction; students: Student; targets: Target; activities: Activity };
export type Table = keyof Tables;
export const TABLES: readonly Table[] = ["transactions", "students", "targets", "activities"];

/** A row of the office's books, before and after things went wrong with it. */
export type Row<T extends Table = Table> = {
  id: string;
  year: number;
  /** The day it was entered: its place in the sheet, whatever its date cell says. */
  entered: Day;
  /** The unit whose office keeps it. */
  unit: string;
  /** Lines of one order stand together; of a target, whether its unit has rows of its own and its programs' or not. */
  order: string | null;
  /** Paid at the counter and kept in the petty cash book. */
  cash: boolean;
  cells: Cells<Tables[T]>;
  /** Names of what went wrong with it. */
  defects: string[];
  /** Columns whose cells are merged with those of the row above. */
  mergedUp: string[];
};

export type AnyRow = { [T in Table]: Row<T> }[Table];

/** The cells of a row by the names of columns. */
export function cellsByName(row: AnyRow): Record<string, Entry<unknown> | null> {
  return row.cells;
}

/** Whether a reader finds nothing in the cell. */
export function isEmpty(entry: Entry<unknown> | null): boolean {
  return (
    entry === null || (entry.written !== null && "formula" in entry.written && entry.written.formula === "forgotten")
  );
}
