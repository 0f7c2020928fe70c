import { defineEntity } from "../define-entity.ts";

export const IONS = defineEntity({
  code: "IONS",
  name: "IONS",
  legalName: "IONS International Education",
  locale: "id-ID",
  currency: "IDR",
  timeZone: "Asia/Jakarta",
  units: [
    { code: "TM", name: "Test & Mentoring", aliases: ["T&M", "Tes & Mentoring", "Unit TM"] },
    { code: "WLC_ENGLISH", name: "WLC English", aliases: ["WLC Inggris", "WLC - English", "WLC Eng"] },
    {
      code: "WLC_NON_ENGLISH",
      name: "WLC Non-English",
      aliases: ["WLC Non Inggris", "WLC Non Eng", "WLC Bahasa Lain"],
    },
  ],
  unitGroups: [{ code: "WLC", name: "World Language Center", units: ["WLC_ENGLISH", "WLC_NON_ENGLISH"] }],
  programs: [
    { code: "IELTS_PREP", name: "IELTS Preparation", unit: "TM", aliases: ["Persiapan IELTS", "IELTS Prep"] },
    {
      code: "TOEFL_ITP_PREP",
      name: "TOEFL ITP Preparation",
      unit: "TM",
      aliases: ["Persiapan TOEFL ITP", "TOEFL Prep"],
    },
    { code: "TOEIC_PREP", name: "TOEIC Preparation", unit: "TM", aliases: ["Persiapan TOEIC"] },
    { code: "UTBK", name: "Bimbingan UTBK", unit: "TM", aliases: ["UTBK Intensif", "Intensif UTBK"] },
    {
      code: "SCHOLARSHIP",
      name: "Mentoring Beasiswa",
      unit: "TM",
      aliases: ["Bimbingan Beasiswa", "Scholarship Mentoring"],
    },
    { code: "GENERAL_ENGLISH", name: "General English", unit: "WLC_ENGLISH", aliases: ["Bahasa Inggris Umum", "GE"] },
    { code: "ENGLISH_FOR_KIDS", name: "English for Kids", unit: "WLC_ENGLISH", aliases: ["Inggris Anak", "EFK"] },
    {
      code: "CONVERSATION",
      name: "English Conversation",
      unit: "WLC_ENGLISH",
      aliases: ["Conversation Class", "Percakapan Inggris"],
    },
    { code: "BUSINESS_ENGLISH", name: "Business English", unit: "WLC_ENGLISH", aliases: ["Inggris Bisnis"] },
    { code: "JAPANESE", name: "Bahasa Jepang", unit: "WLC_NON_ENGLISH", aliases: ["Japanese", "Jepang N5-N3"] },
    { code: "KOREAN", name: "Bahasa Korea", unit: "WLC_NON_ENGLISH", aliases: ["Korean"] },
    { code: "MANDARIN", name: "Bahasa Mandarin", unit: "WLC_NON_ENGLISH", aliases: ["Mandarin", "Chinese"] },
    { code: "GERMAN", name: "Bahasa Jerman", unit: "WLC_NON_ENGLISH", aliases: ["German", "Deutsch"] },
  ],
  channels: [
    { code: "INSTAGRAM", name: "Instagram", aliases: ["IG", "Insta"] },
    { code: "TIKTOK", name: "TikTok", aliases: ["Tik Tok"] },
    { code: "GOOGLE", name: "Google", aliases: ["Google Search", "Google Maps", "Website"] },
    { code: "WHATSAPP", name: "WhatsApp", aliases: ["WA", "WA Blast"] },
    { code: "REFERRAL", name: "Teman / Keluarga", aliases: ["Teman", "Keluarga", "Rekomendasi", "Referral"] },
    { code: "SCHOOL_VISIT", name: "Kunjungan Sekolah", aliases: ["Presentasi Sekolah", "School Visit"] },
    { code: "EVENT", name: "Pameran / Event", aliases: ["Pameran", "Event", "Expo"] },
    { code: "BROCHURE", name: "Brosur / Spanduk", aliases: ["Brosur", "Spanduk", "Banner"] },
  ],
  schools: [
    { name: "SMA Negeri 1 Semarang", aliases: ["SMAN 1 Semarang", "SMA 1 Semarang", "SMANSA Semarang"] },
    { name: "SMA Negeri 3 Semarang", aliases: ["SMAN 3 Semarang", "SMA 3 Semarang"] },
    { name: "SMA Kolese Loyola", aliases: ["SMA Loyola", "Kolese Loyola Semarang"] },
    { name: "Universitas Diponegoro", aliases: ["UNDIP", "Univ. Diponegoro"] },
    { name: "Universitas Negeri Semarang", aliases: ["UNNES"] },
  ],
  brand: {
    colours: {
      primary: "123B6D",
      secondary: "2F7DB8",
      accent: "F2A33A",
      ink: "1B2430",
      muted: "6B7686",
      surface: "F3F6FA",
    },
    fonts: { heading: "Arial", body: "Arial" },
    logo:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 64" role="img" aria-label="IONS">' +
      '<circle cx="32" cy="32" r="26" fill="none" stroke="#123B6D" stroke-width="6"/>' +
      '<circle cx="32" cy="32" r="9" fill="#F2A33A"/><circle cx="56" cy="24" r="6" fill="#2F7DB8"/>' +
      '<text x="76" y="46" font-family="Arial, sans-serif" font-size="40" font-weight="700" fill="#123B6D">IONS</text></svg>',
    tagline: "Bahasa, tes, dan beasiswa",
    taglineEnglish: "Languages, tests and scholarships",
  },
});
