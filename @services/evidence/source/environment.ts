import path from "node:path";
import { UsageError } from "@core/command";
import { resolveAddress } from "@packages/db";
import { z } from "zod";

const schema = z.object({
  /** The folder of all data. */
  ATLAS_HOME: z.string().min(1).optional(),
  /** The DuckDB file, or an address such as md:atlas. */
  ATLAS_DUCKDB: z.string().min(1).optional(),
  /** The operational database: file:… or libsql://…. */
  DATABASE_URL: z.string().min(1).default("file:atlas-ops.db"),
  TURSO_AUTH_TOKEN: z.string().min(1).optional(),
  /** Where built sites lie, a folder an entity. */
  ATLAS_SITES: z.string().min(1).optional(),
  /** Where `serve` and `dev` listen. */
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
});

/** This package. */
export const packageRoot = path.resolve(import.meta.dirname, "..");

/** The repository's root, which is the home unless ATLAS_HOME says otherwise. */
export const repositoryRoot = path.resolve(packageRoot, "../..");

/** Where the marts and the releases are read, and where sites are put. */
export type Places = {
  home: string;
  duckdb: string;
  ops: { address: string; token: string | undefined };
  sites: string;
};

/** The places that the environment names. Throws UsageError. */
export function readPlaces(source: NodeJS.ProcessEnv = process.env): Places {
  const { ATLAS_DUCKDB = "atlas.db", ATLAS_HOME, ATLAS_SITES, DATABASE_URL, TURSO_AUTH_TOKEN } = read(source);
  const home = path.resolve(ATLAS_HOME ?? repositoryRoot);
  return {
    home,
    duckdb: ATLAS_DUCKDB.includes(":") ? ATLAS_DUCKDB : path.resolve(home, ATLAS_DUCKDB),
    ops: { address: resolveAddress(DATABASE_URL, home), token: TURSO_AUTH_TOKEN },
    sites: ATLAS_SITES === undefined ? path.join(packageRoot, "build") : path.resolve(home, ATLAS_SITES),
  };
}

/** The port to listen on. Throws UsageError. */
export function readPort(source: NodeJS.ProcessEnv = process.env): number {
  return read(source).PORT;
}

function read(source: NodeJS.ProcessEnv): z.output<typeof schema> {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new UsageError("BAD_ENVIRONMENT", z.prettifyError(parsed.error), { mend: "Correct or unset the variable." });
}

/** The environment of a program that is started: its own, and what is given beside. Evidence sends nothing to anybody. */
export function childEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, SEND_ANONYMOUS_USAGE_STATS: "no", DO_NOT_TRACK: "1", ...more };
}
