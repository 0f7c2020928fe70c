import type { Context } from "../context.ts";
import type { Database } from "../database/database.ts";
import { UserError } from "../errors.ts";
import { hasRawSchema } from "../load/index.ts";
import { builtInputs, currentInputs, sameInputs } from "./inputs.ts";
import { buildModels, type BuildDocument } from "./python.ts";
import { configHash, modelsHash } from "./fingerprint.ts";

export type TransformResult = {
  skipped: boolean;
  reason: string | null;
  /** Where the models were built; null where the build was skipped. */
  schema: string | null;
  /** Models built, tests passed, and seconds that it took. */
  models: number;
  tests: number;
  elapsed: number;
};

export const skippedTransform: TransformResult = {
  skipped: true,
  reason: "the marts were built from the same",
  schema: null,
  models: 0,
  tests: 0,
  elapsed: 0,
};

/** False where a build is needed. Throws UserError NOT_LOADED, NOT_VALIDATED where it cannot be made. */
export async function martsAreCurrent(database: Database, { entity }: Context): Promise<boolean> {
  if (!(await hasRawSchema(database))) {
    throw new UserError("NOT_LOADED", `nothing has been loaded of ${entity.code}`, {
      mend: `Run all stages: pnpm run sync -- --entity ${entity.code}`,
    });
  }
  const wanted = await currentInputs(database, entity);
  const built = await builtInputs(database, entity);
  return built !== null && sameInputs(wanted, built);
}

/**
 * Builds and tests the entity's models in its next schema; the current marts are not touched. The database must be closed.
 * Throws UserError MODELS_FAILED, and what buildModels throws.
 */
export async function buildNext(context: Context): Promise<TransformResult> {
  const hashes = { config: configHash(context.entity), models: await modelsHash() };
  const document = await buildModels(context, hashes);
  if (!document.ok) throw modelsFailed(document, context.entity.code);
  return {
    skipped: false,
    reason: null,
    schema: document.schema,
    models: document.nodes.filter((each) => each.kind === "model").length,
    tests: document.nodes.filter((each) => each.kind === "test").length,
    elapsed: document.elapsed,
  };
}

function modelsFailed(document: BuildDocument, entity: string): UserError {
  const failed = document.nodes.filter((each) => ["error", "fail", "runtime error"].includes(each.status));
  const lines = failed.map(({ kind, name, message }) => `  ${kind} ${name}: ${message?.trim() ?? "failed"}`);
  const shown = lines.slice(0, 10);
  if (lines.length > shown.length) shown.push(`  and ${lines.length - shown.length} more`);
  const summary = failed.length > 0 ? `${failed.length} models or tests failed` : "the models could not be built";
  return new UserError("MODELS_FAILED", [summary, ...(document.error ? [document.error] : []), ...shown].join("\n"), {
    place: { file: "@python/analytics" },
    mend: `The marts before stay. Correct what is named, then: pnpm run transform -- --entity ${entity}`,
  });
}
