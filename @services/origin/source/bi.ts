import { readdirSync } from "node:fs";
import { isEntityCode } from "@packages/decks";
import { answerBi } from "@services/evidence";
import { openFolderFiles } from "@services/evidence/folder";
import type { Authorize } from "@services/slides";

/** Evidence's sites in a folder, an entity each: what answers below `/bi/`, and which there are. */
export type BiSites = { entities: string[]; answer: (request: Request) => Promise<Response> };

/** Opens the folder; a site that is built later is served too. */
export function openBiSites(folder: string, authorize: Authorize, report: (error: unknown) => void): BiSites {
  const files = openFolderFiles(folder);
  return { entities: entitiesIn(folder), answer: (request) => answerBi(request, { files, authorize, report }) };
}

function entitiesIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory() && isEntityCode(entry.name)).map(({ name }) => name);
  } catch {
    return [];
  }
}
