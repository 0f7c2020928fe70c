import path from "node:path";
import { z } from "zod";
import { DatabaseError } from "./errors.ts";

const schema = z.object({
  /** The folder that holds the databases of relative addresses. */
  ATLAS_HOME: z.string().min(1).optional(),
  /** The operational database: file:… or libsql://…. */
  DATABASE_URL: z.string().min(1).default("file:atlas-ops.db"),
  TURSO_AUTH_TOKEN: z.string().min(1).optional(),
  /** The database of accounts, sessions and the audit trail. */
  AUTH_DATABASE_URL: z.string().min(1).default("file:atlas-auth.db"),
  AUTH_DATABASE_TOKEN: z.string().min(1).optional(),
  /** LibSQL's server, for tests and development; found in .tools or on PATH where absent. */
  ATLAS_SQLD: z.string().min(1).optional(),
  PATH: z.string().optional(),
});

export type Environment = z.output<typeof schema>;

/** The repository's root, which is the home unless ATLAS_HOME says otherwise. */
export const repositoryRoot = path.resolve(import.meta.dirname, "../../..");

/** The one place of the package that reads the environment. Throws DatabaseError. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new DatabaseError("BAD_ADDRESS", z.prettifyError(parsed.error), { mend: "Correct or unset the variable." });
}
