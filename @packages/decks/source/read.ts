import { parseSlug, pointerKey, pointerPrefix } from "./keys.ts";
import { pointerSchema, type Deck, type Pointer } from "./pointer.ts";
import { readText, type DeckStore } from "./store.ts";

/** How many pointers are kept in memory; a few hundred bytes each. */
const remembered = 5_000;

/** The current version of a deck, as the store has it this moment; null where there is no such deck. */
export async function currentDeck(store: DeckStore, entity: string, slug: string): Promise<Pointer | null> {
  const text = await readText(store, pointerKey(entity, slug));
  return text === null ? null : pointerSchema.parse(JSON.parse(text));
}

/**
 * Lists decks of an entity: the latest period first, within it the whole before its parts. One listing a call; a
 * pointer is read again only where the listing says that it has changed.
 */
export function createDeckLister(store: DeckStore): (entity: string) => Promise<Deck[]> {
  const known = new Map<string, { etag: string; deck: Deck }>();
  return async (entity) => {
    const prefix = pointerPrefix(entity);
    const listed = await store.list(prefix);
    const decks = await Promise.all(
      listed.map(async ({ key, etag }) => {
        const slug = key.slice(prefix.length).replace(/\.json$/, "");
        if (parseSlug(slug) === null) return [];
        const memory = known.get(key);
        if (memory?.etag === etag) return memory.deck;
        const pointer = await currentDeck(store, entity, slug);
        if (pointer === null) return [];
        const deck = { entity, slug, pointer };
        if (known.size >= remembered) known.clear();
        known.set(key, { etag, deck });
        return deck;
      }),
    );
    return decks.flat().sort(byPeriodThenUnits);
  };
}

/** Keys of periods sort as text within a year and kind; years, quarters, months and weeks of one year stay together. */
function byPeriodThenUnits(a: Deck, b: Deck): number {
  const [left, right] = [nameOf(a), nameOf(b)];
  return (
    compare(right.period, left.period) ||
    left.units.length - right.units.length ||
    compare(left.units.join("+"), right.units.join("+"))
  );
}

function nameOf(deck: Deck) {
  return parseSlug(deck.slug) ?? { period: "", units: [] };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
