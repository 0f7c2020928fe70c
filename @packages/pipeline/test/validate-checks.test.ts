import assert from "node:assert/strict";
import { test } from "node:test";
import type { Table } from "../source/home/home.ts";
import { checks } from "../source/validate/checks/index.ts";
import { temporaryHome } from "./support/home.ts";
import { codesOf, judgeRows } from "./support/judge.ts";
import type { SnapshotRow } from "./support/snapshot.ts";

/** A row that no check finds anything in; `n` keeps rows apart. */
const plain: Record<Table, (n: number) => SnapshotRow> = {
  transactions: (n) => ({
    transaction_date: "2026-02-03",
    invoice_number: `INV-${String(n)}`,
    customer_name: "Ani",
    unit_code: "TM",
    program_name: "utbk",
    quantity: "2",
    unit_price: "50000",
    discount: "10000",
    amount: "90000",
    payment_status: "paid",
    transaction_type: "new",
    channel_name: "IG",
    customer_phone: "+6281234567890",
  }),
  students: (n) => ({
    student_number: `S${String(n)}`,
    registration_date: "2026-02-03",
    full_name: "Ani",
    unit_code: "TM",
    program_name: "UTBK",
    phone: "+6281234567890",
    email: "a.b@c.co.id",
    start_date: "2026-02-10",
    end_date: "2026-05-10",
    status: "completed",
    channel_name: "Instagram",
    birth_date: "2010-01-31",
  }),
  targets: (n) => ({
    unit_code: ["TM", "WLC_ENGLISH"][n % 2] ?? "",
    metric: ["revenue", "enrollments", "leads"][n % 3] ?? "",
    jan: "100",
    feb: "200.5",
  }),
  activities: () => ({
    activity_date: "2026-02-03",
    activity_name: "Pameran",
    channel_name: "Expo",
    unit_code: "TM",
    cost: "500000",
    leads: "12",
  }),
};

type Case = [SnapshotRow, ...codes: string[]];

/** What a row differs in from a plain one, and what is to be said of it. */
const cases: Record<Table, Case[]> = {
  transactions: [
    [{}],
    [{ transaction_date: "" }, "MISSING_DATE"],
    [{ transaction_date: "31 Febuari" }, "INVALID_DATE"],
    [{ transaction_date: "2026-02-30" }, "INVALID_DATE"],
    [{ transaction_date: "2025-12-31" }, "DATE_OUT_OF_YEAR"],
    [{ transaction_date: "2027-01-01" }, "DATE_OUT_OF_YEAR"],
    [{ transaction_date: "2026-12-31" }],
    [{ customer_name: "" }, "MISSING_CUSTOMER"],
    [{ customer_name: "-" }, "MISSING_CUSTOMER"],
    [{ customer_name: "日本" }],
    [{ amount: "" }, "MISSING_AMOUNT"],
    [{ amount: "#REF!" }, "INVALID_AMOUNT"],
    [{ amount: "1e5" }, "INVALID_AMOUNT"],
    [{ amount: "-90000", quantity: "" }, "NEGATIVE_AMOUNT"],
    [{ amount: "-90000", quantity: "", transaction_type: "" }, "NEGATIVE_AMOUNT"],
    [{ amount: "-90000", transaction_type: "refund" }],
    [{ amount: "90000", transaction_type: "refund" }],
    [{ amount: "0", quantity: "" }],
    [{ unit_code: "" }, "UNKNOWN_UNIT"],
    [{ unit_code: "WLC" }, "UNKNOWN_UNIT"],
    [{ unit_code: "EPN_PREP" }, "UNKNOWN_UNIT"],
    [{ unit_code: "TM' or '1'='1" }, "UNKNOWN_UNIT"],
    [{ program_name: "" }, "UNKNOWN_PROGRAM"],
    [{ program_name: "-" }, "UNKNOWN_PROGRAM"],
    [{ program_name: "Kursus Menjahit" }, "UNKNOWN_PROGRAM"],
    [{ program_name: "Intensif  U.T.B.K." }],
    [{ program_name: "Kursus IELTS" }, "UNKNOWN_PROGRAM"],
    [{ channel_name: "" }],
    [{ channel_name: "-" }],
    [{ channel_name: "Radio'; drop schema raw cascade; --" }, "UNKNOWN_CHANNEL"],
    [{ invoice_number: "" }, "MISSING_INVOICE"],
    [{ amount: "91000.01" }, "AMOUNT_MISMATCH"],
    [{ amount: "90001" }],
    [{ amount: "90001.01" }, "AMOUNT_MISMATCH"],
    [{ amount: "100000", discount: "" }],
    [{ amount: "1", quantity: "" }],
    [{ amount: "1", unit_price: "" }],
    [{ customer_phone: "" }],
    [{ customer_phone: "0812" }, "INVALID_PHONE"],
    [{ payment_status: "" }],
    [{ payment_status: "Lunas?" }, "INVALID_STATUS"],
    [{ transaction_type: "" }],
    [{ transaction_type: "NEW" }, "INVALID_TYPE"],
    [{ quantity: "dua" }, "INVALID_NUMBER"],
    [{ quantity: "1.5" }, "INVALID_NUMBER"],
    [{ unit_price: "brosur" }, "INVALID_NUMBER"],
    [{ discount: "promo", amount: "100000" }, "INVALID_NUMBER"],
    [{ student_number: "1234567890123450" }, "SUSPECT_ID"],
    [{ student_number: "123456789012345" }],
    [{ invoice_number: "12345678901234500" }, "SUSPECT_ID"],
    [{ transaction_date: "", amount: "x", customer_phone: "1" }, "INVALID_AMOUNT", "INVALID_PHONE", "MISSING_DATE"],
  ],
  students: [
    [{}],
    [{ registration_date: "" }, "MISSING_DATE"],
    [{ registration_date: "kemarin" }, "INVALID_DATE"],
    [{ registration_date: "2027-01-01" }, "DATE_OUT_OF_YEAR"],
    [{ registration_date: "2019-06-01" }],
    [{ full_name: "" }, "MISSING_NAME"],
    [{ unit_code: "Semarang" }, "UNKNOWN_UNIT"],
    [{ student_number: "" }],
    [{ program_name: "Menjahit" }, "UNKNOWN_PROGRAM"],
    [{ channel_name: "Radio" }, "UNKNOWN_CHANNEL"],
    [{ phone: "tidak ada" }, "INVALID_PHONE"],
    [{ email: "ani(at)mail" }, "INVALID_EMAIL"],
    [{ email: "ani@mail" }, "INVALID_EMAIL"],
    [{ email: "" }],
    [{ status: "hadir" }, "INVALID_STATUS"],
    [{ status: "" }],
    [{ birth_date: "2010" }, "INVALID_OTHER_DATE"],
    [{ start_date: "Senin" }, "INVALID_OTHER_DATE"],
    [{ end_date: "nanti", status: "active" }, "INVALID_OTHER_DATE"],
    [{ end_date: "nanti" }, "ENDED_WITHOUT_DATE", "INVALID_OTHER_DATE"],
    [{ end_date: "2026-02-09" }, "END_BEFORE_START"],
    [{ end_date: "2026-02-10" }],
    [{ start_date: "", end_date: "2026-02-02" }, "END_BEFORE_START"],
    [{ end_date: "" }, "ENDED_WITHOUT_DATE"],
    [{ end_date: "", status: "dropped" }, "ENDED_WITHOUT_DATE"],
    [{ end_date: "", status: "active" }],
  ],
  targets: [
    [{ unit_code: "TM", metric: "revenue" }],
    [{ unit_code: "TM", metric: "revenue", program_name: "UTBK", jan: "60", feb: "100.5" }],
    [{ unit_code: "TM", metric: "revenue", program_name: "Persiapan IELTS", jan: "40", feb: "100", mar: "7" }],
    [{ unit_code: "TM", metric: "revenue", program_name: "utbk  intensif" }, "DUPLICATE_TARGET"],
    [{ unit_code: "TM", metric: "revenue", program_name: "-" }, "DUPLICATE_TARGET"],
    [{ unit_code: "WLC_ENGLISH", metric: "revenue" }, "TARGET_MISMATCH"],
    [{ unit_code: "WLC_ENGLISH", metric: "revenue", program_name: "GE", jan: "99" }],
    [{ unit_code: "WLC_ENGLISH", metric: "leads", program_name: "Menjahit" }, "UNKNOWN_PROGRAM"],
    [{ unit_code: "WLC", metric: "leads" }, "UNKNOWN_UNIT"],
    [{ unit_code: "TM", metric: "omzet" }, "INVALID_METRIC"],
    [{ unit_code: "TM", metric: "" }, "INVALID_METRIC"],
    [{ unit_code: "TM", metric: "leads", jan: "banyak", dec: "x" }, "INVALID_AMOUNT"],
    // The row above it has another error: it is no original.
    [{ unit_code: "TM", metric: "leads" }],
    [{ unit_code: "TM", metric: "leads" }, "DUPLICATE_TARGET"],
  ],
  activities: [
    [{}],
    [{}],
    [{ activity_date: "" }, "MISSING_DATE"],
    [{ activity_date: "Maret" }, "INVALID_DATE"],
    [{ activity_date: "2025-02-03" }, "DATE_OUT_OF_YEAR"],
    [{ unit_code: "" }, "UNKNOWN_UNIT"],
    [{ cost: "gratis" }, "INVALID_AMOUNT"],
    [{ cost: "" }],
    [{ channel_name: "Radio" }, "UNKNOWN_CHANNEL"],
    [{ channel_name: "" }],
    [{ leads: "banyak" }, "INVALID_NUMBER"],
    [{ leads: "" }],
  ],
};

const rowsOf = (table: Table): SnapshotRow[] =>
  cases[table].map(([difference], index) => ({ ...plain[table](index), ...difference }));

test("each fault gets its reason code, and nothing else does", async (t) => {
  const home = await temporaryHome(t);
  const tables = Object.keys(cases) as Table[];
  const result = await judgeRows(home, Object.fromEntries(tables.map((table) => [table, rowsOf(table)])));
  for (const table of tables) {
    const found = await codesOf(home, table);
    for (const [index, [difference, ...expected]] of cases[table].entries()) {
      assert.deepEqual(found[index], [...expected].sort(), `${table} ${JSON.stringify(difference)}`);
    }
    const errors = new Set<string>(
      checks.filter((check) => check.severity === "error").map((check) => check.reason_code),
    );
    const rejected = found.filter((codes) => codes.some((code) => errors.has(code))).length;
    const counts = { rows: found.length, accepted: found.length - rejected, rejected };
    assert.deepEqual(result.report.tables[table], counts);
  }
});

test("every check is met by a case above or among the repeats", () => {
  for (const { table, reason_code } of checks) {
    const isMet = cases[table].some(([, ...codes]) => codes.includes(reason_code));
    assert.ok(isMet || ["DUPLICATE_ROW", "DUPLICATE_STUDENT"].includes(reason_code), `${table} ${reason_code}`);
  }
});

const sale = (more: SnapshotRow) => ({ ...plain.transactions(1), quantity: "", ...more });

test("DUPLICATE_ROW: the earlier one without other error stays", async (t) => {
  const home = await temporaryHome(t);
  const rows: Case[] = [
    [sale({ unit_code: "?" }), "UNKNOWN_UNIT"],
    [sale({})],
    [sale({}), "DUPLICATE_ROW"],
    [sale({ customer_name: " ANI", program_name: "Bimbingan UTBK", amount: "90000.00" }), "DUPLICATE_ROW"],
    [sale({ unit_code: "?" }), "DUPLICATE_ROW", "UNKNOWN_UNIT"],
    [sale({ invoice_number: "INV-2" })],
    [sale({ transaction_date: "2026-02-04" })],
    [sale({ customer_name: "Budi" })],
    [sale({ program_name: "Persiapan IELTS" })],
    [sale({ item_name: "Modul" })],
    [sale({ transaction_type: "renewal" })],
    [sale({ amount: "1" })],
    [sale({ note: "other columns do not tell them apart" }), "DUPLICATE_ROW"],
    [sale({ invoice_number: "" }), "MISSING_INVOICE"],
    [sale({ invoice_number: "" }), "MISSING_INVOICE"],
    // Unknown programs are told apart by their text.
    [sale({ program_name: "Menjahit" }), "UNKNOWN_PROGRAM"],
    [sale({ program_name: "Memasak" }), "UNKNOWN_PROGRAM"],
    [sale({ program_name: "men-jahit" }), "DUPLICATE_ROW", "UNKNOWN_PROGRAM"],
  ];
  await judgeRows(home, { transactions: rows.map(([row]) => row) });
  assert.deepEqual(
    await codesOf(home, "transactions"),
    rows.map(([, ...codes]) => codes),
  );
});

test("DUPLICATE_STUDENT: same number and program", async (t) => {
  const home = await temporaryHome(t);
  const student = (more: SnapshotRow) => ({ ...plain.students(1), ...more });
  const rows: Case[] = [
    [student({ full_name: "" }), "MISSING_NAME"],
    [student({})],
    [student({ full_name: "Nama lain", program_name: "utbk intensif" }), "DUPLICATE_STUDENT"],
    [student({ program_name: "Persiapan IELTS" })],
    [student({ student_number: "s-1" }), "DUPLICATE_STUDENT"],
    [student({ student_number: "" })],
    [student({ student_number: "" })],
  ];
  await judgeRows(home, { students: rows.map(([row]) => row) });
  assert.deepEqual(
    await codesOf(home, "students"),
    rows.map(([, ...codes]) => codes),
  );
});
