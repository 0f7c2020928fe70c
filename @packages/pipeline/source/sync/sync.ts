import type { Context } from "../context.ts";
import { withDatabase, type Database } from "../database/database.ts";
import { UsageError } from "../errors.ts";
import { extract, type ExtractResult } from "../extract/index.ts";
import { createRawSchema, loadSnapshot, readSnapshot, type LoadResult } from "../load/index.ts";
import { sourceConfigYears } from "../source-config/index.ts";
import { rebuildStale, skipCurrent, type RebuildResult } from "../transform/index.ts";
import { validateLoaded, type ValidateResult } from "../validate/index.ts";

export type SyncOptions = {
  /** All configured years where absent. */
  years?: number[];
  /** Renews these months from the workbooks; with `overwrite` alone, all. */
  months?: number[];
  overwrite?: boolean;
  /** Keeps headings that no table knows as extra columns. */
  allowUnknown?: boolean;
  /** Stops before the marts where a row is rejected. */
  strict?: boolean;
};

export type SyncYear = { year: number; extract: ExtractResult; load: LoadResult; validate: ValidateResult };

export type SyncResult = {
  years: SyncYear[];
  /** Years that were loaded before, are not asked for, and were judged anew because the rules changed. */
  also_validated: ValidateResult[];
  /** Null where `strict` stopped it. */
  marts: RebuildResult | null;
};

/**
 * Workbooks → marts: extract, load, validate, transform, reconcile. Every stage skips what has not changed; where one
 * fails, the marts before stay. Throws UserError.
 */
export async function sync(context: Context, options: SyncOptions): Promise<SyncResult> {
  const years = options.years ?? (await configuredYears(context));
  const extracted = new Map<number, ExtractResult>();
  for (const year of years) extracted.set(year, await extract(context, { year, ...extractOptions(options) }));
  // One opening for all that Node does: closed before Python opens it.
  const landed = await withDatabase(context.home, "write", async (database) => {
    await createRawSchema(database);
    const results: SyncYear[] = [];
    for (const [year, extractResult] of extracted) {
      const load = await loadSnapshot(database, context, await readSnapshot(context, year), { year });
      const validate = await validateLoaded(database, context, year);
      results.push({ year, extract: extractResult, load, validate });
    }
    const also_validated = await validateOthers(database, context, years);
    const stop = options.strict === true && results.some(({ validate }) => validate.rejected > 0);
    return { results, also_validated, stop, current: stop ? null : await skipCurrent(database, context) };
  });
  const { results, also_validated, stop, current } = landed;
  return { years: results, also_validated, marts: stop ? null : (current ?? (await rebuildStale(context))) };
}

function extractOptions({ months, overwrite = false, allowUnknown = false }: SyncOptions) {
  return { allowUnknown, overwrite: overwrite || months !== undefined, ...(months === undefined ? {} : { months }) };
}

/** The marts hold every year that is loaded: a rule that changed is applied to all of them. */
async function validateOthers(database: Database, context: Context, asked: number[]): Promise<ValidateResult[]> {
  const loaded = await database.rows<{ year: number }>(
    "select distinct year from raw.loads where entity_code = $entity order by year",
    { entity: context.entity.code },
  );
  const results = [];
  for (const { year } of loaded) {
    if (!asked.includes(year)) results.push(await validateLoaded(database, context, year));
  }
  return results.filter((result) => !result.skipped);
}

async function configuredYears({ home, entity }: Context): Promise<number[]> {
  const years = await sourceConfigYears(home, entity.code);
  if (years.length > 0) return years;
  throw new UsageError("NO_SOURCE_CONFIG", `${entity.code} has no source config`, {
    place: { file: home.config },
    mend: `Write ${entity.code}-{year}.yaml there, one for each year, or make sample workbooks: pnpm run sample -- --entity ${entity.code}`,
  });
}
