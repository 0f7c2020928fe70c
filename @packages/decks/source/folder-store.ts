import { randomBytes } from "node:crypto";
import type { Stats } from "node:fs";
import { link, mkdir, open, readdir, realpath, rename, rm, rmdir, stat } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import type { ByteRange, DeckStore, ListedObject, StoredObject } from "./store.ts";

/** Files that are being written; a listing passes over them. */
const draftEnd = ".tmp";

/** The folder of published decks: the one that ATLAS_DECKS names, or `decks` in the home. */
export function decksFolder(home: string, named?: string): string {
  return path.resolve(named ?? path.join(home, "decks"));
}

/** Decks in a folder, each object a file below it. The folder is made by the first write. */
export function openFolderStore(folder: string): DeckStore {
  const root = path.resolve(folder);
  const fileOf = (key: string) => insideOf(root, key);
  return {
    get: (key, range) => get(root, fileOf(key), range),
    stat: async (key) => {
      const file = fileOf(key);
      if (!(await isReallyInside(root, file))) return null;
      const found = await statOrNull(file);
      return found && { size: found.size, etag: etagOf(found) };
    },
    put: (key, bytes) => write(fileOf(key), bytes, rename),
    create: async (key, bytes) => {
      try {
        await write(fileOf(key), bytes, link);
        return true;
      } catch (error) {
        if (codeOf(error) === "EEXIST") return false;
        throw error;
      }
    },
    remove: async (keys) => {
      for (const key of keys) {
        const file = fileOf(key);
        await rm(file, { force: true });
        await removeEmptyFolders(path.dirname(file), root);
      }
    },
    list: (prefix) => list(root, prefix),
  };
}

/** The file of a key. Throws TypeError where it would lie outside the root. */
function insideOf(root: string, key: string): string {
  const file = path.resolve(root, key);
  const isPlain = key.split("/").every((part) => part !== "" && part !== "." && part !== ".." && !/[\\\0]/.test(part));
  if (!isPlain || !file.startsWith(root + path.sep)) throw new TypeError(`${JSON.stringify(key)} is no key`);
  return file;
}

async function get(root: string, file: string, range?: ByteRange): Promise<StoredObject | null> {
  if (!(await isReallyInside(root, file))) return null;
  const handle = await open(file, "r").catch(orNull);
  if (handle === null) return null;
  const { size } = await handle.stat();
  const { offset, length } = range ?? { offset: 0, length: size };
  if (length === 0) {
    await handle.close();
    return { size, body: new Blob([]).stream() };
  }
  const stream = handle.createReadStream({ start: offset, end: offset + length - 1 });
  return { size, body: Readable.toWeb(stream) as ReadableStream<Uint8Array> };
}

/** Whether it is a file, and no link in its path leads out of the root. */
async function isReallyInside(root: string, file: string): Promise<boolean> {
  const real = await realpath(file).catch(orNull);
  if (real === null || !real.startsWith((await realpath(root)) + path.sep)) return false;
  return (await statOrNull(real))?.isFile() === true;
}

/** Writes beside and then gives the file its name, by `rename` over what is there or by `link` where there is nothing. */
async function write(
  file: string,
  bytes: Uint8Array,
  settle: (from: string, to: string) => Promise<void>,
): Promise<void> {
  const draft = `${file}.${process.pid}.${randomBytes(4).toString("hex")}${draftEnd}`;
  const handle = await openInFolder(draft);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
    await handle.close();
    await settle(draft, file);
  } finally {
    await handle.close();
    await rm(draft, { force: true });
  }
}

/** Another process may remove the folder, when it has become empty, just before a file is made in it. */
async function openInFolder(file: string, tries = 5) {
  await mkdir(path.dirname(file), { recursive: true });
  try {
    return await open(file, "wx");
  } catch (error) {
    if (codeOf(error) !== "ENOENT" || tries === 0) throw error;
    return openInFolder(file, tries - 1);
  }
}

async function list(root: string, prefix: string): Promise<ListedObject[]> {
  const folder = insideOf(root, prefix.replace(/\/$/, ""));
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(orNull);
  const files = (entries ?? []).filter((entry) => entry.isFile() && !entry.name.endsWith(draftEnd));
  const found = await Promise.all(
    files.map(async (entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const stats = await statOrNull(file);
      if (stats === null) return [];
      const key = path.relative(root, file).split(path.sep).join("/");
      return { key, etag: etagOf(stats) };
    }),
  );
  return found.flat();
}

/** A file is never changed in place: another content is another inode, or has another time. */
function etagOf({ ino, size, mtimeMs }: Stats): string {
  return `${ino}-${size}-${mtimeMs}`;
}

async function removeEmptyFolders(folder: string, root: string): Promise<void> {
  if (!folder.startsWith(root + path.sep)) return;
  try {
    await rmdir(folder);
  } catch {
    return; // Not empty, or gone.
  }
  await removeEmptyFolders(path.dirname(folder), root);
}

function statOrNull(file: string) {
  return stat(file).catch(orNull);
}

/** What is not there is null; every other failure is one. */
function orNull(error: unknown): null {
  if (["ENOENT", "ENOTDIR", "ENAMETOOLONG", "EISDIR", "ELOOP"].includes(codeOf(error) ?? "")) return null;
  throw error;
}

function codeOf(error: unknown): string | undefined {
  return (error as NodeJS.ErrnoException).code;
}
