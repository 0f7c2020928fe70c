import { stat } from "node:fs/promises";
import type { Context } from "../context.ts";
import { withDatabase, type Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { readManifest } from "../extract/manifest.ts";
import { createRawSchema } from "../load/raw-schema.ts";
import { loadReference } from "../load/reference.ts";
import { cellFinder } from "./cells.ts";
import { writeInvalidFiles } from "./invalid-files.ts";
import { judge, loadedHash, rulesHash } from "./judge.ts";
import { readValidationFile, summarise, writeValidationFile, type ValidationFile } from "./validation-file.ts";

export type ValidateResult = {
  year: number;
  skipped: boolean;
  reason: string | null;
  rows: number;
  accepted: number;
  rejected: number;
  /** What output/validation says. */
  report: ValidationFile;
};

/** Judges every loaded row of an entity-year and writes what it found. Throws UserError NOT_LOADED. */
export async function validate(context: Context, options: { year: number }): Promise<ValidateResult> {
  return withDatabase(context.home, "write", async (database) => {
    await createRawSchema(database);
    await loadReference(database, context.entity);
    return validateLoaded(database, context, options.year);
  });
}

/** `validate` on a database that is open and has its schema. */
export async function validateLoaded(database: Database, context: Context, year: number): Promise<ValidateResult> {
  const { entity, home } = context;
  const loaded = await loadedHash(database, entity.code, year);
  if (loaded === null) {
    throw new UserError("NOT_LOADED", `nothing has been loaded of ${entity.code} ${year}`, {
      place: { file: home.duckdb },
      mend: `Load first: pnpm run load -- --entity ${entity.code} --year ${year}`,
    });
  }
  const isCurrent = await isJudged(database, context, year, loaded);
  const written = isCurrent ? await currentFile(context, year) : null;
  const report = written ?? (await judgeAndWrite(database, context, year, isCurrent ? null : loaded));
  const counts = Object.values(report.tables);
  return {
    year,
    skipped: written !== null,
    reason: written === null ? null : "the same rows were judged by the same rules",
    rows: counts.reduce((sum, each) => sum + each.rows, 0),
    accepted: counts.reduce((sum, each) => sum + each.accepted, 0),
    rejected: counts.reduce((sum, each) => sum + each.rejected, 0),
    report,
  };
}

async function isJudged(database: Database, { entity }: Context, year: number, loaded: string): Promise<boolean> {
  const rows = await database.rows(
    `select 1 from raw.validations
     where entity_code = $entity and year = $year and load_hash = $loaded and rules_hash = $rules`,
    { entity: entity.code, year, loaded, rules: rulesHash(entity) },
  );
  return rows.length > 0;
}

/** The validation file where it is newer than the manifest, whose headings say which cells its samples are in. */
async function currentFile({ home, entity }: Context, year: number): Promise<ValidationFile | null> {
  const modified = async (file: string) => (await stat(file).catch(() => null))?.mtimeMs ?? 0;
  const [file, manifest] = await Promise.all([
    modified(home.validation(entity.code, year)),
    modified(home.manifest(entity.code, year)),
  ]);
  return file >= manifest ? readValidationFile(home, entity.code, year) : null;
}

/** `loaded` is what is to be judged; null where only the files are to be written, of verdicts that stand. */
async function judgeAndWrite(
  database: Database,
  context: Context,
  year: number,
  loaded: string | null,
): Promise<ValidationFile> {
  const { home, entity, progress } = context;
  progress.update(`validate ${entity.code} ${year}`);
  const findCell = cellFinder(await readManifest(home, entity.code, year));
  // The files are written before the verdicts are committed: a run killed in between judges again.
  return database.transaction(async () => {
    if (loaded !== null) await judge(database, entity, year, loaded);
    const report = await summarise(database, context, year, findCell);
    if (loaded === null) report.conservation = (await readValidationFile(home, entity.code, year))?.conservation ?? [];
    await writeInvalidFiles(database, context, year, findCell);
    await writeValidationFile(home, report);
    return report;
  });
}
