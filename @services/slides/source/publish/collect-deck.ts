import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { UserError } from "@core/command";
import { deckFiles, isDeckPath, webFolder, type Language, type Source, type SourceFile } from "@packages/decks";
import { reportTypeOf } from "@packages/report";
import type { DeckChoice } from "./choose-deck.ts";
import { checkDraft, checkSite } from "./check-deck.ts";

export type Collecting = { output: string; languages: readonly Language[]; force: boolean };

/**
 * Reads what there is of a deck into memory: PPTX and PDF beside report.json, the PDF of the slides and the site that Slidev
 * has built. Throws UserError where there is nothing, or where what there is should not be seen.
 */
export async function collectDeck(choice: DeckChoice, { output, languages, force }: Collecting): Promise<Source> {
  const { entity, period, units, slug } = choice;
  const report = path.join(output, reportTypeOf(period.type), `${entity.code}-${slug}`);
  const slides = path.join(output, "slides", entity.code, slug);
  if (!force) await checkDraft(`${report}.json`, choice);
  const files: SourceFile[] = [];
  for (const { format, language, path: name } of deckFiles) {
    if (!languages.includes(language)) continue;
    if (format === "web") {
      files.push(...(await collectSite(path.join(slides, webFolder(language)), webFolder(language))));
      checkSite(files, choice, language);
      continue;
    }
    const made = format === "slides" ? path.join(slides, name) : `${report}${name.slice("report".length)}`;
    const bytes = await read(made);
    if (bytes !== null) files.push({ path: name, bytes });
  }
  if (files.length === 0) {
    const options = `--entity ${entity.code} --period ${period.key}${units.length > 0 ? ` --unit ${units.join(",")}` : ""}`;
    throw new UserError("NOTHING_TO_PUBLISH", `nothing was made of ${entity.code} ${slug}`, {
      place: { file: `${report}.pptx` },
      mend: `Make it first: pnpm run report -- ${options}, or pnpm run slides -- build ${options}`,
    });
  }
  const named = units.map((code) => nameOf(choice, code));
  return {
    entity: entity.code,
    slug,
    naming: { entity: entity.name, units: named, time_zone: entity.timeZone },
    files,
  };
}

function nameOf({ entity }: DeckChoice, code: string): string {
  return [...entity.unitGroups, ...entity.units].find((scope) => scope.code === code)?.name ?? code;
}

/** Every file below a site's folder; none where there is no such folder. Throws UserError on what cannot be served. */
async function collectSite(folder: string, under: string): Promise<SourceFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(orNull);
  const files: SourceFile[] = [];
  for (const entry of entries ?? []) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = `${under}${path.relative(folder, file).split(path.sep).join("/")}`;
    if (!entry.isFile() || !isDeckPath(name)) {
      throw new UserError("UNFIT_FILE", "a site holds a file that cannot be served", {
        place: { file },
        mend: "Remove it, or give it a name of letters, digits and -_.@~+ that does not begin with a dot.",
      });
    }
    files.push({ path: name, bytes: await readFile(file) });
  }
  return files;
}

function read(file: string): Promise<Uint8Array<ArrayBuffer> | null> {
  return readFile(file).catch(orNull);
}

function orNull(error: NodeJS.ErrnoException): null {
  if (error.code === "ENOENT") return null;
  throw error;
}
