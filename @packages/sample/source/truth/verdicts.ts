import { matchKey } from "@config/atlas";
import { yearOf } from "../calendar/day.ts";
import type { Severity } from "../mess/defect.ts";
import { isEmpty, MONTHS, type Entry, type Row, type Sen, type Table } from "../records/entry.ts";
import type { Placed } from "./placed.ts";

export type Verdict = { reason_code: string; severity: Severity };

/** The rows of one year and table, each with all that is to be said against it. */
export type Judged<T extends Table> = Placed<T> & { verdicts: Verdict[]; accepted: boolean };

type Judge<T extends Table> = {
  /** Faults of a row by itself. */
  alone: (cells: Row<T>["cells"], year: number) => Verdict[];
  /** Rows of which all of this is the same are one row written twice; null: never. */
  identity: (cells: Row<T>["cells"]) => string | null;
  duplicate: Verdict;
};

const error = (code: string): Verdict => ({ reason_code: code, severity: "error" });
const warning = (code: string): Verdict => ({ reason_code: code, severity: "warning" });

/** Something stands there, and nobody can tell what it means. */
export function isUnreadable(entry: Entry<unknown> | null): boolean {
  return !isEmpty(entry) && entry?.means === null;
}

/** What a cell means, or null. */
export function valueOf<T>(entry: Entry<T> | null): T | null {
  return isEmpty(entry) ? null : (entry?.means ?? null);
}

/** The words in a cell, whether anybody understands them or not. */
export function wordsOf(entry: Entry<string | number> | null): string {
  if (entry === null || isEmpty(entry)) return "";
  if (entry.means !== null) return String(entry.means);
  return entry.written !== null && "text" in entry.written ? entry.written.text : JSON.stringify(entry.written);
}

const when = (is: boolean, verdict: Verdict): Verdict[] => (is ? [verdict] : []);

function dateFaults(entry: Entry<number> | null, isOutside: (year: number) => boolean): Verdict[] {
  if (isEmpty(entry)) return [error("MISSING_DATE")];
  const day = valueOf(entry);
  if (day === null) return [error("INVALID_DATE")];
  return when(isOutside(yearOf(day)), error("DATE_OUT_OF_YEAR"));
}

const TRANSACTIONS: Judge<"transactions"> = {
  alone: (cells, year) => {
    const amount = valueOf(cells.amount);
    const refund = valueOf(cells.transaction_type) === "refund" || valueOf(cells.payment_status) === "refunded";
    const ids = [cells.invoice_number, cells.student_number, cells.customer_phone];
    return [
      ...dateFaults(cells.transaction_date, (dated) => dated !== year),
      ...when(isEmpty(cells.customer_name), error("MISSING_CUSTOMER")),
      ...when(isEmpty(cells.amount), error("MISSING_AMOUNT")),
      ...when(isUnreadable(cells.amount), error("INVALID_AMOUNT")),
      ...when(amount !== null && amount < 0 && !refund, error("NEGATIVE_AMOUNT")),
      ...when(valueOf(cells.unit_code) === null, error("UNKNOWN_UNIT")),
      ...when(valueOf(cells.program_name) === null, warning("UNKNOWN_PROGRAM")),
      ...when(isUnreadable(cells.channel_name), warning("UNKNOWN_CHANNEL")),
      ...when(isEmpty(cells.invoice_number), warning("MISSING_INVOICE")),
      ...when(isMismatch(cells), warning("AMOUNT_MISMATCH")),
      ...when(isUnreadable(cells.customer_phone), warning("INVALID_PHONE")),
      ...when(isUnreadable(cells.payment_status), warning("INVALID_STATUS")),
      ...when(isUnreadable(cells.transaction_type), warning("INVALID_TYPE")),
      ...when([cells.quantity, cells.unit_price, cells.discount].some(isUnreadable), warning("INVALID_NUMBER")),
      ...when(
        ids.some((id) => /^\d{16,}$/.test(wordsOf(id))),
        warning("SUSPECT_ID"),
      ),
    ];
  },
  identity: (cells) => {
    if (isEmpty(cells.invoice_number)) return null;
    const { transaction_date: date, invoice_number: invoice, customer_name: customer, program_name: program } = cells;
    const same = [date, invoice, program, cells.item_name, cells.transaction_type, cells.amount].map(wordsOf);
    return JSON.stringify([...same, matchKey(wordsOf(customer))]);
  },
  duplicate: error("DUPLICATE_ROW"),
};

/** Quantity × price − discount is off by more than a rupiah; what is not filled in cannot be off. */
function isMismatch(cells: Row<"transactions">["cells"]): boolean {
  const [quantity, price, amount] = [valueOf(cells.quantity), valueOf(cells.unit_price), valueOf(cells.amount)];
  if (quantity === null || price === null || amount === null) return false;
  return Math.abs(quantity * price - (valueOf(cells.discount) ?? 0) - amount) > 100;
}

const STUDENTS: Judge<"students"> = {
  alone: (cells, year) => {
    const start = valueOf(cells.start_date) ?? valueOf(cells.registration_date);
    const end = valueOf(cells.end_date);
    const ended = ["completed", "dropped"].includes(valueOf(cells.status) ?? "");
    return [
      ...dateFaults(cells.registration_date, (registered) => registered > year),
      ...when(isEmpty(cells.full_name), error("MISSING_NAME")),
      ...when(valueOf(cells.unit_code) === null, error("UNKNOWN_UNIT")),
      ...when(valueOf(cells.program_name) === null, warning("UNKNOWN_PROGRAM")),
      ...when(isUnreadable(cells.channel_name), warning("UNKNOWN_CHANNEL")),
      ...when(isUnreadable(cells.phone), warning("INVALID_PHONE")),
      ...when(isUnreadable(cells.email), warning("INVALID_EMAIL")),
      ...when(isUnreadable(cells.status), warning("INVALID_STATUS")),
      ...when([cells.birth_date, cells.start_date, cells.end_date].some(isUnreadable), warning("INVALID_OTHER_DATE")),
      ...when(start !== null && end !== null && end < start, warning("END_BEFORE_START")),
      ...when(ended && end === null, warning("ENDED_WITHOUT_DATE")),
    ];
  },
  identity: (cells) =>
    isEmpty(cells.student_number) ? null : JSON.stringify([wordsOf(cells.student_number), wordsOf(cells.program_name)]),
  duplicate: error("DUPLICATE_STUDENT"),
};

const TARGETS: Judge<"targets"> = {
  alone: (cells) => [
    ...when(valueOf(cells.unit_code) === null, error("UNKNOWN_UNIT")),
    ...when(valueOf(cells.metric) === null, error("INVALID_METRIC")),
    ...when(
      MONTHS.some((month) => isUnreadable(cells[month])),
      error("INVALID_AMOUNT"),
    ),
    ...when(isUnreadable(cells.program_name), warning("UNKNOWN_PROGRAM")),
  ],
  identity: (cells) => JSON.stringify([cells.unit_code, cells.program_name, cells.metric].map(wordsOf)),
  duplicate: error("DUPLICATE_TARGET"),
};

const ACTIVITIES: Judge<"activities"> = {
  alone: (cells, year) => [
    ...dateFaults(cells.activity_date, (dated) => dated !== year),
    ...when(valueOf(cells.unit_code) === null, error("UNKNOWN_UNIT")),
    ...when(isUnreadable(cells.cost), error("INVALID_AMOUNT")),
    ...when(isUnreadable(cells.channel_name), warning("UNKNOWN_CHANNEL")),
    ...when(isUnreadable(cells.leads), warning("INVALID_NUMBER")),
  ],
  identity: () => null,
  duplicate: error("NEVER"),
};

const JUDGES: { [T in Table]: Judge<T> } = {
  transactions: TRANSACTIONS,
  students: STUDENTS,
  targets: TARGETS,
  activities: ACTIVITIES,
};

const isError = ({ severity }: Verdict) => severity === "error";

/** Judges the rows of one year and table. */
export function judge<T extends Table>(rows: readonly Placed<T>[], table: T): Judged<T>[] {
  const { alone, identity, duplicate } = JUDGES[table] as Judge<T>;
  const seen = new Set<string>();
  const judged = rows.map((placed): Judged<T> => {
    const verdicts = alone(placed.row.cells, placed.year);
    const sound = !verdicts.some(isError);
    const key = identity(placed.row.cells);
    if (key !== null && seen.has(key)) verdicts.push(duplicate);
    // Only a row that nothing else is wrong with makes a later one its repetition.
    if (key !== null && sound) seen.add(key);
    return { ...placed, verdicts, accepted: !verdicts.some(isError) };
  });
  if (table === "targets") findMismatches(judged as Judged<"targets">[]);
  return judged;
}

/** A unit's own row that says other than the sum of its programs' rows, in any month. */
function findMismatches(judged: readonly Judged<"targets">[]): void {
  const accepted = judged.filter((each) => each.accepted);
  for (const own of accepted.filter((each) => isEmpty(each.row.cells.program_name))) {
    const programs = accepted.filter(
      ({ row: { cells } }) =>
        !isEmpty(cells.program_name) &&
        valueOf(cells.unit_code) === valueOf(own.row.cells.unit_code) &&
        valueOf(cells.metric) === valueOf(own.row.cells.metric),
    );
    if (programs.length === 0) continue;
    const differs = MONTHS.some((month) => {
      const sum = programs.reduce((total: Sen, each) => total + (valueOf(each.row.cells[month]) ?? 0), 0);
      return sum !== (valueOf(own.row.cells[month]) ?? 0);
    });
    if (differs) own.verdicts.push(warning("TARGET_MISMATCH"));
  }
}
