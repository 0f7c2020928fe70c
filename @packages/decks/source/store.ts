/** A part of an object: `offset` from its start and `length`, both in bytes. */
export type ByteRange = { offset: number; length: number };

/** An object as it is read: `size` is that of the whole, `body` the whole or the part that was asked for. */
export type StoredObject = { size: number; body: ReadableStream<Uint8Array> };

/** What is known of an object without reading it: its size in bytes, and a mark that changes whenever its bytes do. */
export type ObjectState = { size: number; etag: string };

/** An object in a listing. */
export type ListedObject = { key: string; etag: string };

/**
 * Where decks are kept: objects by key, as in R2. What a deck is, and in which order its objects are written, is the same
 * in every store (`publish.ts`, `read.ts`). Keys are those of `keys.ts`; a store refuses any that would leave its root.
 */
export type DeckStore = {
  /** Null where there is no such object. */
  get: (key: string, range?: ByteRange) => Promise<StoredObject | null>;
  /** Null where there is no such object. */
  stat: (key: string) => Promise<ObjectState | null>;
  /** Writes the whole object or nothing. */
  put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** As `put`, where there is no such object yet; whether there was none. Of two at once, one alone hears true. */
  create: (key: string, bytes: Uint8Array) => Promise<boolean>;
  /** Removes objects, in the order given; those that are gone already are no error. */
  remove: (keys: readonly string[]) => Promise<void>;
  /** Every object whose key begins with `prefix`, which ends in a slash. */
  list: (prefix: string) => Promise<ListedObject[]>;
};

/** The whole of an object as text; null where there is none. */
export async function readText(store: DeckStore, key: string): Promise<string | null> {
  const found = await store.get(key);
  return found === null ? null : new Response(found.body).text();
}
