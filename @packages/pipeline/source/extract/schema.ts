import type { Table } from "../home/home.ts";
import { monthNames } from "./words.ts";

/** How values are normalised. A text column may be a phone (E.164) or a unit (registry code) by its `as`. */
export type ColumnType = "text" | "date" | "amount" | "integer" | "enum";

export type Column = {
  name: string;
  type: ColumnType;
  as?: "phone" | "unit";
  /** The sheet must have it, or the source config a default for it. */
  required: boolean;
  /** What real sheets call it; compared by match key, like the name itself. */
  headings: string[];
  /** Terms of an enum with the spellings that mean them; compared by match key, like the terms themselves. */
  values?: Record<string, string[]>;
};

export type TableSchema = {
  table: Table;
  /** The column that says which month a row belongs to; null where rows have no month of their own. */
  dateColumn: string | null;
  /** Columns that make two versions of a row the same row; the first must be filled for them to count. */
  identity: string[];
  columns: Column[];
};

type Options = { headings?: string[]; values?: Record<string, string[]>; required?: boolean; as?: "phone" | "unit" };

function column(name: string, type: ColumnType, options: Options = {}): Column {
  return { name, type, required: false, headings: [], ...options };
}

const unit = column("unit_code", "text", {
  as: "unit",
  required: true,
  headings: ["Unit", "Divisi", "Cabang", "Kode Unit", "Nama Unit"],
});

const phone = ["No HP", "HP", "No Handphone", "Telepon", "No Telp", "Telp", "No Telepon", "Nomor Telepon"];
const whatsapp = ["No WA", "WA", "Nomor WA", "Nomor WhatsApp", "No WhatsApp", "WhatsApp", "Nomor HP"];
const schools = ["Sekolah", "Asal Sekolah", "Nama Sekolah", "Sekolah Asal", "Instansi", "Asal Instansi"];
const channel = column("channel_name", "text", {
  headings: ["Sumber Informasi", "Sumber Info", "Tahu Dari", "Mengetahui Dari", "Sumber"],
});
const note = column("note", "text", { headings: ["Keterangan", "Catatan", "Ket"] });

const transactions: TableSchema = {
  table: "transactions",
  dateColumn: "transaction_date",
  identity: ["invoice_number", "customer_name", "program_name", "item_name", "transaction_type"],
  columns: [
    column("transaction_date", "date", {
      required: true,
      headings: ["Tanggal", "Tgl", "Tgl Transaksi", "Tanggal Transaksi", "Tanggal Bayar", "Tgl Bayar"],
    }),
    column("invoice_number", "text", {
      headings: ["No Invoice", "Nomor Invoice", "Invoice", "No Kwitansi", "Nomor Kwitansi", "No Kuitansi", "No Nota"],
    }),
    column("customer_name", "text", {
      required: true,
      headings: ["Nama", "Nama Siswa", "Nama Pelanggan", "Nama Customer", "Nama Peserta"],
    }),
    column("customer_phone", "text", { as: "phone", headings: [...phone, ...whatsapp] }),
    column("student_number", "text", { headings: ["NIS", "No Induk", "No Induk Siswa", "Nomor Induk"] }),
    column("organization_name", "text", { headings: schools }),
    unit,
    column("program_name", "text", { headings: ["Program", "Nama Program", "Kursus", "Produk"] }),
    column("item_name", "text", { headings: ["Paket", "Item", "Level", "Nama Paket"] }),
    column("quantity", "integer", { headings: ["Qty", "Kuantitas", "Jumlah Peserta"] }),
    column("unit_price", "amount", { headings: ["Harga", "Harga Satuan", "Biaya"] }),
    column("discount", "amount", { headings: ["Diskon", "Potongan"] }),
    column("amount", "amount", {
      required: true,
      headings: ["Jumlah", "Total", "Jumlah Bayar", "Total Bayar", "Nominal"],
    }),
    column("payment_method", "enum", {
      headings: ["Metode Pembayaran", "Metode Bayar", "Cara Bayar", "Cara Pembayaran"],
      values: {
        cash: ["Tunai", "Kas"],
        transfer: ["Transfer Bank", "Bank Transfer", "TF", "Trf"],
        qris: ["QR", "QR Code"],
        card: ["Kartu", "Kartu Kredit", "Kartu Debit", "Debit", "Kredit", "EDC", "Credit Card", "Debit Card"],
        other: ["Lainnya", "Lain-lain", "Lain"],
      },
    }),
    column("payment_status", "enum", {
      headings: ["Status Bayar", "Status Pembayaran", "Status"],
      values: {
        paid: ["Lunas", "Sudah Lunas", "Sudah Bayar"],
        deposit: ["DP", "Uang Muka", "Down Payment"],
        installment: ["Cicilan", "Cicil", "Angsuran", "Instalment"],
        unpaid: ["Belum Lunas", "Belum Bayar"],
        cancelled: ["Batal", "Dibatalkan", "Canceled", "Cancel"],
        refunded: ["Refund", "Dikembalikan"],
      },
    }),
    column("transaction_type", "enum", {
      headings: ["Jenis", "Jenis Transaksi", "Tipe Transaksi"],
      values: {
        new: ["Baru", "Siswa Baru"],
        renewal: ["Perpanjangan", "Perpanjang"],
        refund: ["Retur", "Pengembalian", "Pengembalian Dana"],
      },
    }),
    channel,
    note,
  ],
};

const students: TableSchema = {
  table: "students",
  dateColumn: "registration_date",
  identity: ["student_number", "program_name"],
  columns: [
    column("student_number", "text", { headings: ["NIS", "No Induk", "No Induk Siswa", "Nomor Induk"] }),
    column("registration_date", "date", {
      required: true,
      headings: ["Tanggal Daftar", "Tgl Daftar", "Tanggal Pendaftaran", "Tgl Pendaftaran"],
    }),
    column("full_name", "text", { required: true, headings: ["Nama", "Nama Siswa", "Nama Lengkap"] }),
    column("gender", "enum", {
      headings: ["Jenis Kelamin", "JK", "L/P", "Kelamin"],
      values: { male: ["L", "Laki-laki", "Laki", "Pria", "M"], female: ["P", "Perempuan", "Wanita", "F"] },
    }),
    column("birth_date", "date", { headings: ["Tanggal Lahir", "Tgl Lahir"] }),
    column("phone", "text", { as: "phone", headings: [...phone, ...whatsapp] }),
    column("email", "text", { headings: ["E-mail", "Alamat Email"] }),
    column("organization_name", "text", { headings: schools }),
    column("grade", "text", { headings: ["Kelas", "Jenjang"] }),
    column("guardian_name", "text", { headings: ["Nama Orang Tua", "Nama Ortu", "Orang Tua", "Wali", "Nama Wali"] }),
    unit,
    column("program_name", "text", { required: true, headings: ["Program", "Nama Program", "Kursus"] }),
    column("class_name", "text", { headings: ["Nama Kelas", "Rombel"] }),
    column("start_date", "date", { headings: ["Tanggal Mulai", "Tgl Mulai", "Mulai"] }),
    column("end_date", "date", { headings: ["Tanggal Selesai", "Tgl Selesai", "Selesai"] }),
    column("status", "enum", {
      headings: ["Status Siswa"],
      values: {
        active: ["Aktif"],
        on_leave: ["Cuti"],
        completed: ["Lulus", "Selesai", "Tamat"],
        dropped: ["Keluar", "Berhenti", "Mengundurkan Diri", "Drop Out"],
      },
    }),
    channel,
  ],
};

/** The month columns of targets, January first. */
export const monthColumns = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

const targets: TableSchema = {
  table: "targets",
  dateColumn: null,
  identity: ["unit_code", "program_name", "metric"],
  columns: [
    unit,
    column("program_name", "text", { headings: ["Program", "Nama Program"] }),
    column("metric", "enum", {
      required: true,
      headings: ["Indikator", "Metrik", "Target"],
      values: {
        revenue: ["Pendapatan", "Omzet", "Omset"],
        enrollments: ["Siswa Baru", "Pendaftaran"],
        leads: ["Prospek", "Lead"],
      },
    }),
    ...monthColumns.map((name, index) => column(name, "amount", { headings: [...(monthNames[index] ?? [])] })),
  ],
};

const activities: TableSchema = {
  table: "activities",
  dateColumn: "activity_date",
  identity: [],
  columns: [
    column("activity_date", "date", { required: true, headings: ["Tanggal", "Tgl", "Tanggal Kegiatan"] }),
    column("activity_name", "text", { headings: ["Kegiatan", "Nama Kegiatan"] }),
    column("channel_name", "text", { headings: ["Media", "Channel", "Kanal"] }),
    unit,
    column("organization_name", "text", { headings: ["Sekolah", "Nama Sekolah", "Lokasi", "Instansi"] }),
    column("cost", "amount", { headings: ["Biaya", "Anggaran"] }),
    column("leads", "integer", { headings: ["Prospek", "Jumlah Prospek"] }),
    note,
  ],
};

/** The canonical tables. Column order is the order of the CSVs and of schema raw. */
export const tableSchemas: Record<Table, TableSchema> = { transactions, students, targets, activities };

/** In the order in which a snapshot's hash lists them. */
export const tableNames: readonly Table[] = ["transactions", "students", "targets", "activities"];

/** What every CSV row ends with. */
export const sourceColumns = ["source_file", "source_sheet", "source_row", "row_key"] as const;

/** Names of extra columns, kept by --allow-unknown, begin so and stand between the canonical and the source columns. */
export const extraPrefix = "x_";
