import type { Language } from "./language.ts";
import type { PeriodType, ReportType } from "./period.ts";
import type { KeyMetricKey, NumberFormat, UnitKind } from "./schema.ts";

/** Words in each language. */
export type Label = Record<Language, string>;

const label = (id: string, en: string): Label => ({ id, en });

/** The names of key metrics. */
export const METRIC_LABELS: Record<KeyMetricKey, Label> = {
  gross_revenue: label("Pendapatan kotor", "Gross revenue"),
  discount: label("Diskon", "Discount"),
  refund: label("Pengembalian dana", "Refunds"),
  order_count: label("Jumlah pesanan", "Orders"),
  customer_count: label("Jumlah pelanggan", "Customers"),
  average_order: label("Rata-rata per pesanan", "Average order"),
  outstanding: label("Belum dibayar", "Outstanding"),
  new_enrollments: label("Pendaftaran baru", "New enrolments"),
  active_students: label("Siswa aktif", "Active students"),
  completed: label("Lulus", "Completed"),
  dropped: label("Keluar", "Dropped out"),
  renewals: label("Perpanjangan", "Renewals"),
  leads: label("Prospek", "Leads"),
  conversion: label("Konversi", "Conversion"),
  spend: label("Biaya pemasaran", "Marketing spend"),
  cost_per_enrollment: label("Biaya per pendaftaran", "Cost per enrolment"),
};

/** The names of every measure that is published, beside key metrics those of units, schools and channels. */
export const MEASURE_LABELS = {
  ...METRIC_LABELS,
  net_revenue: label("Pendapatan bersih", "Net revenue"),
  students: label("Siswa baru", "New students"),
  paid_enrollments: label("Pendaftaran berbayar", "Paid enrolments"),
} as const satisfies Record<string, Label>;

/** What each key metric means, in a sentence. */
export const METRIC_DEFINITIONS: Record<KeyMetricKey, Label> = {
  gross_revenue: label(
    "Nilai transaksi sebelum diskon dan pengembalian dana.",
    "Value of transactions before discounts and refunds.",
  ),
  discount: label("Potongan harga atas transaksi tersebut.", "Discounts on the same transactions."),
  refund: label("Dana yang dikembalikan kepada pelanggan.", "Money returned to customers."),
  order_count: label("Pesanan yang dihitung dalam pendapatan kotor.", "Orders counted in gross revenue."),
  customer_count: label("Pelanggan berbeda dengan pesanan tersebut.", "Distinct customers with such an order."),
  average_order: label("Pendapatan bersih dibagi jumlah pesanan.", "Net revenue divided by orders."),
  outstanding: label("Nilai transaksi yang belum dibayar.", "Value of transactions not yet paid."),
  new_enrollments: label("Pendaftaran program dalam periode ini.", "Programme registrations in the period."),
  active_students: label(
    "Siswa yang masih belajar pada akhir periode.",
    "Students still enrolled at the period's end.",
  ),
  completed: label("Siswa yang menyelesaikan program.", "Students who finished a programme."),
  dropped: label("Siswa yang berhenti sebelum selesai.", "Students who left before the end."),
  renewals: label("Transaksi perpanjangan.", "Renewal transactions."),
  leads: label("Pendaftaran ditambah prospek dari kegiatan.", "Registrations plus leads from activities."),
  conversion: label("Pendaftaran berbayar dibagi prospek.", "Paid enrolments divided by leads."),
  spend: label("Biaya kegiatan pemasaran.", "Cost of marketing activities."),
  cost_per_enrollment: label(
    "Biaya pemasaran dibagi pendaftaran berbayar.",
    "Marketing spend divided by paid enrolments.",
  ),
};

/** The names of every other field of report.json. */
export const FIELD_LABELS = {
  meta: label("Tentang laporan", "About the report"),
  entity: label("Entitas", "Entity"),
  period: label("Periode", "Period"),
  generated_at: label("Dibuat pada", "Generated at"),
  scope: label("Cakupan", "Scope"),
  type: label("Jenis laporan", "Report type"),
  currency: label("Mata uang", "Currency"),
  schema_version: label("Versi format", "Format version"),
  provenance: label("Asal data", "Provenance"),
  snapshots: label("Data sumber", "Snapshots"),
  workbooks: label("Berkas sumber", "Workbooks"),
  file: label("Berkas", "File"),
  sha256: label("Sidik SHA-256", "SHA-256"),
  year: label("Tahun", "Year"),
  models: label("Versi model", "Models' version"),
  rejected_rows: label("Baris ditolak", "Rejected rows"),
  coverage: label("Cakupan data", "Coverage"),
  draft: label("Draf", "Draft"),
  units: label("Unit", "Units"),
  unit: label("Unit", "Unit"),
  code: label("Kode", "Code"),
  name: label("Nama", "Name"),
  kind: label("Jenis unit", "Kind of unit"),
  revenue: label("Pendapatan", "Revenue"),
  actual: label("Realisasi", "Actual"),
  target: label("Target", "Target"),
  attainment: label("Pencapaian", "Attainment"),
  previous: label("Periode sebelumnya", "Previous period"),
  previous_year: label("Tahun sebelumnya", "Previous year"),
  ytd: label("Tahun berjalan", "Year to date"),
  ytd_target: label("Target tahun berjalan", "Year-to-date target"),
  trend: label("Tren", "Trend"),
  key_metrics: label("Metrik utama", "Key metrics"),
  key: label("Metrik", "Metric"),
  format: label("Format angka", "Number format"),
  programs: label("Program", "Programmes"),
  enrollments: label("Pendaftaran", "Enrolments"),
  active: label("Aktif", "Active"),
  completed: METRIC_LABELS.completed,
  dropped: METRIC_LABELS.dropped,
  schools: label("Sekolah", "Schools"),
  students: label("Siswa baru", "New students"),
  channels: label("Kanal", "Channels"),
  leads: METRIC_LABELS.leads,
  conversion: METRIC_LABELS.conversion,
  spend: METRIC_LABELS.spend,
  cost_per_enrollment: METRIC_LABELS.cost_per_enrollment,
} as const satisfies Record<string, Label>;

export type FieldKey = keyof typeof FIELD_LABELS;

export const REPORT_TYPE_LABELS: Record<ReportType, Label> = {
  weekly: label("Laporan Mingguan", "Weekly report"),
  monthly: label("Laporan Bulanan", "Monthly report"),
  quarterly: label("Laporan Triwulanan", "Quarterly report"),
  yearly: label("Laporan Tahunan", "Yearly report"),
};

export const PERIOD_TYPE_LABELS: Record<PeriodType, Label> = {
  week: label("Minggu", "Week"),
  month: label("Bulan", "Month"),
  quarter: label("Triwulan", "Quarter"),
  year: label("Tahun", "Year"),
};

export const UNIT_KIND_LABELS: Record<UnitKind, Label> = {
  all: label("Seluruh unit", "All units"),
  group: label("Kelompok unit", "Unit group"),
  unit: label("Unit", "Unit"),
};

export const NUMBER_FORMAT_LABELS: Record<NumberFormat, Label> = {
  money: label("Rupiah", "Rupiah"),
  count: label("Jumlah", "Count"),
  percent: label("Persen", "Percent"),
};

/** What the period before is called: the month before, … */
export const PREVIOUS_LABELS: Record<PeriodType, Label> = {
  week: label("dibanding minggu lalu", "against the week before"),
  month: label("dibanding bulan lalu", "against the month before"),
  quarter: label("dibanding triwulan lalu", "against the quarter before"),
  year: label("dibanding tahun lalu", "against the year before"),
};

/** Words of comparisons and of what is missing. */
export const COMPARISON_LABELS = {
  previous_year: label("dibanding periode yang sama tahun lalu", "against the same period a year before"),
  target: label("dibanding target", "against target"),
  up: label("naik", "up"),
  down: label("turun", "down"),
  flat: label("tetap", "unchanged"),
  above_target: label("di atas target", "above target"),
  on_target: label("sesuai target", "on target"),
  below_target: label("di bawah target", "below target"),
  no_target: label("tanpa target", "no target"),
  no_comparison: label("tanpa pembanding", "nothing to compare with"),
  no_data: label("tidak ada data", "no data"),
  total: label("Total", "Total"),
  draft: label("DRAF", "DRAFT"),
} as const satisfies Record<string, Label>;

/** The codes of programs, channels and schools that stand for what no registry or workbook names. */
export const SPECIAL_LABELS = {
  UNMAPPED: label("Belum dipetakan", "Not mapped"),
  UNKNOWN: label("Tidak diketahui", "Unknown"),
} as const satisfies Record<string, Label>;
