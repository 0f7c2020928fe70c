import {
  commerce_order,
  commerce_order_item,
  commerce_order_status,
  commerce_order_type,
  finance_payment_method,
  finance_payment_status,
  finance_transaction,
  target_item,
  target_metric,
} from "../ops/index.ts";
import type { Seeding } from "./registry.ts";

/** Terms of the canonical tables, in the order in which they are shown, with their names in Indonesian and English. */
const terms = (...list: [code: string, name_id: string, name_en: string][]) =>
  list.map(([code, name_id, name_en], index) => ({ code, name_id, name_en, position: index + 1 }));

const paymentStatuses = terms(
  ["paid", "Lunas", "Paid"],
  ["deposit", "DP", "Deposit"],
  ["installment", "Cicilan", "Installment"],
  ["unpaid", "Belum lunas", "Unpaid"],
  ["refunded", "Dikembalikan", "Refunded"],
  ["cancelled", "Batal", "Cancelled"],
);

const unknown = { code: "unknown", name_id: "Tidak diketahui", name_en: "Unknown" };

const metrics = terms(
  ["revenue", "Pendapatan", "Revenue"],
  ["enrollments", "Siswa baru", "New enrolments"],
  ["leads", "Prospek", "Leads"],
);

export const lookups: Seeding[] = [
  // An order stands where its latest payments left it, which may be unknown: dbt's int_orders.
  {
    table: commerce_order_status,
    rows: [...paymentStatuses, { ...unknown, position: paymentStatuses.length + 1 }],
    usedBy: [commerce_order.status],
  },
  {
    table: commerce_order_type,
    rows: terms(["new", "Baru", "New"], ["renewal", "Perpanjangan", "Renewal"], ["refund", "Pengembalian", "Refund"]),
    usedBy: [commerce_order_item.type, finance_transaction.type],
  },
  {
    table: finance_payment_method,
    rows: terms(
      ["cash", "Tunai", "Cash"],
      ["transfer", "Transfer", "Transfer"],
      ["qris", "QRIS", "QRIS"],
      ["card", "Kartu", "Card"],
      ["other", "Lainnya", "Other"],
    ),
    usedBy: [finance_transaction.payment_method],
  },
  { table: finance_payment_status, rows: paymentStatuses, usedBy: [finance_transaction.payment_status] },
  {
    table: target_metric,
    rows: metrics.map((metric) => ({ ...metric, format: metric.code === "revenue" ? "money" : "count" })),
    usedBy: [target_item.metric],
  },
];
