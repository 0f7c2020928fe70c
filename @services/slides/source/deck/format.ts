import path from "node:path";
import { UsageError, UserError, type ErrorDocument } from "@core/command";
import { repositoryRoot } from "../environment.ts";
import { run } from "../run.ts";
import type { DeckChoice } from "../publish/choose-deck.ts";

const pipeline = path.join(repositoryRoot, "@packages/pipeline/source/main.ts");
const patience = 300_000;

/** What the pipeline's format wrote. */
export type Formatted = { file: string; warnings: string[] };

/**
 * Runs the pipeline's `format` for a deck, in a process of its own: decks know nothing of marts. Throws the UserError that
 * it ends with, such as NO_MARTS.
 */
export async function formatReport({ entity, period, units }: DeckChoice, force: boolean): Promise<Formatted> {
  const chosen = [
    "--entity",
    entity.code,
    "--period",
    period.key,
    ...(units.length > 0 ? ["--unit", units.join()] : []),
  ];
  const parameters = [pipeline, "format", ...chosen, ...(force ? ["--force"] : []), "--json"];
  const { code, out, said } = await run(process.execPath, parameters, { timeout: patience });
  const document = parsed(out);
  if (code === 0 && document && "file" in document) return document;
  if (document && "error" in document) throw refusal(document, code);
  throw new UserError(
    "FORMAT_FAILED",
    `the pipeline's format ended with ${code ?? "a signal"}: ${said.trim().slice(-400)}`,
    {
      mend: `See what it says by itself: pnpm run format -- ${chosen.join(" ")}`,
    },
  );
}

function parsed(out: string): Formatted | ErrorDocument | null {
  try {
    return JSON.parse(out) as Formatted | ErrorDocument;
  } catch {
    return null;
  }
}

function refusal({ error }: ErrorDocument, code: number | null): UserError {
  const Kind = code === 2 ? UsageError : UserError;
  return new Kind(error.code, error.message, { place: error.place, mend: error.mend });
}
