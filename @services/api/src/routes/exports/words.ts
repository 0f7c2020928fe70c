import { MEASURE_LABELS, type Label, type Language } from "@packages/report";

const label = (id: string, en: string): Label => ({ id, en });

/** Headings of the columns of exported tables. */
export const HEADINGS = {
  unit_code: label("Kode unit", "Unit code"),
  unit: label("Unit", "Unit"),
  code: label("Kode", "Code"),
  program: label("Program", "Programme"),
  school: label("Sekolah", "School"),
  channel: label("Kanal", "Channel"),
  target: label("target", "target"),
  attainment: label("pencapaian", "of target"),
  previous: label("periode sebelumnya", "period before"),
  previous_year: label("tahun sebelumnya", "year before"),
  ytd: label("tahun berjalan", "year to date"),
  ytd_target: label("target tahun berjalan", "year-to-date target"),
  ytd_previous_year: label("tahun berjalan, tahun sebelumnya", "year to date, year before"),
  kind: label("Jenis", "Kind"),
  date: label("Tanggal", "Date"),
  value: label("Nilai", "Value"),
  person: label("Orang", "Person"),
  organization: label("Sekolah atau perusahaan", "School or company"),
  invoice_number: label("Nomor invoice", "Invoice number"),
  what: label("Uraian", "Description"),
  type: label("Tipe", "Type"),
  quantity: label("Jumlah", "Quantity"),
  status: label("Status", "Status"),
  start_date: label("Mulai", "Start"),
  end_date: label("Selesai", "End"),
  leads: label("Prospek", "Leads"),
  cost: label("Biaya", "Cost"),
  file: label("Berkas", "File"),
  sheet: label("Lembar", "Sheet"),
  row: label("Baris", "Row"),
  id: label("ID", "ID"),
  name: label("Nama", "Name"),
  student_number: label("Nomor siswa", "Student number"),
  phone: label("Telepon", "Telephone"),
  email: label("E-mail", "E-mail"),
  grade: label("Kelas", "Grade"),
  gender: label("Jenis kelamin", "Gender"),
  birth_date: label("Tanggal lahir", "Birth date"),
  guardian_name: label("Wali", "Guardian"),
  first_date: label("Tanggal pertama", "First date"),
  last_date: label("Tanggal terakhir", "Last date"),
  order_count: label("Pesanan", "Orders"),
  net_revenue: label("Pendapatan bersih", "Net revenue"),
  enrollment_count: label("Pendaftaran", "Enrolments"),
  active: label("Aktif", "Active"),
  person_count: label("Orang", "People"),
  active_students: label("Siswa aktif", "Active students"),
} as const satisfies Record<string, Label>;

export type Heading = keyof typeof HEADINGS;

const measures: Record<string, Label> = MEASURE_LABELS;

/** What a measure is called. */
export const measureName = (key: string, language: Language): string => measures[key]?.[language] ?? key;
