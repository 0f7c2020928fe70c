import { defineEntity } from "../define-entity.ts";

export const EPN = defineEntity({
  code: "EPN",
  name: "EPN",
  legalName: "English Proficiency Network",
  locale: "id-ID",
  currency: "IDR",
  timeZone: "Asia/Jakarta",
  units: [
    { code: "EPN_PREP", name: "EPN Prep", aliases: ["Prep", "Persiapan Tes", "EPN Persiapan"] },
    { code: "EPN_TEST", name: "EPN Test", aliases: ["Test", "Tes Resmi", "EPN Tes"] },
  ],
  programs: [
    { code: "IELTS_COURSE", name: "Kursus IELTS", unit: "EPN_PREP", aliases: ["IELTS Course", "IELTS Intensif"] },
    { code: "TOEFL_COURSE", name: "Kursus TOEFL", unit: "EPN_PREP", aliases: ["TOEFL Course", "TOEFL iBT Course"] },
    { code: "DUOLINGO_COURSE", name: "Kursus Duolingo", unit: "EPN_PREP", aliases: ["Duolingo Course", "DET Prep"] },
    { code: "ACADEMIC_WRITING", name: "Academic Writing", unit: "EPN_PREP", aliases: ["Menulis Akademik"] },
    { code: "TOEFL_ITP_TEST", name: "Tes TOEFL ITP", unit: "EPN_TEST", aliases: ["TOEFL ITP", "TOEFL ITP Test"] },
    { code: "TOEIC_TEST", name: "Tes TOEIC", unit: "EPN_TEST", aliases: ["TOEIC", "TOEIC Test"] },
    { code: "IELTS_TEST", name: "Tes IELTS", unit: "EPN_TEST", aliases: ["IELTS Test", "IELTS Resmi"] },
  ],
  channels: [
    { code: "INSTAGRAM", name: "Instagram", aliases: ["IG"] },
    { code: "GOOGLE", name: "Google", aliases: ["Google Search", "Website"] },
    { code: "CAMPUS", name: "Kerja Sama Kampus", aliases: ["Kampus", "MoU Kampus"] },
    { code: "REFERRAL", name: "Teman / Keluarga", aliases: ["Teman", "Keluarga", "Rekomendasi"] },
    { code: "WEBINAR", name: "Webinar", aliases: ["Seminar Online"] },
    { code: "CORPORATE", name: "Perusahaan", aliases: ["Corporate", "Kantor"] },
  ],
  schools: [
    { name: "Universitas Gadjah Mada", aliases: ["UGM", "Univ. Gadjah Mada"] },
    { name: "Institut Teknologi Bandung", aliases: ["ITB"] },
    { name: "Universitas Indonesia", aliases: ["UI", "Univ. Indonesia"] },
    { name: "PT Telkom Indonesia", aliases: ["Telkom", "Telkom Indonesia"] },
  ],
  brand: {
    colours: {
      primary: "7A1F3D",
      secondary: "C4556B",
      accent: "2E9C8F",
      ink: "2A1D22",
      muted: "7D6F75",
      surface: "FAF4F5",
    },
    fonts: { heading: "Calibri", body: "Calibri" },
    logo:
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 240 64" role="img" aria-label="EPN">' +
      '<rect x="6" y="8" width="48" height="48" rx="10" fill="#7A1F3D"/>' +
      '<path d="M18 22h24M18 32h18M18 42h24" stroke="#FFFFFF" stroke-width="5" stroke-linecap="round"/>' +
      '<text x="70" y="46" font-family="Calibri, sans-serif" font-size="42" font-weight="700" fill="#7A1F3D">EPN</text></svg>',
    tagline: "Persiapan dan tes resmi",
    taglineEnglish: "Preparation and official tests",
  },
});
