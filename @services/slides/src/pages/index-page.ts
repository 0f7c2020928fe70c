import { parseSlug, type Deck, type Language } from "@packages/decks";
import { parsePeriod, periodName, type Period } from "@packages/report";
import { html } from "hono/html";
import { words } from "../words.ts";
import { publishedOn, unitsOf, waysOf } from "./deck-ways.ts";
import type { Markup } from "./layout.ts";

/** An entity of the reader with its decks. */
export type Shelf = { entity: string; name: string; decks: Deck[] };

type Group = { period: Period; decks: Deck[] };

/** Years that are shown without a click. */
const openYears = 1;

/** Everything that a reader may open, by entity and period, the latest first. */
export function indexMain(shelves: Shelf[], language: Language): Markup {
  const { reports, intro, noMembership } = words[language];
  return html`
    <h1>${reports}</h1>
    <p class="intro">${intro}</p>
    ${shelves.length === 0 ? empty(language, noMembership) : shelves.map((shelf) => shelfOf(shelf, language))}
  `;
}

function shelfOf({ entity, name, decks }: Shelf, language: Language): Markup {
  const years = Map.groupBy(groups(decks), ({ period }) => period.year);
  const content = [...years].map(([year, list], index) => {
    const periods = list.map((group) => periodOf(group, language));
    if (index < openYears) return periods;
    return html`<details class="year">
      <summary>${year}</summary>
      ${periods}
    </details>`;
  });
  return html`<section aria-labelledby="entity-${entity}">
    <h2 id="entity-${entity}">${name}</h2>
    ${decks.length === 0 ? empty(language, words[language].noneHint) : content}
  </section>`;
}

function periodOf({ period, decks }: Group, language: Language): Markup {
  const rows = decks.map(
    (deck) =>
      html`<li class="deck">
        <div class="deck-name">
          <strong>${unitsOf(deck, language)}</strong><small>${publishedOn(deck, language)}</small>
        </div>
        ${waysOf(deck, language)}
      </li>`,
  );
  return html`<article class="period">
    <header>
      <h3>${periodName(period, language)}</h3>
      <span class="kind">${words[language].kinds[period.type]}</span>
    </header>
    <ul>
      ${rows}
    </ul>
  </article>`;
}

function empty(language: Language, hint: string): Markup {
  return html`<div class="empty"><strong>${words[language].none}</strong>${hint}</div>`;
}

/** Decks by period: the one that ended last first; of those that ended together, the shorter one. */
function groups(decks: Deck[]): Group[] {
  const bySlug = Map.groupBy(decks, ({ slug }) => parseSlug(slug)?.period ?? "");
  const found = [...bySlug].map(([key, list]) => ({ period: parsePeriod(key), decks: list }));
  return found.sort((a, b) => compare(b.period.end, a.period.end) || compare(b.period.start, a.period.start));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
