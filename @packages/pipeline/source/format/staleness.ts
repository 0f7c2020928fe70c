import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import path from "node:path";
import type { Context } from "../context.ts";
import { readManifest, snapshotHash, type Manifest } from "../extract/manifest.ts";
import { tableNames } from "../extract/schema.ts";
import { sha256File } from "../home/files.ts";
import { configHash, modelsHash } from "../transform/fingerprint.ts";
import type { Build } from "./build.ts";

/** Something that is no longer as it was when the marts were built: in English, and in Indonesian for a draft. */
export type Difference = { message: string; reason: string };

const SINCE = "since the marts were built";

/**
 * What differs between what the marts were built from and what there is now, on disk and in this program. Files are read and
 * hashed, not trusted by their dates.
 */
export async function findDifferences(context: Context, build: Build): Promise<Difference[]> {
  const { entity, home } = context;
  const differences: Difference[] = [];
  for (const year of await yearsOf(context, build)) {
    const manifest = await readManifest(home, entity.code, year);
    const built = hashOf(build.snapshots, year);
    if (built === undefined) {
      differences.push({
        message: `the snapshot of ${year} is not in the marts`,
        reason: `data ${year} belum dimasukkan`,
      });
      continue;
    }
    differences.push(
      ...(manifest ? await workbooks(context, manifest) : []),
      ...(await snapshot(context, year, built)),
      ...(await sourceConfig(context, year, hashOf(build.source_configs, year))),
    );
  }
  if (configHash(entity) !== build.config_hash) {
    differences.push({
      message: `the registry of ${entity.code} in @config changed ${SINCE}`,
      reason: `registri ${entity.code} berubah sejak data diolah`,
    });
  }
  if ((await modelsHash()) !== build.models_hash) {
    differences.push({
      message: `the models in @python/analytics changed ${SINCE}`,
      reason: "model analisis berubah sejak data diolah",
    });
  }
  return differences;
}

const hashOf = (entries: { year: number; sha256: string }[], year: number): string | undefined =>
  entries.find((entry) => entry.year === year)?.sha256;

/** The years in the marts, and those that have been extracted. */
async function yearsOf({ entity, home }: Context, build: Build): Promise<number[]> {
  const names = existsSync(home.clean) ? await readdir(home.clean) : [];
  const extracted = names.flatMap((name) => {
    const year = Number(/-(\d{4})\.manifest\.json$/.exec(name)?.[1]);
    return path.basename(home.manifest(entity.code, year)) === name ? [year] : [];
  });
  return [...new Set([...build.snapshots.map(({ year }) => year), ...extracted])].sort((one, other) => one - other);
}

async function workbooks({ home }: Context, manifest: Manifest): Promise<Difference[]> {
  const differences: Difference[] = [];
  for (const { file, sha256 } of manifest.workbooks) {
    const now = await hashIfThere(path.join(home.raw, file));
    if (now === sha256) continue;
    differences.push(
      now === null
        ? { message: `the workbook ${file} is no longer there`, reason: `berkas ${file} tidak ditemukan` }
        : {
            message: `the workbook ${file} changed since it was extracted`,
            reason: `berkas ${file} berubah sejak data diambil`,
          },
    );
  }
  return differences;
}

async function snapshot({ entity, home }: Context, year: number, built: string): Promise<Difference[]> {
  const tables = await Promise.all(
    tableNames.map(async (table) => ({
      table,
      sha256: (await hashIfThere(home.cleanCsv(entity.code, year, table))) ?? "",
    })),
  );
  if (tables.some(({ sha256 }) => sha256 === "")) {
    return [{ message: `the snapshot of ${year} is not complete`, reason: `data ${year} tidak lengkap` }];
  }
  if (snapshotHash(tables) === built) return [];
  return [{ message: `the snapshot of ${year} changed ${SINCE}`, reason: `data ${year} berubah sejak diolah` }];
}

async function sourceConfig({ entity, home }: Context, year: number, built: string | undefined): Promise<Difference[]> {
  const file = home.sourceConfig(entity.code, year);
  const now = await hashIfThere(file);
  if (now === built) return [];
  const name = path.basename(file);
  return [
    now === null
      ? { message: `the source config ${name} is no longer there`, reason: `konfigurasi ${name} tidak ditemukan` }
      : {
          message: `the source config ${name} changed ${SINCE}`,
          reason: `konfigurasi ${name} berubah sejak data diolah`,
        },
  ];
}

async function hashIfThere(file: string): Promise<string | null> {
  return existsSync(file) ? sha256File(file) : null;
}
