import { isTerm, repeats, where, type Check } from "../check.ts";
import { dateChecks, invalidPhone, unknownChannel, unknownProgram, unknownUnit } from "./common.ts";

const table = "transactions";

/** Errors first, and the repeats after all others: they ask which rows have none. */
export const transactionChecks: readonly Check[] = [
  ...dateChecks(table, "transaction_date", "transaction"),
  {
    table,
    reason_code: "MISSING_CUSTOMER",
    severity: "error",
    message: "The transaction names no customer: fill in the name.",
    sql: where("customer_name", "coalesce(reference.match_key(customer_name), '') = ''"),
  },
  {
    table,
    reason_code: "MISSING_AMOUNT",
    severity: "error",
    message: "The transaction has no amount: fill it in, and recalculate the workbook where the cell is a formula.",
    sql: where("amount", "amount is null"),
  },
  {
    table,
    reason_code: "INVALID_AMOUNT",
    severity: "error",
    message: "The amount cannot be read: write a number.",
    sql: where("amount", "amount is not null and amount_value is null"),
  },
  {
    table,
    reason_code: "NEGATIVE_AMOUNT",
    severity: "error",
    message: "The amount is below zero and the transaction's type is not refund: correct the amount or the type.",
    sql: where("amount", "amount_value < 0 and transaction_type is distinct from 'refund'"),
  },
  unknownUnit(table),
  {
    table,
    reason_code: "DUPLICATE_ROW",
    severity: "error",
    message:
      "The same date, invoice, customer, program, item, type and amount stand in an earlier row: delete one of the two.",
    sql: repeats(
      "invoice_number",
      `case when invoice_number is not null then to_json([
        dated_on::varchar, invoice_number, reference.match_key(customer_name),
        coalesce(program_code, program_key), reference.match_key(item_name),
        reference.match_key(transaction_type), amount_value::varchar
      ])::varchar end`,
    ),
  },
  unknownProgram(table),
  unknownChannel(table),
  {
    table,
    reason_code: "MISSING_INVOICE",
    severity: "warning",
    message: "There is no invoice number: the row counts as an order of its own, and a repeat of it is not noticed.",
    sql: where("invoice_number", "invoice_number is null"),
  },
  {
    table,
    reason_code: "AMOUNT_MISMATCH",
    severity: "warning",
    message: "Quantity × price − discount is not the amount: correct one of them. The amount counts.",
    sql: where("amount", `least(abs(${dueAmount()} - amount_value), abs(${dueAmount()} - ${refundedAmount()})) > 1`),
  },
  invalidPhone(table, "customer_phone"),
  {
    table,
    reason_code: "INVALID_STATUS",
    severity: "warning",
    message: "The payment status is not known, and the row counts as paid: correct it.",
    sql: where("payment_status", `not ${isTerm(table, "payment_status")}`),
  },
  {
    table,
    reason_code: "INVALID_TYPE",
    severity: "warning",
    message: "The transaction's type is not known, and the row counts as no renewal and no refund: correct it.",
    sql: where("transaction_type", `not ${isTerm(table, "transaction_type")}`),
  },
  {
    table,
    reason_code: "INVALID_NUMBER",
    severity: "warning",
    message: "The number cannot be read, and is left out: write a number.",
    sql: [
      where("quantity", "quantity is not null and quantity_value is null"),
      where("unit_price", "unit_price is not null and price_value is null"),
      where("discount", "discount is not null and discount_value is null"),
    ].join(" union all "),
  },
  {
    table,
    reason_code: "SUSPECT_ID",
    severity: "warning",
    message:
      "A number of 16 digits or more has lost its last digits in the workbook: format the cell as text and type it anew.",
    sql: ["invoice_number", "student_number"]
      .map((column) => where(column, `regexp_full_match(${column}, '[0-9]{16,}')`))
      .join(" union all "),
  },
];

function dueAmount(): string {
  return "(quantity_value * price_value - coalesce(discount_value, 0))";
}

/** A refund may be written with a minus or without. */
function refundedAmount(): string {
  return "(case when transaction_type = 'refund' then -amount_value else amount_value end)";
}
