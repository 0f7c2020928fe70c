import type { DeckFile } from "@packages/decks";

/** `IONS-2026-02-WLC.pptx`; `…-slides.pdf` for the PDF of the site's slides, and `…-en` for English. */
export function fileName(entity: string, slug: string, { format, language, path }: DeckFile): string {
  const slides = format === "slides" ? "-slides" : "";
  const english = language === "en" ? "-en" : "";
  return `${entity}-${slug}${slides}${english}${path.slice(path.lastIndexOf("."))}`;
}

/** Content-Disposition (RFC 6266). The names above are of characters that need no escape. */
export function disposition(kind: "inline" | "attachment", name: string): string {
  return `${kind}; filename="${name}"`;
}
