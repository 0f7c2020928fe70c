import { existsSync } from "node:fs";
import path from "node:path";
import type { Context } from "../context.ts";
import { UserError } from "../errors.ts";
import { snapshotHash } from "../extract/manifest.ts";
import { tableNames } from "../extract/schema.ts";
import { sha256File } from "../home/files.ts";
import { extractedYears } from "../home/years.ts";
import { readSourceConfig, workbookFiles } from "../source-config/index.ts";
import { configHash, modelsHash } from "../transform/fingerprint.ts";
import { rulesHash } from "../validate/index.ts";
import type { Build } from "./build.ts";

/** Something that is no longer as it was when the marts were built: in English, and in Indonesian for a draft. */
export type Difference = { message: string; reason: string };

const SINCE = "since the marts were built";

/**
 * What differs between what the marts were built from and what there is now, on disk and in this program. Files are
 * read and hashed, not trusted by their dates. `rules` identifies the checks that judged the rows, where that is known.
 */
export async function findDifferences(context: Context, build: Build, rules: string | null): Promise<Difference[]> {
  const { entity, home } = context;
  const years = new Set([...build.snapshots.map(({ year }) => year), ...(await extractedYears(home, entity.code))]);
  const differences: Difference[] = [];
  for (const year of [...years].sort((one, other) => one - other)) {
    const snapshot = hashOf(build.snapshots, year);
    if (snapshot === undefined) {
      differences.push(difference(`the snapshot of ${year} is not in the marts`, `data ${year} belum dimasukkan`));
      continue;
    }
    differences.push(...(await workbookDifferences(context, build, year)));
    differences.push(...(await snapshotDifferences(context, year, snapshot)));
    differences.push(...(await sourceConfigDifferences(context, year, hashOf(build.source_configs, year))));
  }
  return [...differences, ...(await programDifferences(context, build, rules))];
}

const difference = (message: string, reason: string): Difference => ({ message, reason });

const hashOf = (entries: { year: number; sha256: string }[], year: number): string | undefined =>
  entries.find((entry) => entry.year === year)?.sha256;

async function workbookDifferences(context: Context, build: Build, year: number): Promise<Difference[]> {
  const built = build.workbooks.filter((workbook) => workbook.year === year);
  const differences: Difference[] = [];
  for (const { file, sha256 } of built) {
    const now = await hashIfThere(path.join(context.home.raw, file));
    if (now === null) {
      differences.push(difference(`the workbook ${file} is no longer there`, `berkas ${file} tidak ditemukan`));
    } else if (now !== sha256) {
      differences.push(difference(`the workbook ${file} changed ${SINCE}`, `berkas ${file} berubah sejak data diolah`));
    }
  }
  const known = new Set(built.map(({ file }) => file));
  const added = (await configuredWorkbooks(context, year)).filter((file) => !known.has(file));
  return [
    ...differences,
    ...added.map((file) => difference(`the workbook ${file} is new`, `berkas ${file} belum dimasukkan`)),
  ];
}

/**
 * The workbooks that the source config means now; none where it cannot be read, which is a difference told elsewhere.
 */
async function configuredWorkbooks(context: Context, year: number): Promise<string[]> {
  try {
    const { config } = await readSourceConfig(context, year);
    const files = await Promise.all(config.workbooks.map(({ file }) => workbookFiles(context.home, file)));
    return [...new Set(files.flat().map(({ file }) => file))];
  } catch (error) {
    if (error instanceof UserError) return [];
    throw error;
  }
}

async function snapshotDifferences({ entity, home }: Context, year: number, built: string): Promise<Difference[]> {
  const tables = await Promise.all(
    tableNames.map(async (table) => ({
      table,
      sha256: (await hashIfThere(home.cleanCsv(entity.code, year, table))) ?? "",
    })),
  );
  if (tables.some(({ sha256 }) => sha256 === "")) {
    return [difference(`the snapshot of ${year} is not complete`, `data ${year} tidak lengkap`)];
  }
  if (snapshotHash(tables) === built) return [];
  return [difference(`the snapshot of ${year} changed ${SINCE}`, `data ${year} berubah sejak diolah`)];
}

async function sourceConfigDifferences(
  { entity, home }: Context,
  year: number,
  built: string | undefined,
): Promise<Difference[]> {
  const file = home.sourceConfig(entity.code, year);
  const now = await hashIfThere(file);
  const name = path.basename(file);
  if (now === null) {
    return [difference(`the source config ${name} is no longer there`, `konfigurasi ${name} tidak ditemukan`)];
  }
  if (now === built) return [];
  return [difference(`the source config ${name} changed ${SINCE}`, `konfigurasi ${name} berubah sejak data diolah`)];
}

async function programDifferences({ entity }: Context, build: Build, rules: string | null): Promise<Difference[]> {
  const { code } = entity;
  const differences: Difference[] = [];
  if (configHash(entity) !== build.config_hash) {
    differences.push(
      difference(`the registry of ${code} in @config changed ${SINCE}`, `registri ${code} berubah sejak data diolah`),
    );
  } else if (rules !== null && rulesHash(entity) !== rules) {
    differences.push(
      difference(`the checks of validate changed ${SINCE}`, "aturan validasi berubah sejak data diolah"),
    );
  }
  if ((await modelsHash()) !== build.models_hash) {
    differences.push(
      difference(`the models in @python/analytics changed ${SINCE}`, "model analisis berubah sejak data diolah"),
    );
  }
  return differences;
}

async function hashIfThere(file: string): Promise<string | null> {
  return existsSync(file) ? sha256File(file) : null;
}
