import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { parseSlug } from "@packages/decks";
import { LANGUAGES, parseReport, type Language } from "@packages/report";
import { exportName, FORMATS, siteName } from "./names.ts";

/** A file or folder that was made of a deck. `isStale`: its report was made anew since. */
export type Made = { name: string; language: Language; isStale: boolean };

/** A deck that there is: its report, if it can be read, and what was made of it. */
export type Listed = { slug: string; report: { generatedAt: string; draft: string | null } | null; made: Made[] };

/** The decks of an entity, the latest period first. */
export async function listDecks(reports: string, slides: string, entity: string): Promise<Listed[]> {
  const [drawn, data] = await Promise.all([slides, reports].map((folder) => names(path.join(folder, entity))));
  const slugs = [...new Set([...(drawn ?? []), ...(data ?? [])])].filter((name) => parseSlug(name) !== null);
  return Promise.all(
    slugs
      .sort()
      .reverse()
      .map((slug) => listed(slug, path.join(reports, entity, slug, "data.json"), path.join(slides, entity, slug))),
  );
}

async function listed(slug: string, data: string, folder: string): Promise<Listed> {
  const since = (await modified(data)) ?? 0;
  const made: Made[] = [];
  for (const language of LANGUAGES) {
    for (const name of [...FORMATS.map((format) => exportName(format, { language })), siteName({ language })]) {
      const at = await modified(path.join(folder, name));
      if (at !== null) made.push({ name, language, isStale: at < since });
    }
  }
  return { slug, report: await reportIn(data), made };
}

async function reportIn(file: string): Promise<Listed["report"]> {
  try {
    const { generated_at: generatedAt, provenance } = parseReport(await readFile(file, "utf8")).meta;
    return { generatedAt, draft: provenance.draft };
  } catch {
    return null;
  }
}

const names = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);

const modified = (file: string): Promise<number | null> =>
  stat(file).then(
    ({ mtimeMs }) => mtimeMs,
    () => null,
  );
