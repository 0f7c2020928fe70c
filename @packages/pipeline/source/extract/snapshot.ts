import { mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { UserError } from "../errors.ts";
import { sha256File } from "../home/files.ts";
import type { Home, Table } from "../home/home.ts";
import { manifestText, parseManifestFile, readManifest, type Manifest } from "./manifest.ts";
import { tableNames } from "./schema.ts";

/*
 * A snapshot is four CSVs and a manifest with their hashes. It is replaced in three steps, so that a run killed at any
 * moment leaves the old one whole or the new one to be finished:
 *   1. the new CSVs are written beside the old ones as *.next;
 *   2. the new manifest appears as *.manifest.json.next: from here on the new snapshot is the valid one;
 *   3. each *.next is renamed over its file, the manifest last.
 * A reader that meets a *.manifest.json.next finishes step 3; one that meets other *.next alone deletes them.
 */

const staged = (file: string): string => `${file}.next`;
const unfinished = (file: string): string => `${file}.next.part`;

/**
 * Replaces an entity-year's snapshot. `csvs` holds the tables that change, each as chunks of text; the others stay as
 * they are. `manifest` describes all of them.
 */
export async function writeSnapshot(home: Home, manifest: Manifest, csvs: Map<Table, Iterable<string>>): Promise<void> {
  await mkdir(home.clean, { recursive: true });
  await settleSnapshot(home, manifest.entity, manifest.year);
  for (const [table, chunks] of csvs) {
    await writeStaged(staged(home.cleanCsv(manifest.entity, manifest.year, table)), chunks);
  }
  const file = home.manifest(manifest.entity, manifest.year);
  await writeStaged(unfinished(file), [manifestText(manifest)]);
  await rename(unfinished(file), staged(file));
  await settleSnapshot(home, manifest.entity, manifest.year);
}

/** Finishes or undoes a replacement that was cut short; every reader and writer of a snapshot calls it first. */
export async function settleSnapshot(home: Home, entity: string, year: number): Promise<void> {
  const manifest = home.manifest(entity, year);
  const next = await parseManifestFile(staged(manifest));
  for (const table of tableNames) {
    const file = home.cleanCsv(entity, year, table);
    if (next === null) await rm(staged(file), { force: true });
    else await rename(staged(file), file).catch(ignoreMissing);
  }
  if (next !== null) await rename(staged(manifest), manifest);
  await rm(unfinished(manifest), { force: true });
}

/**
 * The settled snapshot of an entity-year with its CSVs proven against the manifest, or null where nothing has been
 * extracted. Throws UserError SNAPSHOT_DAMAGED.
 */
export async function openSnapshot(home: Home, entity: string, year: number): Promise<Manifest | null> {
  await settleSnapshot(home, entity, year);
  const manifest = await readManifest(home, entity, year);
  if (manifest === null) return null;
  const damaged = await damagedTables(home, manifest);
  if (damaged.length === 0) return manifest;
  throw new UserError("SNAPSHOT_DAMAGED", `${damaged.join(", ")}: not what the manifest says was extracted`, {
    place: { file: home.manifest(entity, year) },
    mend: `Extract again with --overwrite: every month is then taken from the workbooks.`,
  });
}

/** File names of the CSVs that are missing or differ from the manifest. */
export async function damagedTables(home: Home, manifest: Manifest): Promise<string[]> {
  const damaged: string[] = [];
  for (const { table, file, sha256 } of manifest.tables) {
    const csv = home.cleanCsv(manifest.entity, manifest.year, table);
    const there = await stat(csv).then(
      () => true,
      () => false,
    );
    if (!there || (await sha256File(csv)) !== sha256) damaged.push(file);
  }
  return damaged;
}

async function writeStaged(file: string, chunks: Iterable<string>): Promise<void> {
  const handle = await open(file, "w");
  try {
    await writeFile(handle, chunks);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
