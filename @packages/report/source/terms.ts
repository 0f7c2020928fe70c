import type { Label } from "./labels.ts";

const label = (id: string, en: string): Label => ({ id, en });

/** Types, statuses and methods of payment, which rows carry as codes. */
export const TERM_LABELS: Readonly<Record<string, Label>> = {
  paid: label("Lunas", "Paid"),
  deposit: label("DP", "Deposit"),
  installment: label("Cicilan", "Installment"),
  unpaid: label("Belum lunas", "Unpaid"),
  refunded: label("Dikembalikan", "Refunded"),
  cancelled: label("Batal", "Cancelled"),
  unknown: label("Tidak diketahui", "Unknown"),
  new: label("Baru", "New"),
  renewal: label("Perpanjangan", "Renewal"),
  refund: label("Pengembalian", "Refund"),
  cash: label("Tunai", "Cash"),
  transfer: label("Transfer", "Transfer"),
  qris: label("QRIS", "QRIS"),
  card: label("Kartu", "Card"),
  other: label("Lainnya", "Other"),
  active: label("Aktif", "Active"),
  completed: label("Lulus", "Completed"),
  dropped: label("Keluar", "Dropped out"),
  on_leave: label("Cuti", "On leave"),
};

/** Why validate rejects a row or warns of it, in a few words; what to do, it says beside the row. */
export const REASON_LABELS = {
  MISSING_DATE: label("Tanggal kosong", "No date"),
  INVALID_DATE: label("Tanggal tidak terbaca", "Unreadable date"),
  DATE_OUT_OF_YEAR: label("Tanggal di tahun lain", "Date in another year"),
  MISSING_CUSTOMER: label("Pelanggan kosong", "No customer"),
  MISSING_NAME: label("Nama siswa kosong", "No student's name"),
  MISSING_AMOUNT: label("Nilai kosong", "No amount"),
  INVALID_AMOUNT: label("Nilai tidak terbaca", "Unreadable amount"),
  NEGATIVE_AMOUNT: label("Nilai di bawah nol, bukan pengembalian", "Amount below zero, no refund"),
  INVALID_METRIC: label("Metrik target tidak dikenal", "Unknown target metric"),
  UNKNOWN_UNIT: label("Unit tidak terdaftar", "Unit not registered"),
  DUPLICATE_ROW: label("Transaksi ganda", "Transaction entered twice"),
  DUPLICATE_STUDENT: label("Siswa ganda", "Student entered twice"),
  DUPLICATE_TARGET: label("Target ganda", "Target entered twice"),
  UNKNOWN_PROGRAM: label("Program tidak terdaftar", "Programme not registered"),
  UNKNOWN_CHANNEL: label("Kanal tidak terdaftar", "Channel not registered"),
  MISSING_INVOICE: label("Nomor faktur kosong", "No invoice number"),
  AMOUNT_MISMATCH: label("Nilai tidak sesuai jumlah × harga", "Amount is not quantity × price"),
  TARGET_MISMATCH: label("Target unit bukan jumlah programnya", "Unit's target is not the sum of its programmes'"),
  INVALID_PHONE: label("Nomor telepon tidak sah", "Invalid phone number"),
  INVALID_EMAIL: label("Alamat surel tidak sah", "Invalid e-mail address"),
  INVALID_STATUS: label("Status tidak dikenal", "Unknown status"),
  INVALID_TYPE: label("Jenis transaksi tidak dikenal", "Unknown type of transaction"),
  INVALID_NUMBER: label("Angka tidak terbaca", "Unreadable number"),
  INVALID_OTHER_DATE: label("Tanggal lain tidak terbaca", "Another date is unreadable"),
  SUSPECT_ID: label("Digit akhir nomor hilang", "Number has lost its last digits"),
  END_BEFORE_START: label("Selesai sebelum mulai", "End before start"),
  ENDED_WITHOUT_DATE: label("Selesai tanpa tanggal", "Ended with no date"),
} as const satisfies Record<string, Label>;

/** A code that a verdict gives. */
export type ReasonCode = keyof typeof REASON_LABELS;
