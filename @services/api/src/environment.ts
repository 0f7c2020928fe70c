import { randomBytes } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { UsageError } from "@core/command/errors";
import { z } from "zod";

const schema = z.object({
  /** The folder of databases with relative addresses, and of the secret that is made where none is given. */
  ATLAS_HOME: z.string().min(1).optional(),
  DATABASE_URL: z.string().min(1).default("file:atlas-ops.db"),
  TURSO_AUTH_TOKEN: z.string().min(1).optional(),
  AUTH_DATABASE_URL: z.string().min(1).default("file:atlas-auth.db"),
  AUTH_DATABASE_TOKEN: z.string().min(1).optional(),
  AUTH_SECRET: z.string().min(32).optional(),
  /** The folder of published decks, which is `decks` in the home where none is named. */
  ATLAS_DECKS: z.string().min(1).optional(),
  /** Where people reach all of Atlas. */
  ATLAS_ORIGIN: z.url({ protocol: /^https?$/ }).default("http://localhost:8700"),
  /** What /healthz calls this code. */
  ATLAS_BUILD: z.string().min(1).default("local"),
  /** Requests that one account may make in a minute. */
  ATLAS_REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(1200),
  /** Proxies of one's own before the service, which name a client's address in X-Forwarded-For. */
  ATLAS_PROXIES: z.coerce.number().int().min(0).max(9).default(0),
  HOST: z.string().min(1).default("127.0.0.1"),
  PORT: z.coerce.number().int().min(0).max(65535).default(8787),
});

export type Environment = z.output<typeof schema> & { home: string };

const repositoryRoot = path.resolve(import.meta.dirname, "../../..");

/** The one place of the package that reads the environment. Throws UsageError. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    throw new UsageError("BAD_ENVIRONMENT", z.prettifyError(parsed.error), { mend: "Correct or unset the variable." });
  }
  return { ...parsed.data, home: path.resolve(parsed.data.ATLAS_HOME ?? repositoryRoot) };
}

/** AUTH_SECRET, or the secret of this home, which is made on first use and readable by its owner alone. */
export function secretOf({ AUTH_SECRET: given, home }: Environment): string {
  if (given !== undefined) return given;
  const file = path.join(home, ".atlas", "auth-secret");
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    writeFileSync(file, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600, flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
  return readFileSync(file, "utf8").trim();
}
