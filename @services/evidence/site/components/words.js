import {
  COMPARISON_LABELS,
  FIELD_LABELS,
  MEASURE_LABELS,
  parsePeriod,
  periodName as nameOfPeriod,
  periodShortName,
  REASON_LABELS,
  SPECIAL_LABELS,
  TERM_LABELS,
  UNIT_KIND_LABELS,
} from "@packages/report";
import { site } from "./site.js";

/** What reports, and every other surface, call the same. */
const shared = {
  ...COMPARISON_LABELS,
  ...SPECIAL_LABELS,
  ...UNIT_KIND_LABELS,
  ...FIELD_LABELS,
  ...MEASURE_LABELS,
  ...REASON_LABELS,
};

const own = {
  overview: ["Ikhtisar", "Overview"],
  revenue_page: ["Pendapatan", "Revenue"],
  programs_page: ["Program", "Programmes"],
  schools_page: ["Sekolah", "Schools"],
  channels_page: ["Kanal", "Channels"],
  cohorts: ["Kohort", "Cohorts"],
  quality: ["Mutu data", "Data quality"],
  definitions: ["Definisi", "Definitions"],
  people: ["Orang", "People"],
  organizations: ["Organisasi", "Organizations"],
  lines: ["Transaksi", "Transactions"],
  dashboard: ["Dasbor", "Dashboard"],
  decks: ["Laporan", "Decks"],
  year_filter: ["Tahun", "Year"],
  month_filter: ["Bulan", "Month"],
  unit_filter: ["Unit", "Unit"],
  all_months: ["Semua bulan", "All months"],
  filters: ["Saringan", "Filters"],
  language: ["English", "Indonesia"],
  print: ["Cetak", "Print"],
  pages: ["Halaman", "Pages"],
  trend_revenue: ["Pendapatan bersih per bulan", "Net revenue by month"],
  by_unit: ["Menurut unit", "By unit"],
  by_program: ["Menurut program", "By programme"],
  by_school: ["Menurut sekolah", "By school"],
  by_channel: ["Menurut kanal", "By channel"],
  largest: ["Sekolah dengan pendapatan terbesar", "Schools with the most revenue"],
  search: ["Cari", "Search"],
  download: ["Unduh CSV", "Download CSV"],
  previous_page: ["Sebelumnya", "Previous"],
  next_page: ["Berikutnya", "Next"],
  rows_of: ["baris", "rows"],
  empty: ["Tidak ada data untuk pilihan ini.", "There is no data for this choice."],
  loading: ["Memuat…", "Loading…"],
  failed: ["Data tidak dapat dibaca. Muat ulang halaman ini.", "The data could not be read. Reload this page."],
  not_found: ["Tidak ada halaman di alamat ini.", "There is no page at this address."],
  choose_record: ["Pilih satu dari daftarnya.", "Choose one from the list."],
  skip: ["Langsung ke isi", "Skip to the content"],
  against_previous: ["dari bulan sebelumnya", "on the month before"],
  against_year: ["dari tahun sebelumnya", "on the year before"],
  of_target: ["dari target", "of target"],
  points: ["poin persen", "points"],
  built: ["Data sampai", "Data up to"],
  release: ["rilis", "release"],
  date: ["Tanggal", "Date"],
  name: ["Nama", "Name"],
  program: ["Program", "Programme"],
  channel: ["Kanal", "Channel"],
  school: ["Sekolah", "School"],
  organization: ["Organisasi", "Organization"],
  person: ["Orang", "Person"],
  type: ["Jenis", "Type"],
  amount: ["Nilai", "Amount"],
  source: ["Sel sumber", "Source cell"],
  orders: ["Pesanan", "Orders"],
  enrollments_of: ["Pendaftaran", "Enrolments"],
  lines_of: ["Transaksi", "Transactions"],
  members: ["Orang", "People"],
  first_date: ["Transaksi pertama", "First transaction"],
  last_date: ["Transaksi terakhir", "Last transaction"],
  registered_on: ["Mendaftar", "Registered"],
  status: ["Status", "Status"],
  paid: ["Berbayar", "Paid"],
  cohort_month: ["Bulan daftar", "Registered in"],
  cohort_active: [
    "Siswa aktif, bulan demi bulan sejak mendaftar",
    "Active students, month by month since registration",
  ],
  cohort_renewed: ["Siswa yang sudah memperpanjang", "Students who have renewed"],
  cohort_note: [
    "Angka pada kolom 0 adalah bulan mendaftar. Warna yang lebih pekat: bagian yang lebih besar dari siswa bulan itu.",
    "Column 0 is the month of registration. The deeper the colour, the larger the part of that month's students.",
  ],
  all_years: ["Semua tahun yang dimuat", "All years loaded"],
  enrollment_count: ["Pendaftaran", "Enrolments"],
  person_count: ["Orang", "People"],
  verdicts: ["Baris menurut alasan", "Rows by reason"],
  reason: ["Alasan", "Reason"],
  severity: ["Akibat", "Severity"],
  table_name: ["Tabel", "Table"],
  rows: ["Baris", "Rows"],
  conservation: ["Tidak ada yang hilang", "Nothing is lost"],
  conservation_note: [
    "Setiap baris yang dimuat ada di mart atau ditolak, begitu pula setiap rupiah.",
    "Every loaded row is in the marts or rejected, and every rupiah with it.",
  ],
  clean_rows: ["Baris dimuat", "Rows loaded"],
  rejected_rows: ["Ditolak", "Rejected"],
  mart_rows: ["Di mart", "In marts"],
  clean_amount: ["Nilai dimuat", "Amount loaded"],
  rejected_amount: ["Nilai ditolak", "Amount rejected"],
  mart_amount: ["Nilai di mart", "Amount in marts"],
  accepted_rows: ["Diterima", "Accepted"],
  row_count: ["Semua baris", "All rows"],
  holds: ["Sesuai", "Holds"],
  yes: ["ya", "yes"],
  no: ["tidak", "no"],
  error: ["ditolak", "rejected"],
  warning: ["peringatan", "warning"],
  undated: ["tanpa tanggal", "undated"],
  "out-of-year": ["di luar tahun", "out of year"],
  "carried-over": ["dibawa dari tahun lain", "carried over"],
  transactions: ["transaksi", "transactions"],
  students_table: ["siswa", "students"],
  targets: ["target", "targets"],
  activities: ["kegiatan", "activities"],
  metrics: ["Metrik", "Metrics"],
  metric: ["Metrik", "Metric"],
  meaning: ["Arti", "Meaning"],
  models: ["Kolom mart", "Columns of the marts"],
  models_note: [
    "Uraian dari model dbt sendiri: itulah satu-satunya definisi.",
    "From the dbt models themselves, which hold the only definition.",
  ],
  model: ["Model", "Model"],
  column: ["Kolom", "Column"],
  active: ["aktif", "active"],
  open_rows: ["Lihat transaksinya", "See its transactions"],
  ALL: ["Semua", "All"],
};

/** A word or label in a language: ours, else that of the report's key; the key itself where neither has one. */
export function word(lang, key) {
  const mine = own[key];
  if (mine) return mine[lang === "en" ? 1 : 0];
  return shared[key]?.[lang] ?? key;
}

/** A type or status as people say it; as it is where there is no other word for it, null where there is none. */
export function stateOf(lang, code) {
  return TERM_LABELS[code]?.[lang] ?? code;
}

/** Programs, channels and units by their codes. */
export function nameOf(lang, kind, code) {
  if (kind === "unit")
    return code === "ALL" ? word(lang, "all") : (site.scopes.find((scope) => scope.code === code)?.name ?? code);
  return site.names[kind]?.[code] ?? word(lang, code);
}

/** 2026-02 → Februari 2026, 2026 → 2026. */
export function periodName(lang, choice) {
  return nameOfPeriod(parsePeriod(choice), lang);
}

/** 2026-02 → Feb 26. */
export function shortPeriod(lang, choice) {
  return periodShortName(parsePeriod(choice), lang);
}
