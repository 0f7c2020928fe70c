import type { Language } from "@packages/report";

export const FORMATS = ["pptx", "pdf", "html"] as const;
export type Format = (typeof FORMATS)[number];

/** What is written where nothing is asked for. */
export const DEFAULT_FORMATS: readonly Format[] = ["pptx", "pdf"];

/** The path of a file of a report: `…/IONS-2026-02.pptx`; of an English one `…/IONS-2026-02-en.pptx`. */
export function fileOf(base: string, format: Format, language: Language): string {
  return `${base}${language === "id" ? "" : `-${language}`}.${format}`;
}
