export { deckFile, deckFiles, formats, webFolder, type DeckFile, type Format, type Language } from "./files.ts";
export { deckHref } from "./href.ts";
export { fileKey, isDeckPath, isEntityCode, parseSlug, slugOf, type DeckName } from "./keys.ts";
export { contentsOf, type Content, type Deck, type Naming, type Pointer } from "./pointer.ts";
export { isPublished, OvertakenError, publishDeck, rollbackDeck } from "./publish.ts";
export type { Published, Source, SourceFile } from "./publish.ts";
export { createDeckLister, currentDeck } from "./read.ts";
export type { ByteRange, DeckStore, ObjectState, StoredObject } from "./store.ts";
