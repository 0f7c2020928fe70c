import {
  deckFile,
  isDeckPath,
  isEntityCode,
  parseSlug,
  webFolder,
  type DeckFile,
  type Language,
} from "@packages/decks";

/** What an address below `/reports/` asks for. */
export type Address =
  | { kind: "index"; entity?: string }
  | { kind: "page"; entity: string; slug: string; language: Language }
  | { kind: "file"; entity: string; slug: string; file: DeckFile }
  | { kind: "asset"; entity: string; slug: string; path: string }
  /** A folder that was asked for without its slash: links inside it would lead elsewhere. */
  | { kind: "folder"; to: string };

/**
 * Reads the path of a URL as it was sent, percent-encoded. Null where it leads nowhere: every part is decoded once and
 * must then be a plain name, so that neither an encoded slash, nor `..`, nor a second encoding gets further.
 */
export function parseAddress(pathname: string): Address | null {
  const parts = partsOf(pathname);
  if (parts === null) return null;
  const [root, entity, slug, ...rest] = parts;
  if (root !== "reports") return null;
  if (entity === undefined) return { kind: "folder", to: "/reports/" };
  if (entity === "" && slug === undefined) return { kind: "index" };
  if (!isEntityCode(entity)) return null;
  if (slug === undefined) return { kind: "folder", to: `/reports/${entity}/` };
  if (slug === "" && rest.length === 0) return { kind: "index", entity };
  if (parseSlug(slug) === null) return null;
  const home = `/reports/${entity}/${slug}/`;
  if (rest.length === 0) return { kind: "folder", to: home };
  return parseInside({ entity, slug }, rest.join("/"), home);
}

function parseInside(deck: { entity: string; slug: string }, inside: string, home: string): Address | null {
  if (inside === "") return { kind: "page", ...deck, language: "id" };
  if (inside === "en") return { kind: "folder", to: `${home}en/` };
  if (inside === "en/") return { kind: "page", ...deck, language: "en" };
  if (!isDeckPath(inside)) return null;
  const file = deckFile(inside);
  if (file !== null && file.format !== "web") return { kind: "file", ...deck, file };
  const [language, path] = inside.startsWith("en/") ? (["en", inside.slice(3)] as const) : (["id", inside] as const);
  return { kind: "asset", ...deck, path: `${webFolder(language)}${path}` };
}

/** The parts of a path between its slashes, each decoded; null where one of them is no plain text. */
export function partsOf(pathname: string): string[] | null {
  const parts = pathname.split("/").slice(1).map(decodePart);
  return parts.every((part) => part !== null) ? parts : null;
}

/** Null where it is no text, or holds what has a meaning of its own in a path, or is encoded a second time. */
function decodePart(part: string): string | null {
  try {
    const text = decodeURIComponent(part);
    return /[/\\%\p{Cc}]/u.test(text) ? null : text;
  } catch {
    return null;
  }
}
