import type { Language } from "@packages/report";

/** Languages as Office files, PDFs and pages name them. */
export const LOCALES: Record<Language, string> = { id: "id-ID", en: "en-GB" };
