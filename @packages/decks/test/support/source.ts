import type { Source } from "@packages/decks";

/** A deck whose every file holds `text`, so that a mixture of two versions shows. */
export function deckOf(
  text: string,
  files = ["report.pptx", "report.pdf", "web/index.html", "web/assets/app.js"],
): Source {
  return {
    entity: "IONS",
    slug: "2026-02-WLC",
    naming: { entity: "IONS", units: ["World Language Center"], time_zone: "Asia/Jakarta" },
    files: files.map((path) => ({ path, bytes: new TextEncoder().encode(text) })),
  };
}
