import path from "node:path";
import { UsageError } from "@core/command";
import { decksFolder } from "@packages/decks/folder";
import { z } from "zod";

const schema = z.object({
  /** The folder that holds @source/, output/ and, by default, decks/. */
  ATLAS_HOME: z.string().min(1).optional(),
  /** The folder of published decks. */
  ATLAS_DECKS: z.string().min(1).optional(),
  /** Chromium's program; found on PATH where absent. */
  CHROMIUM_PATH: z.string().min(1).optional(),
  /** Lets wrangler into the account whose R2 holds the decks. */
  CLOUDFLARE_API_TOKEN: z.string().min(1).optional(),
  /** Where programs such as Chromium are looked for. */
  PATH: z.string().optional(),
});

/** The repository's root, which is the home unless ATLAS_HOME says otherwise. */
export const repositoryRoot = path.resolve(import.meta.dirname, "../../..");

/**
 * Where reports and decks are made, where the reports lie that sites are drawn from (below this service, or the home that
 * is named), where decks are published, and whether R2 can be reached.
 */
export type Places = { home: string; output: string; reports: string; decks: string; hasToken: boolean };

/** Programs that are not ours: one to use and no other, or the folders to look in (as in PATH). */
export type Programs = { chromium: string | undefined; searchPath: string };

/** The places that the environment names. Throws UsageError. */
export function readPlaces(source: NodeJS.ProcessEnv = process.env): Places {
  const { ATLAS_HOME, ATLAS_DECKS, CLOUDFLARE_API_TOKEN } = read(source);
  const home = path.resolve(ATLAS_HOME ?? repositoryRoot);
  return {
    home,
    output: path.join(home, "output"),
    reports: path.join(ATLAS_HOME === undefined ? path.join(import.meta.dirname, "..") : home, "@source", "reports"),
    decks: decksFolder(home, ATLAS_DECKS),
    hasToken: CLOUDFLARE_API_TOKEN !== undefined,
  };
}

/** Where programs are found. Throws UsageError. */
export function readPrograms(source: NodeJS.ProcessEnv = process.env): Programs {
  const { CHROMIUM_PATH, PATH = "" } = read(source);
  return { chromium: CHROMIUM_PATH, searchPath: PATH };
}

/** The environment of a program that is started: its own, and what is given beside. */
export function childEnvironment(more: Record<string, string>): NodeJS.ProcessEnv {
  return { ...process.env, ...more };
}

/** The one place that reads the environment. */
function read(source: NodeJS.ProcessEnv): z.output<typeof schema> {
  const parsed = schema.safeParse(source);
  if (parsed.success) return parsed.data;
  throw new UsageError("BAD_ENVIRONMENT", z.prettifyError(parsed.error), { mend: "Correct or unset the variable." });
}
