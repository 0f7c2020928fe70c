import { SPECIAL_LABELS, type Language } from "@packages/report";

const LABELS: Record<string, Record<Language, string>> = SPECIAL_LABELS;

/** The name of what a code stands for; of what no registry or workbook names, as the reader's language has it. */
export const nameOf = (code: string, name: string, language: Language): string => LABELS[code]?.[language] ?? name;
