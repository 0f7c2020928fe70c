import path from "node:path";
import { z } from "zod";
import { UsageError } from "./errors.ts";

const schema = z.object({
  /** The folder that holds @source/, output/ and the databases. */
  ATLAS_HOME: z.string().min(1).optional(),
  /** Another database than atlas.db in the home, such as md:atlas. */
  ATLAS_DUCKDB: z.string().min(1).optional(),
  /** Another operational database than atlas-ops.db in the home: file:…, or libsql://… with a token. */
  DATABASE_URL: z.string().min(1).optional(),
  TURSO_AUTH_TOKEN: z.string().min(1).optional(),
  /** The key that published ids are hashed with; made in the home where absent. */
  ATLAS_IDENTITY_KEY: z.string().min(1).optional(),
  /** The interpreter of @python/analytics; found in its .venv where absent. */
  ATLAS_PYTHON: z.string().min(1).optional(),
  /** MiB that the parts of a workbook may unfold to together. */
  ATLAS_EXPANSION_LIMIT_MIB: z.coerce.number().int().positive().optional(),
  /** MiB of memory that reading one workbook may take. */
  ATLAS_READ_HEAP_MIB: z.coerce.number().int().min(64).optional(),
  /** LibreOffice's program; found on PATH where absent. */
  ATLAS_SOFFICE: z.string().min(1).optional(),
  /** Seconds that LibreOffice may take to start, and for each deck. */
  ATLAS_SOFFICE_SECONDS: z.coerce.number().positive().optional(),
  /** Where programs such as LibreOffice are looked for. */
  PATH: z.string().optional(),
});

export type Environment = z.output<typeof schema>;

/** The repository's root, which is the home unless ATLAS_HOME says otherwise. */
export const repositoryRoot = path.resolve(import.meta.dirname, "../../..");

/** The one place that reads the environment. Throws UsageError. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    throw new UsageError("BAD_ENVIRONMENT", z.prettifyError(parsed.error), { mend: "Correct or unset the variable." });
  }
  return parsed.data;
}

/** The environment of a program that Atlas starts: its own, and what is given beside. */
export function childEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}
