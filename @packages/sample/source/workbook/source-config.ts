import { stringify } from "yaml";
import { dataStart, headerRow, headingRows, SUBTOTAL, type SheetPlan } from "../sheets/plan.ts";

/** Headings that mean a column without an alias. */
const KNOWN: Record<string, readonly string[]> = {
  transaction_date: ["Tanggal", "Tgl", "Tgl Transaksi", "Tanggal Transaksi", "Tanggal Bayar"],
  invoice_number: ["No Invoice", "No. Invoice", "No Kwitansi", "No Nota"],
  customer_name: ["Nama", "Nama Siswa", "Nama Pelanggan", "Nama Customer"],
  customer_phone: ["No HP", "Telepon", "No Telp", "No WA", "Nomor WhatsApp"],
  student_number: ["NIS", "No Induk", "No Induk Siswa"],
  organization_name: ["Sekolah", "Asal Sekolah", "Instansi", "Lokasi"],
  unit_code: ["Unit", "Divisi"],
  program_name: ["Program", "Nama Program", "Kursus", "Produk"],
  item_name: ["Paket", "Item", "Level"],
  quantity: ["Qty", "Kuantitas", "Jumlah Peserta"],
  unit_price: ["Harga", "Harga Satuan", "Biaya"],
  discount: ["Diskon", "Potongan"],
  amount: ["Jumlah", "Total", "Jumlah Bayar", "Total Bayar", "Nominal"],
  payment_method: ["Metode Pembayaran", "Metode Bayar", "Cara Bayar"],
  payment_status: ["Status Bayar", "Status Pembayaran", "Status"],
  transaction_type: ["Jenis", "Jenis Transaksi"],
  channel_name: ["Sumber Informasi", "Sumber Info", "Tahu Dari", "Media", "Channel"],
  note: ["Keterangan", "Catatan", "Ket"],
  registration_date: ["Tanggal Daftar", "Tgl Daftar", "Tanggal Pendaftaran"],
  full_name: ["Nama", "Nama Siswa", "Nama Lengkap"],
  gender: ["Jenis Kelamin", "JK"],
  birth_date: ["Tanggal Lahir", "Tgl Lahir"],
  phone: ["No HP", "No WA"],
  email: ["Email"],
  grade: ["Kelas", "Jenjang"],
  guardian_name: ["Nama Orang Tua", "Wali"],
  class_name: ["Nama Kelas", "Rombel"],
  start_date: ["Tanggal Mulai"],
  end_date: ["Tanggal Selesai"],
  status: ["Status", "Status Siswa"],
  metric: ["Indikator", "Metrik"],
  jan: ["Januari", "Jan"],
  feb: ["Februari", "Feb"],
  mar: ["Maret", "Mar"],
  apr: ["April", "Apr"],
  may: ["Mei"],
  jun: ["Juni", "Jun"],
  jul: ["Juli", "Jul"],
  aug: ["Agustus", "Agu"],
  sep: ["September", "Sep"],
  oct: ["Oktober", "Okt"],
  nov: ["November", "Nov"],
  dec: ["Desember", "Des"],
  activity_date: ["Tanggal"],
  activity_name: ["Kegiatan", "Nama Kegiatan"],
  cost: ["Biaya", "Anggaran"],
  leads: ["Prospek", "Jumlah Prospek"],
};

/** The source config of a workbook, as YAML. */
export function sourceConfig(entity: string, year: number, file: string, plans: readonly SheetPlan[]): string {
  const seen = new Set<string>();
  const sheets = plans.filter(({ configured }) => !seen.has(configured) && seen.add(configured)).map(describe);
  return (
    `# Sample data: written by \`pnpm run sample\`, and written anew by the next run.\n` +
    stringify({ entity, year, workbooks: [{ file, sheets }] }, { lineWidth: 120 })
  );
}

function describe(plan: SheetPlan): Record<string, unknown> {
  const aliases: Record<string, string> = {};
  const ignore: string[] = [];
  for (const { heading, group, column } of plan.columns) {
    const whole = [group, heading]
      .filter((part) => part !== undefined)
      .join(" ")
      .replaceAll("\n", " ");
    if (column === null) ignore.push(whole);
    else if (KNOWN[column]?.some((known) => plain(known) === plain(whole)) !== true) aliases[whole] = column;
  }
  return {
    sheet: plan.configured,
    table: plan.table,
    ...(plan.headerGiven ? { header_row: headerRow(plan) } : {}),
    ...(headingRows(plan) === 2 ? { merge_header_rows: 2 } : {}),
    ...(plan.numbered ? { data_start_row: dataStart(plan) } : {}),
    ...(plan.subtotals === "none" ? {} : { skip_rows: SUBTOTAL }),
    ...(plan.fillMerged ? { fill_merged: true } : {}),
    ...(Object.keys(plan.defaults).length > 0 ? { defaults: plan.defaults } : {}),
    ...(Object.keys(aliases).length > 0 ? { aliases } : {}),
    ...(ignore.length > 0 ? { ignore } : {}),
  };
}

const plain = (heading: string) => heading.toLowerCase().replace(/[^a-z0-9]/g, "");
