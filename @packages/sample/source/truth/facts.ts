import { matchKey } from "@config/atlas";
import { isEmpty, type PaymentStatus, type Row, type Sen, type StudentStatus } from "../records/entry.ts";
import type { Day } from "../calendar/day.ts";
import type { Judged } from "./verdicts.ts";
import { valueOf, wordsOf } from "./verdicts.ts";

/** An accepted transaction row and what it counts as. */
export type Line = {
  day: Day;
  order: number;
  unit: string;
  program: string;
  channel: string;
  organization: string;
  customer: string;
  invoice: string;
  counted: boolean;
  renewal: boolean;
  gross: Sen;
  discount: Sen;
  refund: Sen;
  outstanding: Sen;
  amount: Sen;
};

/** A customer on a program, over all years. */
export type Enrollment = {
  customer: string;
  unit: string;
  program: string;
  channel: string;
  organization: string;
  registered: Day;
  start: Day;
  end: Day | null;
  status: StudentStatus | null;
  paid: boolean;
};

export type Promotion = { day: Day; unit: string; channel: string; cost: Sen; leads: number };

export type Facts = {
  lines: Line[];
  enrollments: Enrollment[];
  promotions: Promotion[];
  /** How organizations are called, by key. */
  organizationNames: Map<string, string>;
};

type Students = Judged<"students">;

/** All that the accepted rows of all years say. */
export function factsOf(
  transactions: readonly Judged<"transactions">[],
  students: readonly Students[],
  activities: readonly Judged<"activities">[],
): Facts {
  const listed = students.filter(({ accepted }) => accepted);
  const sold = transactions.filter(({ accepted }) => accepted);
  const lines = linesOf(sold, listed);
  return {
    lines,
    enrollments: enrollmentsOf(listed, lines),
    promotions: activities
      .filter(({ accepted }) => accepted)
      .map(({ row: { cells } }) => ({
        day: must(valueOf(cells.activity_date)),
        unit: must(valueOf(cells.unit_code)),
        channel: codeOf(cells.channel_name, "UNKNOWN"),
        cost: valueOf(cells.cost) ?? 0,
        leads: valueOf(cells.leads) ?? 0,
      })),
    organizationNames: new Map(
      [...listed, ...sold]
        .map(({ row }) => valueOf(row.cells.organization_name))
        .filter((organization) => organization !== null)
        .map(({ key, name }) => [key, name]),
    ),
  };
}

function must<T>(value: T | null): T {
  if (value === null) throw new Error("an accepted row lacks what makes it acceptable");
  return value;
}

function codeOf(entry: Row<"students">["cells"]["channel_name"], whenEmpty: string): string {
  return isEmpty(entry) ? whenEmpty : (valueOf(entry) ?? "UNMAPPED");
}

/** Number; else phone and name, since siblings share a phone; else name and organization. */
function customerKey(number: string, phone: string | null, name: string, organization: string | undefined): string {
  if (number !== "") return `n:${matchKey(number)}`;
  if (phone !== null) return `p:${phone}|${matchKey(name)}`;
  return `m:${matchKey(name)}|${organization ?? ""}`;
}

function studentKey({ row: { cells } }: Students): string {
  const organization = valueOf(cells.organization_name)?.key;
  return customerKey(wordsOf(cells.student_number), valueOf(cells.phone), wordsOf(cells.full_name), organization);
}

/** Numbers by phone and name, of students who gave both. */
function numbersByPhone(students: readonly Students[]): Map<string, Set<string>> {
  const numbers = new Map<string, Set<string>>();
  for (const { row } of students) {
    const phone = valueOf(row.cells.phone);
    if (isEmpty(row.cells.student_number) || phone === null) continue;
    const person = customerKey("", phone, wordsOf(row.cells.full_name), undefined);
    const known = numbers.get(person) ?? new Set();
    known.add(customerKey(wordsOf(row.cells.student_number), null, "", undefined));
    numbers.set(person, known);
  }
  return numbers;
}

function linesOf(sold: readonly Judged<"transactions">[], students: readonly Students[]): Line[] {
  const numbers = numbersByPhone(students);
  const organizations = latestOrganizations(students);
  return sold
    .map(({ row: { cells }, order, year, file, sheet, sourceRow }): Line => {
      const own = valueOf(cells.organization_name)?.key;
      const phone = valueOf(cells.customer_phone);
      const first = customerKey(wordsOf(cells.student_number), phone, wordsOf(cells.customer_name), own);
      const bridged = isEmpty(cells.student_number) && phone !== null ? [...(numbers.get(first) ?? [])] : [];
      const customer = bridged.length === 1 ? must(bridged[0] ?? null) : first;
      const unit = must(valueOf(cells.unit_code));
      return {
        day: must(valueOf(cells.transaction_date)),
        order,
        unit,
        program: valueOf(cells.program_name) ?? "UNMAPPED",
        channel: codeOf(cells.channel_name, "UNKNOWN"),
        organization: own ?? organizations.get(customer) ?? "UNKNOWN",
        customer,
        invoice: isEmpty(cells.invoice_number)
          ? `${file} ${sheet} ${sourceRow}`
          : `${unit} ${year} ${wordsOf(cells.invoice_number)}`,
        renewal: valueOf(cells.transaction_type) === "renewal",
        ...moneyOf(cells),
      };
    })
    .sort((left, right) => left.day - right.day);
}

const COUNTED: readonly (PaymentStatus | null)[] = ["paid", "deposit", "installment", "refunded", null];

function moneyOf(cells: Row<"transactions">["cells"]) {
  const amount = must(valueOf(cells.amount));
  const status = valueOf(cells.payment_status);
  const discount = valueOf(cells.discount) ?? 0;
  const isRefund = valueOf(cells.transaction_type) === "refund";
  const alive = COUNTED.includes(status);
  const counted = alive && !isRefund;
  return {
    amount,
    counted,
    gross: counted ? amount + discount : 0,
    discount: counted ? discount : 0,
    refund: isRefund ? (alive ? Math.abs(amount) : 0) : status === "refunded" ? amount : 0,
    outstanding: status === "unpaid" && !isRefund ? amount : 0,
  };
}

/** By customer, the organization of the latest registration that there is a row of. */
function latestOrganizations(students: readonly Students[]): Map<string, string> {
  const inOrder = [...students].sort(
    (left, right) =>
      must(valueOf(left.row.cells.registration_date)) - must(valueOf(right.row.cells.registration_date)) ||
      left.year - right.year ||
      left.order - right.order,
  );
  const latest = new Map<string, string>();
  for (const student of inOrder) {
    const organization = valueOf(student.row.cells.organization_name)?.key;
    if (organization === undefined) latest.delete(studentKey(student));
    else latest.set(studentKey(student), organization);
  }
  return latest;
}

function enrollmentsOf(students: readonly Students[], lines: readonly Line[]): Enrollment[] {
  const groups = new Map<string, Students[]>();
  for (const student of students) {
    const program = student.row.cells.program_name;
    const key = `${studentKey(student)} ${valueOf(program) ?? `UNMAPPED ${matchKey(wordsOf(program))}`}`;
    groups.set(key, [...(groups.get(key) ?? []), student]);
  }
  const counted = new Map<string, Day[]>();
  for (const line of lines.filter((each) => each.counted)) {
    const key = `${line.customer} ${line.program}`;
    counted.set(key, [...(counted.get(key) ?? []), line.day]);
  }
  return [...groups.values()].map((rows) => {
    const winner = rows.reduce((best, each) =>
      each.year > best.year || (each.year === best.year && each.order > best.order) ? each : best,
    );
    const { cells } = winner.row;
    const registered = Math.min(...rows.map(({ row }) => must(valueOf(row.cells.registration_date))));
    const customer = studentKey(winner);
    const program = valueOf(cells.program_name) ?? "UNMAPPED";
    return {
      customer,
      unit: must(valueOf(cells.unit_code)),
      program,
      channel: codeOf(cells.channel_name, "UNKNOWN"),
      organization: valueOf(cells.organization_name)?.key ?? "UNKNOWN",
      registered,
      start: valueOf(cells.start_date) ?? registered,
      end: valueOf(cells.end_date),
      status: valueOf(cells.status),
      paid: (counted.get(`${customer} ${program}`) ?? []).some(
        (day) => day >= registered - 30 && day <= registered + 365,
      ),
    };
  });
}

/** Whether somebody studies on a day. */
export function isActive({ status, start, end }: Enrollment, on: Day): boolean {
  if (status === "on_leave") return false;
  if ((status === "completed" || status === "dropped") && end === null) return false;
  return start <= on && (end === null || end >= on);
}
