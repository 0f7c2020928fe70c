import { readFile } from "node:fs/promises";
import type { Context } from "../context.ts";
import { UsageError } from "../errors.ts";
import { sha256 } from "../home/files.ts";
import { columnProblems } from "./check-columns.ts";
import { parseSource, problemError, schemaProblems, type Problem } from "./problems.ts";
import { sourceConfigSchema, type SourceConfig } from "./schema.ts";
import { sourceConfigYears } from "./years.ts";

/** A checked source config: its path, the SHA-256 of its bytes, and what it says. */
export type SourceConfigFile = { file: string; sha256: string; config: SourceConfig };

/**
 * Reads and checks @source/config/{entity}-{year}.yaml. Throws UsageError CONFIG_NOT_FOUND, or CONFIG_INVALID with the
 * line and key of every fault and what is allowed there.
 */
export async function readSourceConfig(context: Context, year: number): Promise<SourceConfigFile> {
  const file = context.home.sourceConfig(context.entity.code, year);
  const bytes = await readFile(file).catch(() => null);
  if (bytes === null) throw await notFound(context, file);
  const source = parseSource(file, bytes.toString("utf8"));
  const parsed = sourceConfigSchema.safeParse(source.document.toJS());
  if (!parsed.success) throw problemError(source, schemaProblems(sourceConfigSchema, parsed.error));
  const problems = [...identityProblems(parsed.data, context, year), ...columnProblems(parsed.data, context.entity)];
  if (problems.length > 0) throw problemError(source, problems);
  return { file, sha256: sha256(bytes), config: parsed.data };
}

function identityProblems(config: SourceConfig, context: Context, year: number): Problem[] {
  const { code } = context.entity;
  const problems: Problem[] = [];
  if (config.entity !== code) problems.push({ path: ["entity"], message: `the file's name says ${code}` });
  if (config.year !== year) problems.push({ path: ["year"], message: `the file's name says ${year}` });
  return problems;
}

async function notFound(context: Context, file: string): Promise<UsageError> {
  const years = await sourceConfigYears(context.home, context.entity.code);
  return new UsageError("CONFIG_NOT_FOUND", "there is no source config for this entity and year", {
    place: { file },
    mend:
      years.length > 0
        ? `Write it (a copy of another year's is a good start), or take a year that has one: ${years.join(", ")}.`
        : "Write it: it says which sheets of which workbooks hold which table.",
  });
}
