import { parseSlug, type Deck, type Language } from "@packages/decks";
import { parsePeriod, periodName } from "@packages/report";
import { html } from "hono/html";
import { words } from "../words.ts";
import { publishedOn, unitsOf, waysOf } from "./deck-ways.ts";
import type { Markup } from "./layout.ts";

/** The title of a deck: `Februari 2026`. */
export function periodTitle({ slug }: Deck, language: Language): string {
  const period = parseSlug(slug)?.period;
  return period === undefined ? slug : periodName(parsePeriod(period), language);
}

/** What stands where a deck has no site: its files. */
export function deckMain(deck: Deck, language: Language): Markup {
  const { noSite, back } = words[language];
  return html`
    <h1>${deck.pointer.naming.entity} · ${periodTitle(deck, language)}</h1>
    <p class="intro">${noSite}</p>
    <article class="period">
      <ul>
        <li class="deck">
          <div class="deck-name">
            <strong>${unitsOf(deck, language)}</strong><small>${publishedOn(deck, language)}</small>
          </div>
          ${waysOf(deck, language)}
        </li>
      </ul>
    </article>
    <p><a href="/reports/${language === "en" ? "?lang=en" : ""}">← ${back}</a></p>
  `;
}
