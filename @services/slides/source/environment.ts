import path from "node:path";
import { UsageError } from "@core/command";
import { decksFolder } from "@packages/decks/folder";
import { z } from "zod";

const schema = z.object({
  /** The folder that holds output/ and, by default, decks/. */
  ATLAS_HOME: z.string().min(1).optional(),
  /** The folder of published decks. */
  ATLAS_DECKS: z.string().min(1).optional(),
  /** Lets wrangler into the account whose R2 holds the decks. */
  CLOUDFLARE_API_TOKEN: z.string().min(1).optional(),
});

const repositoryRoot = path.resolve(import.meta.dirname, "../../..");

/** Where reports are made, where decks are published, and whether R2 can be reached. */
export type Places = { output: string; decks: string; hasToken: boolean };

/** The one place that reads the environment. Throws UsageError. */
export function readPlaces(source: NodeJS.ProcessEnv = process.env): Places {
  const parsed = schema.safeParse(source);
  if (!parsed.success) {
    throw new UsageError("BAD_ENVIRONMENT", z.prettifyError(parsed.error), { mend: "Correct or unset the variable." });
  }
  const { ATLAS_HOME, ATLAS_DECKS, CLOUDFLARE_API_TOKEN } = parsed.data;
  const home = path.resolve(ATLAS_HOME ?? repositoryRoot);
  return {
    output: path.join(home, "output"),
    decks: decksFolder(home, ATLAS_DECKS),
    hasToken: CLOUDFLARE_API_TOKEN !== undefined,
  };
}
