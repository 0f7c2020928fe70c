import type { Language } from "@packages/report";

/** Terms that rows carry as codes, in both languages, as the operational database names them too. */
const TERMS: Record<string, Record<Language, string>> = {
  paid: { id: "Lunas", en: "Paid" },
  deposit: { id: "DP", en: "Deposit" },
  installment: { id: "Cicilan", en: "Installment" },
  unpaid: { id: "Belum lunas", en: "Unpaid" },
  refunded: { id: "Dikembalikan", en: "Refunded" },
  cancelled: { id: "Batal", en: "Cancelled" },
  unknown: { id: "Tidak diketahui", en: "Unknown" },
  new: { id: "Baru", en: "New" },
  renewal: { id: "Perpanjangan", en: "Renewal" },
  refund: { id: "Pengembalian", en: "Refund" },
  cash: { id: "Tunai", en: "Cash" },
  transfer: { id: "Transfer", en: "Transfer" },
  qris: { id: "QRIS", en: "QRIS" },
  card: { id: "Kartu", en: "Card" },
  other: { id: "Lainnya", en: "Other" },
  active: { id: "Aktif", en: "Active" },
  completed: { id: "Lulus", en: "Completed" },
  dropped: { id: "Keluar", en: "Dropped out" },
  on_leave: { id: "Cuti", en: "On leave" },
};

/** A code in words; one that is not known stays as it is. */
export const termOf = (code: string, language: Language): string => TERMS[code]?.[language] ?? code;
