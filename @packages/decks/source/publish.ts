import { deckFile, isVersionFile, webFolder } from "./files.ts";
import { deckPrefix, fileKey, isDeckPath, pointerKey, versionPrefix } from "./keys.ts";
import { manifestSchema, type Manifest, type Naming, type Pointer } from "./pointer.ts";
import { currentDeck } from "./read.ts";
import { readText, type DeckStore } from "./store.ts";

/** A file of a version, by its path in it: `report.pptx`, `web/assets/index-B1x.js`. */
export type SourceFile = { path: string; bytes: Uint8Array<ArrayBuffer> };

export type Source = { entity: string; slug: string; naming: Naming; files: readonly SourceFile[] };

/** `version` is what people see afterwards; `removed` are versions that were tidied away. */
export type Published = {
  state: "published" | "unchanged";
  version: number;
  previous: number | null;
  removed: number[];
};

/** Others published this deck twice over meanwhile, and what this run had written was tidied away. */
export class OvertakenError extends Error {
  override name = "OvertakenError";

  constructor(entity: string, slug: string) {
    super(`${entity} ${slug} was published by others meanwhile`);
  }
}

/** A version that nothing points at is left alone for this long: somebody may be publishing it. Milliseconds. */
const patience = 3_600_000;

/**
 * Publishes a deck under a new version: claims a number by the manifest, writes every object, and then the pointer. Until
 * then everybody sees the version before; a run that is killed leaves it, and its number is not used again. The same
 * content publishes nothing. The version before is kept, older ones are removed.
 */
export async function publishDeck(store: DeckStore, source: Source): Promise<Published> {
  const { entity, slug, files } = source;
  for (const { path } of files) {
    if (!isDeckPath(path) || !isVersionFile(path)) throw new TypeError(`${path} is no file of a deck`);
  }
  const content = await describe(source);
  const before = await currentDeck(store, entity, slug);
  if (before?.digest === content.digest) {
    return { state: "unchanged", version: before.version, previous: before.previous, removed: [] };
  }
  const manifest = await claimVersion(store, entity, slug, content, (before?.version ?? 0) + 1);
  const { version } = manifest;
  for (const { path, bytes } of files) await store.put(fileKey(entity, slug, version, path), bytes);
  if ((await store.stat(manifestKey(entity, slug, version))) === null) throw new OvertakenError(entity, slug);
  const previous = await pointTo(store, entity, slug, manifest);
  const removed = await removeOldVersions(store, entity, slug, { current: version, previous });
  return { state: "published", version, previous, removed };
}

/**
 * Makes the version before the current one again, and keeps the other for the way back. Null where there is none to go
 * back to.
 */
export async function rollbackDeck(store: DeckStore, entity: string, slug: string): Promise<Published | null> {
  const before = await currentDeck(store, entity, slug);
  const text = before?.previous == null ? null : await readText(store, manifestKey(entity, slug, before.previous));
  if (text === null) return null;
  const manifest = manifestSchema.parse(JSON.parse(text));
  const previous = await pointTo(store, entity, slug, manifest);
  return { state: "published", version: manifest.version, previous, removed: [] };
}

/** Whether people see just this content already. */
export async function isPublished(store: DeckStore, source: Source): Promise<boolean> {
  const before = await currentDeck(store, source.entity, source.slug);
  return before?.digest === (await describe(source)).digest;
}

type Described = Pick<Manifest, "digest" | "naming" | "files">;

/** Takes the first free number from `first` on. Of two publishers at once, each gets its own. */
async function claimVersion(
  store: DeckStore,
  entity: string,
  slug: string,
  content: Described,
  first: number,
): Promise<Manifest> {
  for (let version = first; ; version++) {
    const manifest = { version, claimed_at: new Date().toISOString(), ...content };
    if (await store.create(manifestKey(entity, slug, version), encode(manifest))) return manifest;
  }
}

/** Moves the pointer, in one write; resolves to the version that was current until then. */
async function pointTo(store: DeckStore, entity: string, slug: string, manifest: Manifest): Promise<number | null> {
  const { version, digest, naming } = manifest;
  const previous = (await currentDeck(store, entity, slug))?.version ?? null;
  const pointer: Pointer = {
    version,
    previous,
    published_at: new Date().toISOString(),
    digest,
    naming,
    contents: contents(manifest),
  };
  await store.put(pointerKey(entity, slug), encode(pointer));
  return previous;
}

function contents({ files }: Manifest): Pointer["contents"] {
  const weight = (folder: string) =>
    files.filter(({ path }) => path.startsWith(folder)).reduce((sum, { bytes }) => sum + bytes, 0);
  return files.flatMap(({ path, bytes }) => {
    const file = deckFile(path);
    if (file === null) return [];
    return { path, bytes: file.format === "web" ? weight(webFolder(file.language)) : bytes };
  });
}

type Kept = { current: number; previous: number | null };

/** Removes what came before the two that are kept, and what killed runs left long ago. */
async function removeOldVersions(store: DeckStore, entity: string, slug: string, kept: Kept): Promise<number[]> {
  const prefix = deckPrefix(entity, slug);
  const keys = (await store.list(prefix)).map(({ key }) => key);
  const versions = new Set(keys.flatMap((key) => Number(/^v(\d+)\//.exec(key.slice(prefix.length))?.[1] ?? [])));
  const removed: number[] = [];
  for (const version of versions) {
    if (version === kept.current || version === kept.previous) continue;
    if (version > (kept.previous ?? 0) && !(await isAbandoned(store, entity, slug, version))) continue;
    // The manifest last: a removal that is killed is taken up by the next.
    const own = keys.filter((key) => key.startsWith(versionPrefix(entity, slug, version)));
    const manifest = manifestKey(entity, slug, version);
    await store.remove([...own.filter((key) => key !== manifest), manifest]);
    removed.push(version);
  }
  return removed;
}

async function isAbandoned(store: DeckStore, entity: string, slug: string, version: number): Promise<boolean> {
  const text = await readText(store, manifestKey(entity, slug, version));
  if (text === null) return true;
  return Date.now() - Date.parse(manifestSchema.parse(JSON.parse(text)).claimed_at) > patience;
}

function manifestKey(entity: string, slug: string, version: number): string {
  return `${versionPrefix(entity, slug, version)}manifest.json`;
}

async function describe({ naming, files }: Source): Promise<Described> {
  const listed = await Promise.all(
    files.map(async ({ path, bytes }) => ({ path, bytes: bytes.byteLength, sha256: await sha256(bytes) })),
  );
  listed.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { digest: await sha256(encode([naming, listed])), naming, files: listed };
}

/** In hexadecimal. */
async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(hash, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function encode(value: unknown): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}
