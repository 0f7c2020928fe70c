import { z } from "zod";
import { deckFiles, type DeckFile } from "./files.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** What a person calls the entity and the units of a deck, and where its days begin and end. */
const naming = z.object({ entity: z.string(), units: z.array(z.string()), time_zone: z.string() });

/** What one version holds. It is written before anything else of the version, and claims the version's number. */
export const manifestSchema = z.object({
  version: z.int().positive(),
  /** When the number was claimed, as an instant (ISO 8601). */
  claimed_at: z.iso.datetime(),
  /** Of naming and files: two versions with the same digest are the same. */
  digest: sha256,
  naming,
  files: z.array(z.object({ path: z.string(), bytes: z.int().nonnegative(), sha256 })),
});

/** Which version of a deck people see; the one before stays for pages that are open. */
export const pointerSchema = z.object({
  version: z.int().positive(),
  previous: z.int().positive().nullable(),
  /** When this version became the current one (ISO 8601). */
  published_at: z.iso.datetime(),
  digest: sha256,
  naming,
  /** What there is to open or download; `bytes` of a web deck are those of all its files. */
  contents: z.array(z.object({ path: z.string(), bytes: z.int().nonnegative() })),
});

export type Naming = z.output<typeof naming>;
export type Manifest = z.output<typeof manifestSchema>;
export type Pointer = z.output<typeof pointerSchema>;

/** A published deck, as listings have it. */
export type Deck = { entity: string; slug: string; pointer: Pointer };

/** Something of a deck to open or download. */
export type Content = DeckFile & { bytes: number };

/** What a deck has to open or download, in the order in which people want it. */
export function contentsOf(pointer: Pointer): Content[] {
  return deckFiles.flatMap((file) => {
    const found = pointer.contents.find(({ path }) => path === file.path);
    return found === undefined ? [] : { ...file, bytes: found.bytes };
  });
}
