import { contentsOf, deckHref, parseSlug, type Content, type Deck, type Language } from "@packages/decks";
import { html } from "hono/html";
import { words } from "../words.ts";
import type { Markup } from "./layout.ts";

/** What the deck is about: its units by their names, or all of them. */
export function unitsOf({ pointer, slug }: Deck, language: Language): string {
  const codes = parseSlug(slug)?.units ?? [];
  if (codes.length === 0) return words[language].allUnits;
  return codes.map((code, index) => pointer.naming.units[index] ?? code).join(" + ");
}

/** When the version was published, by the calendar of the entity: `24 Nov 2026`. */
export function publishedOn({ pointer }: Deck, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { dateStyle: "medium", timeZone: pointer.naming.time_zone });
  return words[language].published(format.format(new Date(pointer.published_at)), pointer.version);
}

/** Buttons to open and download a deck: first what is in the page's language, then the other, under its name. */
export function waysOf(deck: Deck, language: Language): Markup {
  const contents = contentsOf(deck.pointer);
  const own = contents.filter((content) => content.language === language);
  const others = contents.filter((content) => content.language !== language);
  const row = (list: Content[]) => list.map((content) => way(deck, content, language));
  const named = others.length === 0 ? "" : html`<span class="row-name">${words[language].inLanguage}</span>`;
  return html`<div class="ways">
    ${own.length > 0 ? html`<div class="row">${row(own)}</div>` : ""}
    ${others.length > 0 ? html`<div class="row">${named}${row(others)}</div>` : ""}
  </div>`;
}

function way(deck: Deck, content: Content, language: Language): Markup {
  const href = deckHref(deck.entity, deck.slug, content);
  const { open, download, formats } = words[language];
  const about = `${unitsOf(deck, language)}, ${deck.slug}`;
  if (content.format === "web") {
    return html`<a class="way open" href="${href}" aria-label="${open}: ${about}" hreflang="${content.language}"
      >${open}</a
    >`;
  }
  const name = formats[content.format];
  const size = sizeOf(content.bytes, language);
  return html`<a
    class="way"
    href="${href}"
    aria-label="${download} ${name}: ${about}, ${size}"
    hreflang="${content.language}"
    >${name} <small>${size}</small></a
  >`;
}

/** `1,2 MB`, `640 KB`. */
function sizeOf(bytes: number, language: Language): string {
  const [value, unit] = bytes >= 1e6 ? [bytes / 1e6, "MB"] : [Math.max(1, bytes / 1e3), "KB"];
  const digits = unit === "MB" && value < 10 ? 1 : 0;
  return `${value.toLocaleString(language, { maximumFractionDigits: digits })} ${unit}`;
}
