import { TERM_LABELS, type Language } from "@packages/report";

/** A code in words; one that is not known stays as it is. */
export const termOf = (code: string, language: Language): string => TERM_LABELS[code]?.[language] ?? code;
