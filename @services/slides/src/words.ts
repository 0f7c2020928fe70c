import type { Format, Language } from "@packages/decks";

type Words = {
  reports: string;
  intro: string;
  allUnits: string;
  published: (date: string, version: number) => string;
  open: string;
  download: string;
  other: string;
  otherLanguage: string;
  inLanguage: string;
  formats: Record<Exclude<Format, "web">, string>;
  kinds: Record<"week" | "month" | "quarter" | "year", string>;
  none: string;
  noneHint: string;
  noMembership: string;
  noSite: string;
  back: string;
  signOut: string;
  notFound: string;
  notFoundHint: string;
  failed: string;
  failedHint: string;
  skip: string;
};

/** What the pages say, in Indonesian and English. */
export const words: Record<Language, Words> = {
  id: {
    reports: "Laporan",
    intro: "Presentasi yang dapat Anda buka atau unduh, periode terbaru di atas.",
    allUnits: "Semua unit",
    published: (date, version) => `Terbit ${date} · versi ${version}`,
    open: "Buka",
    download: "Unduh",
    other: "English",
    otherLanguage: "Read this page in English",
    inLanguage: "English",
    formats: { pptx: "PowerPoint", pdf: "PDF", slides: "PDF slide" },
    kinds: { week: "Mingguan", month: "Bulanan", quarter: "Triwulanan", year: "Tahunan" },
    none: "Belum ada laporan",
    noneHint: "Begitu sebuah laporan diterbitkan, laporan itu muncul di sini.",
    noMembership: "Akun Anda belum menjadi anggota entitas mana pun. Hubungi administrator Anda.",
    noSite: "Presentasi ini tidak punya versi web. Unduh salah satu berkasnya.",
    back: "Semua laporan",
    signOut: "Keluar",
    notFound: "Tidak ditemukan",
    notFoundHint: "Halaman ini tidak ada, atau tidak untuk akun Anda.",
    failed: "Terjadi gangguan",
    failedHint: "Permintaan ini tidak dapat dilayani sekarang. Coba lagi sebentar lagi.",
    skip: "Langsung ke isi",
  },
  en: {
    reports: "Reports",
    intro: "Decks that you may open or download, the latest period first.",
    allUnits: "All units",
    published: (date, version) => `Published ${date} · version ${version}`,
    open: "Open",
    download: "Download",
    other: "Bahasa Indonesia",
    otherLanguage: "Baca halaman ini dalam bahasa Indonesia",
    inLanguage: "Bahasa Indonesia",
    formats: { pptx: "PowerPoint", pdf: "PDF", slides: "Slides PDF" },
    kinds: { week: "Weekly", month: "Monthly", quarter: "Quarterly", year: "Yearly" },
    none: "No reports yet",
    noneHint: "As soon as a report is published, it appears here.",
    noMembership: "Your account is not a member of any entity yet. Ask your administrator.",
    noSite: "This deck has no version for the browser. Download one of its files.",
    back: "All reports",
    signOut: "Sign out",
    notFound: "Not found",
    notFoundHint: "There is no such page, or it is not for your account.",
    failed: "Something went wrong",
    failedHint: "This request cannot be answered now. Try again in a moment.",
    skip: "Skip to content",
  },
};
