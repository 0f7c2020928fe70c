const numerals = ["nol", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh"];

/** Indonesian: every phrase of a deck that is not a label of the report itself. */
export const id = {
  all: "Seluruh unit",
  topics: {
    summary: "Ringkasan",
    revenue: "Pendapatan",
    units: "Perbandingan unit",
    key: "Angka kunci",
    programs: "Kemajuan program",
    schools: "Kemajuan sekolah",
    channels: "Pemasaran per kanal",
    data: "Catatan data",
  },
  nouns: {
    netRevenue: "Pendapatan bersih",
    programs: (count: string) => `${count} program`,
    schools: (count: string) => `${count} sekolah`,
    channels: (count: string) => `${count} kanal`,
    files: (count: string) => `${count} berkas`,
    sum: "Jumlah",
    sumOf: (what: string) => `Jumlah ${what}`,
    others: (count: string, what: "program" | "school" | "channel" | "file") =>
      `${count} ${{ program: "program", school: "sekolah", channel: "kanal", file: "berkas" }[what]} lain`,
    unknown: "Yang tidak diketahui",
    andUnknown: (others: string) => `${others} dan yang tidak diketahui`,
    change: "Perubahan",
    fromLastYear: "Dari tahun lalu",
    spend: "Biaya",
    figure: "Angka",
    program: "Program",
    school: "Sekolah",
    channel: "Kanal",
    targetAttainment: "Pencapaian target",
  },
  spans: { week: "minggu", month: "bulan", quarter: "triwulan", year: "tahun" },
  span: (length: number, unit: string) => `${length} ${unit}`,
  /** A small number as a word. */
  numeral: (count: number) => numerals[count] ?? String(count),

  // How figures stand to others.
  lastYear: "tahun lalu",
  ofTarget: (attainment: string, target: string) => `${attainment} dari target ${target}`,
  target: (target: string) => `Target ${target}`,
  from: (mark: string, name: string) => `${mark} dari ${name}`,
  sameAs: (name: string) => `sama dengan ${name}`,
  rose: (amount: string, name: string) => `naik ${amount} dari ${name}`,
  fell: (amount: string, name: string) => `turun ${amount} dari ${name}`,
  timesBase: (times: string, name: string) => `${times} kali ${name}`,
  times: (times: string) => `${times} kali`,
  moreThan: (count: string) => `lebih dari ${count}`,
  timesTarget: (times: string) => `${times} kali target`,
  above: (amount: string) => `${amount} di atas target`,
  below: (amount: string) => `${amount} di bawah target`,
  onTarget: "sesuai target",
  lessThan: (share: string) => `kurang dari ${share}`,
  noTarget: "Belum ada target",
  noWeeklyTarget: "Tidak ada target mingguan",
  noFigure: "Belum ada angka",
  noHistory: "Belum ada pembanding",
  and: (one: string, other: string) => `${one} dan ${other}`,
  about: (who: string, what: string) => `${who}: ${what}`,

  headlines: {
    revenue: (who: string | null, amount: string, judged: string) =>
      `Pendapatan ${who ? `${who} ` : ""}${amount}${judged ? `, ${judged}` : ""}`,
    noRevenue: (now: string) => `Belum ada pendapatan pada ${now}`,
    noRevenueTarget: (now: string, target: string) => `Belum ada pendapatan pada ${now}, target ${target}`,
    noRevenueAfter: (now: string, name: string, amount: string) =>
      `Belum ada pendapatan pada ${now}; ${name} ${amount}`,
    nothing: (now: string) => `Belum ada data pada ${now}`,
    short: (who: string, gap: string) => `${who} kurang ${gap}`,
    shortMostly: (who: string, gap: string, where: string, part: string) =>
      `${who} kurang ${gap}, terbesar di ${where} (${part})`,
    mostlyShort: (program: string, gap: string) => `kekurangan terbesar di ${program} (${gap})`,
    furthestAhead: (program: string, gap: string) => `${program} paling jauh di atas target (${gap})`,
    allReached: "semua unit mencapai target",
    allReachedBest: (best: string, judged: string) => `Semua unit mencapai target; ${best} tertinggi, ${judged}`,
    noneReached: "Belum ada unit yang mencapai target",
    unitJudged: (who: string, judged: string) => `${who} ${judged}`,
    largest: (who: string, amount: string, part: string | null) =>
      `${who} terbesar dengan ${amount}${part ? ` (${part})` : ""}`,
    noUnitSold: (now: string) => `Belum ada unit dengan pendapatan pada ${now}`,
    silent: (who: string) => `${who} belum ada data`,
    silentUnits: (count: string) => `${count} unit belum ada data`,
    revenueMoved: (who: string | null, moves: string) => `Pendapatan ${who ? `${who} ` : ""}${moves}`,
    firstEver: "belum ada pembanding",
    highestIn: (span: string) => `tertinggi dalam ${span}`,
    lowestIn: (span: string) => `terendah dalam ${span}`,
    highestSince: (name: string) => `tertinggi sejak ${name}`,
    lowestSince: (name: string) => `terendah sejak ${name}`,
    risen: (count: string, unit: string) => `naik ${count} ${unit} berturut-turut`,
    fallen: (count: string, unit: string) => `turun ${count} ${unit} berturut-turut`,
    better: (better: string, judged: string, name: string) =>
      `${better} dari ${judged} angka kunci membaik dari ${name}`,
    mostBetter: (label: string, mark: string) => `terbaik: ${label} (${mark})`,
    mostWorse: (label: string, mark: string) => `terburuk: ${label} (${mark})`,
    uncompared: (now: string) => `Angka kunci ${now}, belum ada pembanding`,
    enrolments: (count: string, judged: string | null) => `${count} pendaftaran baru${judged ? `, ${judged}` : ""}`,
    noEnrolments: (now: string) => `Belum ada pendaftaran baru pada ${now}`,
    mostIn: (who: string, part: string | null) => `terbanyak ${who}${part ? ` (${part})` : ""}`,
    allIn: (who: string) => `semuanya di ${who}`,
    noPrograms: (now: string) => `Belum ada data program pada ${now}`,
    programRevenue: (who: string, amount: string, part: string | null, count: string | null) =>
      count
        ? `${who} terbesar dari ${count} program: ${amount}${part ? ` (${part})` : ""}`
        : `${who}: pendapatan ${amount}`,
    butShort: (gap: string) => `kurang ${gap} dari target`,
    noProgramRevenue: (now: string) => `Belum ada pendapatan program pada ${now}`,
    noSchools: (now: string) => `Belum ada data sekolah pada ${now}`,
    schoolsUnknown: (now: string) => `Asal sekolah belum dicatat pada ${now}`,
    schoolsUnsold: (count: string, now: string) => `${count} sekolah tercatat, belum ada pendapatan pada ${now}`,
    schoolRevenue: (who: string, amount: string, part: string | null, count: string | null) =>
      count
        ? `${who} terbesar dari ${count} sekolah: ${amount}${part ? ` (${part})` : ""}`
        : `${who}: ${amount}${part ? ` (${part})` : ""}`,
    topSchools: (count: string, part: string) => `${count} teratas menyumbang ${part}`,
    newStudents: (students: string, schools: string) => `${students} siswa baru dari ${schools} sekolah`,
    schoolsAllUp: "pendapatan naik di semuanya",
    schoolsAllDown: "pendapatan turun di semuanya",
    schoolsMoved: (up: string, down: string) => `pendapatan naik di ${up} dan turun di ${down} sekolah`,
    noChannels: (now: string) => `Belum ada data pemasaran pada ${now}`,
    noLeads: (now: string) => `Belum ada prospek pada ${now}`,
    leads: (who: string, leads: string, total: string, part: string | null) =>
      `${who} membawa ${leads} dari ${total} prospek${part ? ` (${part})` : ""}`,
    onlyChannel: (who: string, leads: string) => `${who} membawa seluruh ${leads} prospek`,
    converts: (who: string, conversion: string) => `${who} berkonversi tertinggi (${conversion})`,
    accepted: (coverage: string) => `${coverage} baris diterima`,
    rejected: (rows: string) => `${rows} baris ditolak dan tidak ikut dihitung`,
    noneRejected: "tidak ada baris yang ditolak",
    noFiles: (now: string) => `Berkas sumber angka ${now} belum tercatat`,
  },

  points: {
    ytd: (amount: string, judged: string | null) => `Tahun berjalan ${amount}${judged ? `, ${judged}` : ""}`,
    noEnrolments: (target: string) => `Belum ada pendaftaran baru, target ${target}`,
    ahead: (who: string, judged: string, program: string | null) =>
      `${who} ${judged}${program ? `, terutama berkat ${program}` : ""}`,
    grew: (who: string, amount: string, name: string) => `${who} tumbuh paling banyak: ${amount} dari ${name}`,
    shrank: (who: string, amount: string, name: string) => `${who} turun paling banyak: ${amount} dari ${name}`,
    cheapest: (who: string, cost: string) => `${who} termurah per pendaftaran berbayar: ${cost}`,
    schools: (count: string, part: string) => `${count} sekolah teratas menyumbang ${part} pendapatan`,
    outstanding: (amount: string, part: string | null) =>
      `Belum dibayar ${amount}${part ? `, setara ${part} pendapatan` : ""}`,
  },

  empty: {
    unit: (who: string) => `Belum ada data ${who}`,
    unitDetail: (now: string) => `Tidak ada pendapatan, siswa, atau prospek pada ${now}.`,
    unitTarget: (target: string) => `Target pendapatan ${target}.`,
    revenue: (who: string) => `Belum ada pendapatan ${who}`,
    revenueDetail: (span: string, now: string) => `Tidak ada transaksi yang dihitung dalam ${span} sampai ${now}.`,
    units: "Belum ada data dari unit mana pun",
    unitsDetail: (names: string) => `Tidak ada pendapatan, siswa, atau prospek: ${names}.`,
    programs: (who: string) => `Belum ada data program ${who}`,
    programsDetail: (now: string) => `Tidak ada pendaftaran, siswa, atau pendapatan program pada ${now}.`,
    schools: (who: string) => `Belum ada data sekolah ${who}`,
    schoolsDetail: (now: string) => `Tidak ada siswa atau pendapatan dengan nama sekolah pada ${now}.`,
    channels: (who: string) => `Belum ada data pemasaran ${who}`,
    channelsDetail: (now: string) => `Tidak ada prospek, pendaftaran, atau biaya per kanal pada ${now}.`,
  },

  charts: {
    rest: (what: string, amount: string) => `${what}: ${amount}`,
    leads: (count: string) => `${count} prospek`,
    enrolments: (count: string) => `${count} pendaftaran baru`,
    students: (count: string) => `${count} siswa baru`,
    leadsAndEnrolments: "Prospek dan pendaftaran baru",
    newAndActive: "Siswa baru dan aktif",
    columns: (title: string, who: string, span: string) => `Grafik kolom ${title} ${who}, ${span}.`,
    bars: (title: string, who: string) => `Grafik batang ${title} ${who}.`,
  },

  data: {
    coverage: "Baris diterima",
    rejected: "Baris ditolak",
    files: "Berkas sumber",
    snapshots: "Tahun data",
    file: "Berkas sumber",
    noFiles: "Tidak ada berkas sumber tercatat",
    noFilesDetail: "Laporan ini tidak menyebut buku kerja asalnya.",
    draft: (reason: string) => `Draf, belum final: ${reason}`,
    rejectedRows: (rows: string) =>
      `${rows} baris ditolak dan tidak ikut dihitung; sel dan alasannya ada di hasil validasi.`,
    noRejectedRows: "Tidak ada baris yang ditolak.",
    snapshot: (years: string) => `Potret data: ${years}.`,
    noSnapshot: "Potret data tidak tercatat.",
    made: (models: string, version: number, moment: string) =>
      `Model ${models}, format laporan versi ${version}, dibuat ${moment}.`,
    netRevenue: "Pendapatan adalah pendapatan bersih: kotor dikurangi diskon dan pengembalian dana.",
    conversion: (label: string) =>
      `${label} adalah pendaftaran berbayar dibagi prospek. Tanda – berarti tidak ada angka.`,
  },

  notes: {
    define: (label: string, definition: string) => `${label}: ${definition}`,
    netRevenue: "Pendapatan: pendapatan bersih, yaitu pendapatan kotor dikurangi diskon dan pengembalian dana.",
    attainment: "Pencapaian: realisasi dibagi target.",
    newStudents: "Siswa baru: siswa dari sekolah itu yang mendaftar dalam periode ini.",
    activeStudents: "Siswa aktif: siswa dari sekolah itu yang aktif pada akhir periode.",
    groups: "Kelompok unit sudah memuat unit-unitnya.",
    chartData: "Angka rupiah penuh ada di data grafik.",
    trace: (paths: string, mart: string, keys: string) =>
      `Jejak: ${paths} di report.json, dari ${mart} (${keys}). Setiap baris mart menyimpan row_keys, kunci baris buku kerja (berkas, lembar, baris) yang menjadi asalnya.`,
    traceData: "Setiap angka dapat ditelusuri sampai sel buku kerja asalnya.",
    snapshot: (year: number, hash: string) => `Potret ${year}: ${hash}`,
    models: (hash: string) => `Model: ${hash}`,
    covers: (names: string) => `Cakupan: ${names}.`,
  },

  logo: (who: string) => `Logo ${who}`,
};

/** The phrases of a deck: Indonesian declares them, and every other language must have all of them. */
export type Words = typeof id;
