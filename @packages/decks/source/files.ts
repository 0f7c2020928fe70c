/** What a deck is published as: a site to open, the editable deck, its PDF, and the PDF of the site's slides. */
export const formats = ["web", "pptx", "pdf", "slides"] as const;
export type Format = (typeof formats)[number];

export type Language = "id" | "en";

/** A file of a version that people open or download. */
export type DeckFile = { format: Format; language: Language; path: string };

const path = (format: Format, suffix: string): string =>
  ({
    web: `web${suffix}/index.html`,
    pptx: `report${suffix}.pptx`,
    pdf: `report${suffix}.pdf`,
    slides: `slides${suffix}.pdf`,
  })[format];

/** Every file that a version may have, Indonesian first; English ones carry `-en`. */
export const deckFiles: readonly DeckFile[] = formats.flatMap((format) => [
  { format, language: "id", path: path(format, "") },
  { format, language: "en", path: path(format, "-en") },
]);

/** The file at this path of a version, or null where it is none that people open by itself. */
export function deckFile(path: string): DeckFile | null {
  return deckFiles.find((file) => file.path === path) ?? null;
}

/** The folder of a version that holds the site in a language: `web/`, or `web-en/`. */
export function webFolder(language: Language): string {
  return language === "id" ? "web/" : "web-en/";
}

/** Whether a version may have a file at this path: one of `deckFiles`, or any below a site's folder. */
export function isVersionFile(path: string): boolean {
  return deckFile(path) !== null || path.startsWith(webFolder("id")) || path.startsWith(webFolder("en"));
}
