import type { DeckFile } from "./files.ts";

/** The path of the origin at which a deck's file is opened; its download, with a good name, where it is none to open. */
export function deckHref(entity: string, slug: string, { format, language, path }: DeckFile): string {
  const home = `/reports/${entity}/${slug}/`;
  if (format === "web") return language === "en" ? `${home}en/` : home;
  return `${home}${path}?download`;
}
