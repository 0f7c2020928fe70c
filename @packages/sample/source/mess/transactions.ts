import type { Row } from "../records/entry.ts";
import { broken, meant, spelled, unreadable } from "../records/entry.ts";
import { change, type Defect } from "./defect.ts";
import { shows } from "../sheets/plan.ts";
import { sameDayIn } from "./same-day.ts";
import {
  badAmount,
  badDate,
  badInteger,
  badPhone,
  badStatus,
  badType,
  unknownChannel,
  unknownProgram,
  unknownUnit,
} from "./words.ts";

type Transactions = Defect<"transactions">;

const cellsOf = (row: Row<"transactions">) => row.cells;
const has =
  (...columns: (keyof Row<"transactions">["cells"])[]) =>
  (row: Row<"transactions">) =>
    columns.every((column) => cellsOf(row)[column] !== null);
const amountOf = (row: Row<"transactions">) => row.cells.amount?.means ?? 0;
const isSale = (row: Row<"transactions">) =>
  amountOf(row) > 0 && row.cells.transaction_type?.means !== "refund" && row.cells.payment_status?.means !== "refunded";
const isPriced = (row: Row<"transactions">) => isSale(row) && has("quantity", "unit_price")(row);
const copyOf = (row: Row<"transactions">): Row<"transactions"> => ({ ...row, cells: { ...row.cells }, mergedUp: [] });

const always = () => true;

const ERRORS: readonly Transactions[] = [
  change("no date", 0.003, [["MISSING_DATE", "error"]], always, () => ({ transaction_date: null })),
  change("unreadable date", 0.003, [["INVALID_DATE", "error"]], always, (_, draw) => ({
    transaction_date: badDate(draw),
  })),
  change("date of another year", 0.003, [["DATE_OUT_OF_YEAR", "error"]], has("transaction_date"), (row, draw) => ({
    transaction_date: meant(sameDayIn(row.entered, row.year + (draw.chance(0.7) ? -1 : 1))),
  })),
  change("no customer", 0.0025, [["MISSING_CUSTOMER", "error"]], always, () => ({ customer_name: null })),
  {
    name: "customer merged with the row above",
    share: 0.001,
    expects: [["MISSING_CUSTOMER", "error"]],
    fits: (row, plan, above) =>
      !plan.fillMerged && above !== null && above.order === row.order && above.defects.length === 0,
    apply: (row, _, above) => {
      row.cells.customer_name = null;
      row.mergedUp = ["customer_name"];
      above?.defects.push("holds the merged cell");
      return undefined;
    },
  },
  change("no amount", 0.002, [["MISSING_AMOUNT", "error"]], always, () => ({ amount: null })),
  change(
    "a formula's result forgotten",
    0.0015,
    [["MISSING_AMOUNT", "error"]],
    (row, plan) => isPriced(row) && shows(plan, "quantity"),
    () => ({ amount: { means: null, written: { formula: "forgotten" } } }),
  ),
  change("unreadable amount", 0.003, [["INVALID_AMOUNT", "error"]], always, (_, draw) => ({ amount: badAmount(draw) })),
  change("negative amount", 0.002, [["NEGATIVE_AMOUNT", "error"]], isSale, (row) => ({
    amount: meant(-amountOf(row)),
    quantity: null,
    unit_price: null,
  })),
  change(
    "unknown unit",
    0.003,
    [["UNKNOWN_UNIT", "error"]],
    (_, plan) => shows(plan, "unit_code"),
    (_, draw) => ({ unit_code: draw.chance(0.25) ? null : unknownUnit(draw) }),
  ),
  change(
    "neither date nor known program",
    0.0008,
    [
      ["MISSING_DATE", "error"],
      ["UNKNOWN_PROGRAM", "warning"],
    ],
    always,
    (_, draw) => ({ transaction_date: null, program_name: unknownProgram(draw) }),
  ),
  {
    name: "entered twice",
    share: 0.005,
    expects: [],
    expectsAdded: [["DUPLICATE_ROW", "error"]],
    fits: has("invoice_number"),
    apply: (row) => copyOf(row),
  },
  {
    name: "entered again with the right unit",
    share: 0.0008,
    expects: [["UNKNOWN_UNIT", "error"]],
    expectsAdded: [],
    fits: (row, plan) => shows(plan, "unit_code") && has("invoice_number")(row),
    apply: (row, draw) => {
      const right = copyOf(row);
      row.cells.unit_code = unknownUnit(draw);
      return right;
    },
  },
];

const WARNINGS: readonly Transactions[] = [
  change("unknown program", 0.008, [["UNKNOWN_PROGRAM", "warning"]], always, (_, draw) => ({
    program_name: unknownProgram(draw),
  })),
  change("no program", 0.003, [["UNKNOWN_PROGRAM", "warning"]], always, () => ({ program_name: null })),
  change(
    "unknown channel",
    0.008,
    [["UNKNOWN_CHANNEL", "warning"]],
    (_, plan) => shows(plan, "channel_name"),
    (_, draw) => ({
      channel_name: unknownChannel(draw),
    }),
  ),
  change("no invoice", 0.012, [["MISSING_INVOICE", "warning"]], always, () => ({ invoice_number: null })),
  change("amount mismatch", 0.006, [["AMOUNT_MISMATCH", "warning"]], isPriced, (row, draw) => ({
    amount: meant(amountOf(row) + draw.int(2, 40) * (draw.chance(0.5) ? 500_000 : 100)),
  })),
  change(
    "bad phone",
    0.008,
    [["INVALID_PHONE", "warning"]],
    (_, plan) => shows(plan, "customer_phone"),
    (_, draw) => ({
      customer_phone: badPhone(draw),
    }),
  ),
  change(
    "bad status",
    0.004,
    [["INVALID_STATUS", "warning"]],
    (_, plan) => shows(plan, "payment_status"),
    (_, draw) => ({
      payment_status: badStatus(draw),
    }),
  ),
  change(
    "bad type",
    0.003,
    [["INVALID_TYPE", "warning"]],
    (row, plan) => isSale(row) && shows(plan, "transaction_type"),
    (_, draw) => ({
      transaction_type: badType(draw),
    }),
  ),
  change("bad quantity", 0.0015, [["INVALID_NUMBER", "warning"]], isPriced, (_, draw) => ({
    quantity: badInteger(draw),
  })),
  change("bad price", 0.001, [["INVALID_NUMBER", "warning"]], isPriced, (_, draw) => ({
    unit_price: draw.chance(0.5) ? unreadable("sesuai brosur") : broken("#N/A"),
  })),
  change(
    "bad discount",
    0.001,
    [["INVALID_NUMBER", "warning"]],
    (row, plan) => isSale(row) && row.cells.discount === null && shows(plan, "discount"),
    (_, draw) => ({ discount: unreadable(draw.pick(["promo", "diskon alumni"])) }),
  ),
  change(
    "rounded student number",
    0.001,
    [["SUSPECT_ID", "warning"]],
    (_, plan) => shows(plan, "student_number"),
    (_, draw) => ({
      student_number: roundedNumber(draw.int(10_000_000, 99_999_999)),
    }),
  ),
  change("rounded invoice number", 0.001, [["SUSPECT_ID", "warning"]], always, (_, draw) => ({
    invoice_number: roundedNumber(draw.int(10_000_000, 99_999_999)),
  })),
];

/** Sixteen digits typed as a number: Excel keeps fifteen. */
function roundedNumber(middle: number) {
  const value = Number(`3374${middle}1990`);
  return { means: String(value), written: { number: value, format: "0" } };
}

/** Odd, and yet no fault by the rules. */
const HARMLESS: readonly Transactions[] = [
  change("name mistyped", 0.004, [], has("customer_name"), (row) => {
    const name = row.cells.customer_name?.means ?? "";
    const typo = name.replace(/([aeiou])(?=[^aeiou]*$)/, (vowel) => (vowel === "a" ? "e" : "a"));
    return { customer_name: spelled(typo, typo) };
  }),
  change("a rupiah off", 0.002, [], isPriced, (row) => ({ amount: meant(amountOf(row) + 100) })),
  {
    name: "entered under the invoice above",
    share: 0.003,
    expects: [],
    fits: (row, _, above) =>
      above?.cells.invoice_number != null &&
      above.order !== row.order &&
      row.cells.invoice_number !== null &&
      above.defects.length === 0,
    apply: (row, _, above) => {
      row.cells.invoice_number = above?.cells.invoice_number ?? null;
      return undefined;
    },
  },
  {
    name: "nearly entered twice",
    share: 0.003,
    expects: [],
    expectsAdded: [],
    fits: (row) => isSale(row) && has("invoice_number")(row),
    apply: (row, draw) => {
      const other = copyOf(row);
      const item = `Tambahan ${draw.int(1, 9)}`;
      other.cells.item_name = meant(item);
      other.cells.amount = meant(50_000_00);
      other.cells.discount = null;
      other.cells.quantity = null;
      other.cells.unit_price = null;
      return other;
    },
  },
  {
    name: "twice and without an invoice",
    share: 0.001,
    expects: [["MISSING_INVOICE", "warning"]],
    expectsAdded: [["MISSING_INVOICE", "warning"]],
    fits: isSale,
    apply: (row) => {
      row.cells.invoice_number = null;
      return copyOf(row);
    },
  },
];

export const TRANSACTION_DEFECTS: readonly Transactions[] = [...ERRORS, ...WARNINGS, ...HARMLESS];
